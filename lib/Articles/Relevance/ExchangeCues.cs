using System.Text.Json;
using System.Text.RegularExpressions;

namespace SwapPipeline.Articles.Relevance;

/// <summary>
/// Looks for sentences that may tell of an exchange between Russia and Ukraine, by the words of <c>words.json</c>, all languages at once.
/// </summary>
internal static partial class ExchangeCues
{
    private static readonly Lazy<PhraseSet<Cue>> Lexicon = new(Load);

    /// <summary>
    /// A sentence names an exchange, or people and what is done with them; and it names Ukraine, or the text does and the sentence speaks
    /// of no third country.
    /// </summary>
    public static bool Tells(string title, string text)
    {
        var sentences = Sentences(title)
            .Concat(Sentences(text))
            .Select(sentence => (Cues: CuesOf(sentence), HasCyrillic: Cyrillic().IsMatch(sentence)))
            .ToList();
        var ours = IsUkrainian(title) || IsUkrainian(text) || sentences.Exists(sentence => sentence.Cues.HasFlag(Cue.Ukraine));
        return sentences.Exists(sentence =>
            (sentence.Cues.HasFlag(Cue.Exchange) || sentence.Cues.HasFlag(Cue.People | Cue.Act))
            // Readers of Russian and Ukrainian need not be told whose prisoners are exchanged.
            && (
                sentence.Cues.HasFlag(Cue.Ukraine)
                || (!sentence.Cues.HasFlag(Cue.Foreign) && (ours || (sentence.Cues.HasFlag(Cue.Exchange) && sentence.HasCyrillic)))
            )
        );
    }

    /// <summary>The title is that of a larger story of this war, in which an exchange may be told in passing.</summary>
    public static bool IsSetting(string title, string summary) =>
        CuesOf(title).HasFlag(Cue.Setting)
        && (IsUkrainian(title) || IsUkrainian(summary) || CuesOf(title).HasFlag(Cue.Ukraine) || CuesOf(summary).HasFlag(Cue.Ukraine));

    public static bool InSlug(IReadOnlyList<string> words) =>
        Lexicon.Value.FindIn(words).Any(cue => cue.HasFlag(Cue.Slug) || cue.HasFlag(Cue.Exchange));

    private static Cue CuesOf(string text) => Lexicon.Value.FindIn(Tokens.Of(text)).Aggregate(Cue.None, (all, cue) => all | cue);

    private static IEnumerable<string> Sentences(string text) => SentenceEnd().Split(text);

    private static bool IsUkrainian(string text) => UkrainianLetter().IsMatch(text);

    private static PhraseSet<Cue> Load()
    {
        using var stream =
            typeof(ExchangeCues).Assembly.GetManifestResourceStream("SwapPipeline.Articles.Relevance.words.json")
            ?? throw new InvalidOperationException("The lexicon of relevance is not embedded.");
        var words = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(stream)!;
        return PhraseSet<Cue>.Of(
            words
                .Values.SelectMany(language => language)
                .SelectMany(list => list.Value.Select(phrase => (phrase, Enum.Parse<Cue>(list.Key, ignoreCase: true))))
        );
    }

    [GeneratedRegex(@"[.!?…]\s+|[\r\n]+", RegexOptions.NonBacktracking)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[ІіЇїЄєҐґ]", RegexOptions.NonBacktracking)]
    private static partial Regex UkrainianLetter();

    [GeneratedRegex(@"\p{IsCyrillic}", RegexOptions.NonBacktracking)]
    private static partial Regex Cyrillic();
}

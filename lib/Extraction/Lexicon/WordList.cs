using System.Collections.Frozen;

namespace SwapPipeline.Extraction.Lexicon;

/// <summary>
/// The phrases of one language, read once from its embedded file. <c>*</c> at the end of a word stands for any ending;
/// <c>{a,b}</c> lists endings or words, one phrase for each: <c>передал{а,и,о}</c>.
/// </summary>
internal sealed class WordList
{
    private const string Folder = "SwapPipeline.Extraction.Lexicon.";
    private const string Ending = ".json";

    /// <summary>The languages that have a file: to add one is to add its file.</summary>
    public static readonly string[] Languages =
    [
        .. typeof(WordList)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    // Each when its first article comes: a cold process waits for one language, not for all.
    private static readonly FrozenDictionary<string, Lazy<WordList>> Lists = Languages.ToFrozenDictionary(
        language => language,
        language => new Lazy<WordList>(() => Load(language))
    );

    private readonly PhraseTree phrases;
    private readonly HashSet<string> months = [];

    // What a term takes from its phrase, by the places of the phrases, and side by side: each term of each article is read from here.
    private Found[] found = [];
    private bool hasOrdinalStop;

    private WordList(List<Phrase> all, HashSet<string> definite)
    {
        Definite = definite;
        phrases = new PhraseTree(all);
        all.ForEach(Note);
    }

    public HashSet<string> Abbreviations { get; } = [];

    /// <summary>The forms of the definite article; empty for a language that has none.</summary>
    public IReadOnlySet<string> Definite { get; }

    /// <summary>
    /// The months of a language that writes a day with a full stop ("5. März"): there the stop ends no sentence. Empty for others.
    /// </summary>
    public IReadOnlySet<string> MonthsAfterStop => hasOrdinalStop ? months : FrozenSet<string>.Empty;

    /// <summary>The list of a language; an unknown one is read as English.</summary>
    public static WordList For(string language) => (Lists.GetValueOrDefault(language) ?? Lists["en"]).Value;

    /// <summary>The longest phrase that begins at a token; null when none does.</summary>
    public Term? Match(Words.TokenList tokens, int at, int end) =>
        phrases.Longest(tokens, at, end) is { } place ? found[place].At(at) : null;

    private static WordList Load(string language)
    {
        using var stream =
            typeof(WordList).Assembly.GetManifestResourceStream(Folder + language + Ending)
            ?? throw new InvalidOperationException($"The lexicon {language}.json is not embedded.");
        var file = LexiconFile.Read(stream);
        var all = file.Phrases();
        Phrase.Order(all);
        var list = new WordList(all, file.Definite);
        new PhraseInheritance(all).Complete();
        list.found = [.. all.OrderBy(phrase => phrase.Place).Select(phrase => new Found(phrase.Length, phrase.Meanings, phrase.Concepts))];
        return list;
    }

    private void Note(Phrase phrase)
    {
        if (phrase.Meanings.Any(m => m.Concept == Concept.Abbreviation))
            Abbreviations.Add(phrase.Words[0]);
        if (phrase.Meanings.Any(m => m.Concept == Concept.Month))
            months.Add(phrase.Words[0]);
        hasOrdinalStop |= phrase.Words is ["."] && phrase.Meanings.Any(m => m.Concept == Concept.OrdinalEnding);
    }

    /// <summary>A phrase as terms need it, with all that it takes on from others.</summary>
    private readonly record struct Found(int Length, Meaning[] Meanings, ConceptSet Concepts)
    {
        public Term At(int first) => new(first, first + Length, Meanings, Concepts);
    }
}

using System.Collections.Frozen;
using System.Text.Json;

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

    private static readonly ConceptSet Acts = ConceptSet.Of(Concept.Exchange, Concept.Give, Concept.Get, Concept.Back);

    // What already says of which side a phrase speaks.
    private static readonly ConceptSet Sided = ConceptSet.Of(
        Concept.SidePeople,
        Concept.SideName,
        Concept.GoesTo,
        Concept.ComesFrom,
        Concept.Exchange,
        Concept.Give,
        Concept.Get,
        Concept.Back,
        Concept.Silent,
        Concept.OtherExchange
    );

    // What tells when an exchange is, or which of many, and may name it as well.
    private static readonly ConceptSet Placing = ConceptSet.Of(
        Concept.Future,
        Concept.Previous,
        Concept.Next,
        Concept.Latest,
        Concept.OfPrisoners,
        Concept.Stage
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

    // «захисників» under one concept and «захисник*» under another: the word carries both. Of one concept the more exact phrase decides.
    private static void Inherit(Phrase phrase, ILookup<(string First, int Words), Phrase> byFirstWord)
    {
        var wider = Keys(phrase.Words[0])
            .SelectMany(key => byFirstWord[(key, phrase.Words.Length)])
            .Where(w => w != phrase && w.Covers(phrase))
            .ToList();
        if (wider.Count == 0)
            return;
        foreach (var meaning in wider.OrderByDescending(w => w.Rank).SelectMany(w => w.Meanings).ToList())
            phrase.Inherit(meaning);
    }

    // The word itself and every stem that it can have.
    private static IEnumerable<string> Keys(string word)
    {
        var first = word.TrimEnd('*');
        return Enumerable.Range(0, first.Length).Select(cut => $"{first[..(first.Length - cut)]}*").Append(first);
    }

    private static WordList Load(string language)
    {
        using var stream =
            typeof(WordList).Assembly.GetManifestResourceStream(Folder + language + Ending)
            ?? throw new InvalidOperationException($"The lexicon {language}.json is not embedded.");
        var entries = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(
            stream,
            new JsonSerializerOptions { ReadCommentHandling = JsonCommentHandling.Skip }
        )!;
        var meant = new Dictionary<string, List<Meaning>>();
        var definite = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (concept, values) in entries)
        {
            var kind = Enum.Parse<Concept>(concept, ignoreCase: true);
            foreach (var (value, words) in values)
            {
                // A definite article stands before nearly every noun: it parts no words as a term would, and rules ask for it by itself.
                if (kind == Concept.Article && value == "definite")
                {
                    definite.UnionWith(words);
                    continue;
                }

                foreach (var word in words.SelectMany(Braces.Expand))
                {
                    if (!meant.TryGetValue(word, out var meanings))
                        meant[word] = meanings = [];
                    if (!meanings.Contains(new Meaning(kind, value)))
                        meanings.Add(new Meaning(kind, value));
                }
            }
        }

        var all = meant.Select(p => new Phrase(p.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries), [.. p.Value])).ToList();
        Phrase.Order(all);
        var list = new WordList(all, definite);
        var byFirstWord = all.ToLookup(p => (p.Words[0], p.Words.Length));
        foreach (var phrase in all.OrderBy(p => p.Rank))
            Inherit(phrase, byFirstWord);
        foreach (var phrase in all)
            KeepAct(phrase, byFirstWord);
        foreach (var phrase in all)
            KeepSide(phrase, byFirstWord);
        list.found = [.. all.OrderBy(phrase => phrase.Place).Select(phrase => new Found(phrase.Length, phrase.Meanings, phrase.Concepts))];
        return list;
    }

    // "will be exchanged", «минулий обмін», «раунд обмена»: a phrase that tells when or which of many hides the words in it, but not what
    // is done.
    private static void KeepAct(Phrase phrase, ILookup<(string First, int Words), Phrase> byFirstWord)
    {
        if (phrase.Words.Length == 1 || !phrase.Concepts.Overlaps(Placing) || phrase.Concepts.Overlaps(Acts))
            return;
        for (var words = phrase.Words.Length - 1; words > 0; words--)
        {
            for (var first = 0; first + words <= phrase.Words.Length; first++)
            {
                var inside = phrase.Words[first..(first + words)];
                if (Wider(inside).FirstOrDefault(w => w.Concepts.Overlaps(Acts)) is not { } act)
                    continue;
                foreach (var meaning in act.Meanings.Where(m => Acts.Has(m.Concept)).ToList())
                    phrase.Inherit(meaning);
                return;
            }
        }

        IEnumerable<Phrase> Wider(string[] inside)
        {
            var part = new Phrase(inside, []);
            return Keys(inside[0])
                .SelectMany(key => byFirstWord[(key, inside.Length)])
                .Where(w => w.Covers(part))
                .OrderByDescending(w => w.Rank);
        }
    }

    // "fallen Ukrainians", «бійців ЗСУ»: a phrase for people keeps whose people a word in it says they are.
    private static void KeepSide(Phrase phrase, ILookup<(string First, int Words), Phrase> byFirstWord)
    {
        if (phrase.Words.Length == 1 || !phrase.Concepts.Has(Concept.Person) || phrase.Concepts.Overlaps(Sided))
            return;
        foreach (var word in phrase.Words)
        {
            var part = new Phrase([word], []);
            if (
                Keys(word)
                    .SelectMany(key => byFirstWord[(key, 1)])
                    .FirstOrDefault(w => w.Concepts.Has(Concept.SidePeople) && w.Covers(part))
                is not { } side
            )
                continue;
            phrase.Inherit(side.Meanings.First(m => m.Concept == Concept.SidePeople));
            return;
        }
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

using System.Collections.Frozen;
using System.Numerics;
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
        [.. typeof(WordList).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..^Ending.Length]).Order(StringComparer.Ordinal)];

    private static readonly Lazy<Dictionary<string, WordList>> Loaded = new(() => Languages.ToDictionary(l => l, Load));

    private readonly Dictionary<string, List<Phrase>> exact = [];
    private readonly Dictionary<string, List<Phrase>> stems = [];
    private readonly HashSet<string> months = [];
    private bool hasOrdinalStop;

    /// <summary>For the first letter of a stem, a bit for each length that such stems have: only these are looked up.</summary>
    private readonly Dictionary<char, ulong> stemLengths = [];

    public HashSet<string> Abbreviations { get; } = [];

    /// <summary>The months of a language that writes a day with a full stop ("5. März"): there the stop ends no sentence. Empty for others.</summary>
    public IReadOnlySet<string> MonthsAfterStop => hasOrdinalStop ? months : FrozenSet<string>.Empty;

    /// <summary>The list of a language; an unknown one is read as English.</summary>
    public static WordList For(string language) => Loaded.Value.GetValueOrDefault(language) ?? Loaded.Value["en"];

    /// <summary>The longest phrase that begins at a token; null when none does.</summary>
    public Term? Match(List<Words.Token> tokens, int at, int end)
    {
        Phrase? best = null;
        var norm = tokens[at].Norm;
        if (exact.TryGetValue(norm, out var phrases)) best = Longest(phrases, tokens, at, end, best);
        var lookup = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        var lengths = stemLengths.GetValueOrDefault(norm[0]);
        while (lengths != 0)
        {
            var length = BitOperations.Log2(lengths);
            lengths ^= 1UL << length;
            if (length <= norm.Length && lookup.TryGetValue(norm.AsSpan(0, length), out phrases)) best = Longest(phrases, tokens, at, end, best);
        }

        return best is null ? null : new Term(at, at + best.Words.Length, best.Meanings);
    }

    // «захисників» under one concept and «захисник*» under another: the word carries both. Of one concept the more exact phrase decides.
    private void Inherit(Phrase phrase)
    {
        var first = phrase.Words[0].TrimEnd('*');
        var wider = new List<Phrase>();
        for (var length = first.Length; length > 0; length--)
        {
            if (stems.TryGetValue(first[..length], out var found)) wider.AddRange(found.Where(w => w != phrase && w.Covers(phrase)));
        }

        if (exact.TryGetValue(first, out var same)) wider.AddRange(same.Where(w => w != phrase && w.Covers(phrase)));
        foreach (var meaning in wider.OrderByDescending(w => w.Rank).SelectMany(w => w.Meanings).ToList())
        {
            if (phrase.Meanings.All(m => m.Concept != meaning.Concept)) phrase.Meanings = [.. phrase.Meanings, meaning];
        }
    }

    private static Phrase? Longest(List<Phrase> phrases, List<Words.Token> tokens, int at, int end, Phrase? best)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Rank > (best?.Rank ?? -1) && at + phrase.Words.Length <= end && phrase.Fits(tokens, at)) best = phrase;
        }

        return best;
    }

    private static WordList Load(string language)
    {
        var list = new WordList();
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(Folder + language + Ending)
            ?? throw new InvalidOperationException($"The lexicon {language}.json is not embedded.");
        var entries = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(stream, new JsonSerializerOptions { ReadCommentHandling = JsonCommentHandling.Skip })!;
        var phrases = new Dictionary<string, List<Meaning>>();
        foreach (var (concept, values) in entries)
        {
            var kind = Enum.Parse<Concept>(concept, ignoreCase: true);
            foreach (var (value, words) in values)
            {
                foreach (var word in words.SelectMany(Braces.Expand))
                {
                    if (!phrases.TryGetValue(word, out var meanings)) phrases[word] = meanings = [];
                    if (!meanings.Contains(new Meaning(kind, value))) meanings.Add(new Meaning(kind, value));
                }
            }
        }

        var all = phrases.Select(p => new Phrase(p.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries), [.. p.Value])).ToList();
        all.ForEach(list.Add);
        foreach (var phrase in all.OrderBy(p => p.Rank)) list.Inherit(phrase);
        return list;
    }

    private void Add(Phrase phrase)
    {
        if (phrase.Meanings.Any(m => m.Concept == Concept.Abbreviation)) Abbreviations.Add(phrase.Words[0]);
        if (phrase.Meanings.Any(m => m.Concept == Concept.Month)) months.Add(phrase.Words[0]);
        hasOrdinalStop |= phrase.Words is ["."] && phrase.Meanings.Any(m => m.Concept == Concept.OrdinalEnding);

        var stem = phrase.Words[0].EndsWith('*');
        var key = stem ? phrase.Words[0][..^1] : phrase.Words[0];
        var index = stem ? stems : exact;
        if (!index.TryGetValue(key, out var same)) index[key] = same = [];
        same.Add(phrase);
        if (!stem) return;
        stemLengths[key[0]] = stemLengths.GetValueOrDefault(key[0]) | (1UL << key.Length);
    }

    private sealed class Phrase(string[] words, Meaning[] meanings)
    {
        public string[] Words { get; } = words;

        public Meaning[] Meanings { get; set; } = meanings;

        /// <summary>More words win; then a word written out wins over a stem, and a longer stem over a shorter one.</summary>
        public int Rank { get; } = (words.Length * 1000) + words.Sum(w => w.EndsWith('*') ? w.Length : w.Length + 20);

        /// <summary>It fits wherever the other fits.</summary>
        public bool Covers(Phrase other) => Words.Length == other.Words.Length
            && Words.Zip(other.Words).All(w => w.First[^1] == '*' ? w.Second.TrimEnd('*').StartsWith(w.First[..^1], StringComparison.Ordinal) : w.First == w.Second);

        public bool Fits(List<Words.Token> tokens, int at)
        {
            for (var i = 0; i < Words.Length; i++)
            {
                var norm = tokens[at + i].Norm;
                var word = Words[i];
                if (word[^1] == '*' ? !norm.AsSpan().StartsWith(word.AsSpan(0, word.Length - 1), StringComparison.Ordinal) : !string.Equals(norm, word, StringComparison.Ordinal)) return false;
            }

            return true;
        }
    }
}

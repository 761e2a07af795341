using System.Text.Json;

namespace SwapPipeline.Extraction.Lexicon;

/// <summary>A lexicon file as it is written: each phrase with all that it means, in the order of the file.</summary>
internal sealed class LexiconFile
{
    private static readonly JsonSerializerOptions Options = new() { ReadCommentHandling = JsonCommentHandling.Skip };

    private readonly Dictionary<string, List<Meaning>> meant = [];

    private LexiconFile() { }

    /// <summary>The forms of the definite article.</summary>
    public HashSet<string> Definite { get; } = new(StringComparer.Ordinal);

    public static LexiconFile Read(Stream stream)
    {
        var file = new LexiconFile();
        foreach (var (concept, values) in JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(stream, Options)!)
        {
            var kind = Enum.Parse<Concept>(concept, ignoreCase: true);
            foreach (var (value, phrases) in values)
                file.Add(new Meaning(kind, value), phrases);
        }

        return file;
    }

    public List<Phrase> Phrases() =>
        [.. meant.Select(p => new Phrase(p.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries), [.. p.Value]))];

    private void Add(Meaning meaning, string[] phrases)
    {
        // A definite article stands before nearly every noun: it parts no words as a term would, and rules ask for it by itself.
        if (meaning is { Concept: Concept.Article, Value: "definite" })
        {
            Definite.UnionWith(phrases);
            return;
        }

        foreach (var phrase in phrases.SelectMany(Braces.Expand))
        {
            if (!meant.TryGetValue(phrase, out var meanings))
                meant[phrase] = meanings = [];
            if (!meanings.Contains(meaning))
                meanings.Add(meaning);
        }
    }
}

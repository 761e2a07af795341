using System.Collections.Frozen;
using System.Text.Json;

namespace SwapPipeline.Extraction.Reading;

/// <summary>
/// The word lists that lie beside the code as JSON: each file is one object of named lists, in English, Russian and Ukrainian together.
/// </summary>
internal static class Lexicon
{
    /// <summary>Reads one embedded file, for instance <c>phrases.json</c>.</summary>
    public static FrozenDictionary<string, string[]> Load(string file)
    {
        using var stream =
            typeof(Lexicon).Assembly.GetManifestResourceStream($"SwapPipeline.Extraction.Reading.{file}")
            ?? throw new InvalidOperationException($"The lexicon {file} is not embedded.");
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static Openings Openings(this FrozenDictionary<string, string[]> lexicon, string list) => new(lexicon[list]);

    public static FrozenSet<string> Set(this FrozenDictionary<string, string[]> lexicon, string list) =>
        lexicon[list].ToFrozenSet(StringComparer.Ordinal);
}

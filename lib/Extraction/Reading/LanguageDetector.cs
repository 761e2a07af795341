using System.Collections.Frozen;
using System.Numerics;

namespace SwapPipeline.Extraction.Reading;

/// <summary>The language of a text by its letters and commonest words; a declared code decides only what the text leaves open.</summary>
internal static class LanguageDetector
{
    /// <summary>Characters that the language is told by.</summary>
    private const int Sample = 20_000;

    /// <summary>Of fewer letters only the declared code tells it.</summary>
    private const int FewestLetters = 20;

    private static readonly string[] Languages;

    // The common words of all languages together, each with a bit for every language that it is common in.
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Words;

    static LanguageDetector()
    {
        var lists = Lexicon.Load("languages.json");
        Languages = [.. lists.Keys.Order(StringComparer.Ordinal)];
        var bits = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var language = 0; language < Languages.Length; language++)
        {
            foreach (var word in lists[Languages[language]])
                bits[word] = bits.GetValueOrDefault(word) | (1 << language);
        }

        Words = bits.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>A two-letter code. <paramref name="declared"/> may be a full tag (<c>uk-UA</c>).</summary>
    public static string Detect(string text, string? declared)
    {
        var code = Code(declared);
        var sample = text.Length > Sample ? text[..Sample] : text;
        var letters = LetterCounts.Of(sample);
        if (letters.Cyrillic + letters.Latin < FewestLetters)
            return code ?? "en";
        return letters.Cyrillic > letters.Latin ? ByLetters(sample, letters, code) : ByWords(sample, code);
    }

    private static string ByLetters(string sample, in LetterCounts letters, string? code)
    {
        if (letters.Belarusian * 4 > letters.Ukrainian && letters.Belarusian > 2)
            return "be";
        var common = Common(sample);
        var ukrainian = letters.Ukrainian + common[Array.IndexOf(Languages, "uk")];
        var russian = letters.Russian + common[Array.IndexOf(Languages, "ru")];
        // Bulgarian, Serbian and others write none of these letters much: there the page's own word stands.
        if (code is not (null or "uk" or "ru" or "en") && (ukrainian + russian) * 40 < letters.Cyrillic)
            return code;
        if (ukrainian == russian)
            return code is "uk" or "ru" ? code : "ru";
        return ukrainian > russian ? "uk" : "ru";
    }

    private static string ByWords(string sample, string? code)
    {
        var common = Common(sample);
        var (best, bestCount, english) = ("en", 0, common[Array.IndexOf(Languages, "en")]);
        for (var language = 0; language < Languages.Length; language++)
        {
            if (Languages[language] is not ("uk" or "ru") && common[language] > bestCount)
                (best, bestCount) = (Languages[language], common[language]);
        }

        // A declared language that the text does not speak against stands.
        if (
            code is not (null or "uk" or "ru")
            && (code == best || Array.IndexOf(Languages, code) < 0 && english * 12 < Sentences.Words(sample))
        )
            return code;
        return bestCount == 0 ? code ?? "en" : best;
    }

    // How often the sample uses common words of each language, in one walk for all.
    private static int[] Common(string sample)
    {
        var counts = new int[Languages.Length];
        var lower = sample.ToLowerInvariant().AsSpan();
        var start = -1;
        for (var i = 0; i <= lower.Length; i++)
        {
            var letter = i < lower.Length && char.IsLetter(lower[i]);
            if (letter && start < 0)
                start = i;
            if (letter || start < 0)
                continue;
            if (Words.TryGetValue(lower[start..i], out var languages))
                Count(counts, languages);
            start = -1;
        }

        return counts;
    }

    private static void Count(int[] counts, int languages)
    {
        for (; languages != 0; languages &= languages - 1)
            counts[BitOperations.TrailingZeroCount(languages)]++;
    }

    private static string? Code(string? declared)
    {
        if (declared is null)
            return null;
        var end = declared.AsSpan().IndexOfAny('-', '_');
        var code = (end < 0 ? declared : declared[..end]).Trim().ToLowerInvariant();
        return code.Length == 2 && code.All(char.IsAsciiLetterLower)
            ? code == "ua"
                ? "uk"
                : code
            : null;
    }
}

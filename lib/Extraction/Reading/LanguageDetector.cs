using System.Collections.Frozen;
using System.Numerics;

namespace SwapPipeline.Extraction.Reading;

/// <summary>The language of a text by its letters and commonest words; a declared code decides only what the text leaves open.</summary>
internal static class LanguageDetector
{
    private const int Sample = 20_000;
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
        int cyrillic = 0,
            latin = 0,
            ukrainian = 0,
            russian = 0,
            belarusian = 0;
        var before = ' ';
        foreach (var c in sample)
        {
            // A Latin letter that stands for the Cyrillic one.
            if (c is 'i' or 'í' or 'ï' && before is >= 'Ѐ' and <= 'ӿ')
                ukrainian++;
            before = c;
            if (char.IsAsciiLetter(c))
                latin++;
            else if (c is >= 'Ѐ' and <= 'ӿ')
                cyrillic++;
            else if (char.IsLetter(c))
                latin++;
            if (c is 'і' or 'ї' or 'є' or 'ґ' or 'І' or 'Ї' or 'Є' or 'Ґ')
                ukrainian++;
            else if (c is 'ы' or 'э' or 'ъ' or 'ё' or 'Ы' or 'Э' or 'Ё')
                russian++;
            else if (c is 'ў' or 'Ў')
                belarusian++;
        }

        if (cyrillic + latin < 20)
            return code ?? "en";
        if (cyrillic > latin)
        {
            if (belarusian * 4 > ukrainian && belarusian > 2)
                return "be";
            var common = Common(sample);
            var (uk, ru) = (ukrainian + common[Array.IndexOf(Languages, "uk")], russian + common[Array.IndexOf(Languages, "ru")]);
            // Bulgarian, Serbian and others write none of these letters much: there the page's own word stands.
            if (code is not (null or "uk" or "ru" or "en") && (uk + ru) * 40 < cyrillic)
                return code;
            return uk == ru
                ? code is "uk" or "ru"
                    ? code
                    : "ru"
                : uk > ru
                    ? "uk"
                    : "ru";
        }

        return ByWords(sample, code);
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

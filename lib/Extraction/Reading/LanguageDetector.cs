using System.Collections.Frozen;

namespace SwapPipeline.Extraction.Reading;

/// <summary>The language of a text by its letters and commonest words; a declared code decides only what the text leaves open.</summary>
internal static class LanguageDetector
{
    private const int Sample = 20_000;
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words =
        Lexicon.Load("languages.json").ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.Ordinal));

    /// <summary>A two-letter code. <paramref name="declared"/> may be a full tag (<c>uk-UA</c>).</summary>
    public static string Detect(string text, string? declared)
    {
        var code = Code(declared);
        var sample = text.Length > Sample ? text[..Sample] : text;
        int cyrillic = 0, latin = 0, ukrainian = 0, russian = 0, belarusian = 0;
        foreach (var c in sample)
        {
            if (char.IsAsciiLetter(c)) latin++;
            else if (c is >= 'Ѐ' and <= 'ӿ') cyrillic++;
            else if (char.IsLetter(c)) latin++;
            if (c is 'і' or 'ї' or 'є' or 'ґ' or 'І' or 'Ї' or 'Є' or 'Ґ') ukrainian++;
            else if (c is 'ы' or 'э' or 'ъ' or 'ё' or 'Ы' or 'Э' or 'Ё') russian++;
            else if (c is 'ў' or 'Ў') belarusian++;
        }

        if (cyrillic + latin < 20) return code ?? "en";
        if (cyrillic > latin)
        {
            if (belarusian * 4 > ukrainian && belarusian > 2) return "be";
            var (uk, ru) = (ukrainian + Common(sample, "uk"), russian + Common(sample, "ru"));
            // Bulgarian, Serbian and others write none of these letters much: there the page's own word stands.
            if (code is not (null or "uk" or "ru" or "en") && (uk + ru) * 40 < cyrillic) return code;
            return uk == ru ? code is "uk" or "ru" ? code : "ru" : uk > ru ? "uk" : "ru";
        }

        return ByWords(sample, code);
    }

    private static string ByWords(string sample, string? code)
    {
        var (best, bestCount, english) = ("en", 0, 0);
        foreach (var (language, _) in Words)
        {
            if (language is "uk" or "ru") continue;
            var count = Common(sample, language);
            if (language == "en") english = count;
            if (count > bestCount) (best, bestCount) = (language, count);
        }

        // A declared language that the text does not speak against stands.
        if (code is not (null or "uk" or "ru") && (code == best || !Words.ContainsKey(code) && english * 12 < Sentences.Words(sample))) return code;
        return bestCount == 0 ? code ?? "en" : best;
    }

    private static int Common(string sample, string language)
    {
        var words = Words[language].GetAlternateLookup<ReadOnlySpan<char>>();
        var count = 0;
        var lower = sample.ToLowerInvariant().AsSpan();
        var start = -1;
        for (var i = 0; i <= lower.Length; i++)
        {
            var letter = i < lower.Length && char.IsLetter(lower[i]);
            if (letter && start < 0) start = i;
            if (letter || start < 0) continue;
            if (words.Contains(lower[start..i])) count++;
            start = -1;
        }

        return count;
    }

    private static string? Code(string? declared)
    {
        if (declared is null) return null;
        var end = declared.AsSpan().IndexOfAny('-', '_');
        var code = (end < 0 ? declared : declared[..end]).Trim().ToLowerInvariant();
        return code.Length == 2 && code.All(char.IsAsciiLetterLower) ? code == "ua" ? "uk" : code : null;
    }
}

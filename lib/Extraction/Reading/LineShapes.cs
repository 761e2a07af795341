using System.Collections.Frozen;

namespace SwapPipeline.Extraction.Reading;

/// <summary>Lines that are known by their shape: addresses, trails, rows of share buttons, hashtags, reading times, names.</summary>
internal static class LineShapes
{
    private static readonly string[] ReadingUnits = Lexicon.Load("phrases.json")["readingUnits"];
    private static readonly string[] ReadingLeads = Lexicon.Load("phrases.json")["readingLeads"];

    /// <summary>Nothing but an address, or an empty link of Markdown.</summary>
    public static bool IsAddress(string key) =>
        (!key.Contains(' ') && OpensAddress(key)) || key.StartsWith("[](", StringComparison.Ordinal) || !HasLetterOrDigit(key);

    private static bool OpensAddress(string key) =>
        key.StartsWith("http://", StringComparison.Ordinal)
        || key.StartsWith("https://", StringComparison.Ordinal)
        || key.StartsWith("www.", StringComparison.Ordinal);

    private static bool HasLetterOrDigit(string key)
    {
        foreach (var c in key)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }

    /// <summary>"1 min read", "Час читання: 2 хв."</summary>
    public static bool IsReadingTime(string key)
    {
        if (key.Length > 40 || !key.AsSpan().ContainsAnyInRange('0', '9'))
            return false;
        var rest = key;
        foreach (var lead in ReadingLeads)
        {
            if (!rest.StartsWith(lead, StringComparison.Ordinal))
                continue;
            rest = rest[lead.Length..].TrimStart(':', ' ');
            return rest.Length > 0 && char.IsAsciiDigit(rest[0]) && rest.Length <= 16;
        }

        var digits = rest.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && ReadingUnits.Contains(rest[digits..].Trim(' ', '-'));
    }

    /// <summary>A time of day and nothing else: "14:02".</summary>
    public static bool IsClock(string key) =>
        key.Length is 4 or 5 && key.IndexOf(':') is 1 or 2 && key.All(c => char.IsAsciiDigit(c) || c == ':');

    /// <summary>Rates of exchange and the weather: "$41.35 €44.56", "+7 °".</summary>
    public static bool IsTicker(string key) => key.AsSpan().IndexOfAny("$€₴₽%°") >= 0 && !key.Any(char.IsLetter);

    /// <summary>Where on the site a page lies: "Home » News » War".</summary>
    public static bool IsTrail(string line)
    {
        if (line.Length > 120 || Sentences.Ends(line))
            return false;
        var steps = line.Split(['»', '›', '>', '→', '/', '|'], StringSplitOptions.TrimEntries);
        return steps.Length >= 3
            && steps.All(step => step.Length is > 0 and <= 40 && !step.Contains('«'))
            && steps.All(step => !step.Any(char.IsAsciiDigit));
    }

    /// <summary>"Facebook | Instagram | X".</summary>
    public static bool IsShareRow(string key, FrozenSet<string> names)
    {
        var known = names.GetAlternateLookup<ReadOnlySpan<char>>();
        var count = 0;
        foreach (var range in key.AsSpan().SplitAny('|', '/', ',', '·', '•', ' '))
        {
            var part = key.AsSpan(range).Trim();
            if (part.IsEmpty)
                continue;
            if (!known.Contains(part))
                return false;
            count++;
        }

        return count >= 2;
    }

    public static bool IsHashtags(string line) =>
        line.AsSpan().TrimStart(' ') is ['#' or '@', ..]
        && line.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => word[0] is '#' or '@');

    /// <summary>Names of people: two to eight words, each with a capital, joined by "and", commas or an outlet.</summary>
    public static bool IsNames(string text)
    {
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= 12
            && !Sentences.Ends(text)
            && words.All(word =>
                char.IsUpper(word[0])
                || word is "and" or "in" or "for" or "of" or "the" or "de" or "van" or "von" or "|" or "і" or "та" or "и"
                || !char.IsLetter(word[0])
            );
    }
}

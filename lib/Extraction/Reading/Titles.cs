namespace SwapPipeline.Extraction.Reading;

/// <summary>Comparing headlines: pages write the same one with and without the outlet's name, cut, or in other typography.</summary>
internal static class Titles
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / "];

    /// <summary>Most words of the shorter one stand in the longer one.</summary>
    public static bool Alike(string left, string right)
    {
        var (a, b) = (Words(left), Words(right));
        var shorter = Math.Min(a.Count, b.Count);
        return shorter > 0 && a.Count(b.Contains) * 10 >= shorter * 7 && shorter * 2 >= Math.Max(a.Count, b.Count);
    }

    /// <summary>The longer title is the headline with something after it: the outlet, the section, the date.</summary>
    public static bool Opens(string headline, string title) =>
        title.StartsWith(headline, StringComparison.OrdinalIgnoreCase)
        && Sentences.Words(headline) >= 3
        && title.Length > headline.Length
        && !char.IsLetterOrDigit(title[headline.Length]);

    /// <summary>The headline without the outlet's name after it (or before it).</summary>
    public static string WithoutOutlet(string title, string? outlet)
    {
        foreach (var separator in Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var (head, tail) = (title[..at].Trim(), title[(at + separator.Length)..].Trim());
            if (
                IsOutlet(tail, outlet)
                || (separator is not (" - " or " – " or " — " or " / ") && Sentences.Words(tail) <= 4 && Sentences.Words(head) > 4)
            )
                return WithoutOutlet(head, outlet);
            if (IsOutlet(head, outlet))
                return tail;
        }

        return title;
    }

    private static bool IsOutlet(string part, string? outlet) =>
        outlet is not null
        && part.Length > 0
        && (part.Equals(outlet, StringComparison.OrdinalIgnoreCase) || (Words(part).Count <= 4 && Words(part).IsSubsetOf(Words(outlet))));

    private static HashSet<string> Words(string text) =>
        [
            .. text.ToLowerInvariant()
                .Split(
                    [' ', ',', '.', ':', ';', '!', '?', '"', '“', '”', '«', '»', '‘', '’', '\'', '(', ')', '-', '–', '—', '|'],
                    StringSplitOptions.RemoveEmptyEntries
                ),
        ];
}

namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>
/// The opening of a wire story: <c>KYIV, March 5, 2026 (Reuters) — …</c>. Without its year it needs the year from elsewhere.
/// </summary>
internal static class Datelines
{
    private const int Longest = 80;
    private const int MostOtherWords = 3;

    /// <summary>The date of a dateline that has its year, or null.</summary>
    public static DateTimeOffset? FullDate(string paragraph) => Opening(paragraph) is { } opening ? DateText.Parse(opening)?.Value : null;

    /// <summary>The date of a dateline without its year, in <paramref name="year"/>.</summary>
    public static DateTimeOffset? DateIn(string paragraph, int year)
    {
        if (Opening(paragraph) is not { } opening)
            return null;
        var tokens = DateTokens.Of(opening);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var (month, day) = (DateWords.Month(tokens[i].Word), tokens[i + 1]);
            if (month == 0 && tokens[i].IsDayOrMonth)
                (month, day) = (DateWords.Month(tokens[i + 1].Word), tokens[i]);
            if (month > 0 && day.IsDayOrMonth && day.Number >= 1 && day.Number <= DateTime.DaysInMonth(year, month))
                return new DateTimeOffset(year, month, day.Number, 0, 0, 0, TimeSpan.Zero);
        }

        return null;
    }

    // Up to the dash or the bracketed agency, and it begins with a place in capitals, with a place and a full stop, or with the date
    // itself.
    private static string? Opening(string paragraph)
    {
        var head = paragraph.AsSpan(0, Math.Min(paragraph.Length, Longest));
        var end = head.IndexOfAny("—–(/");
        var hyphen = head.IndexOf(" - ");
        if (hyphen > 0 && (end < 0 || hyphen < end))
            end = hyphen;
        if (end < 8)
            return null;
        var opening = head[..end].ToString();
        if (char.IsAsciiDigit(opening[0]))
            return DateText.Parse(opening) is { OtherWords: <= MostOtherWords } ? opening : null;
        return char.IsUpper(opening[0]) && (opening.Contains(',') || opening.Contains('.')) ? opening : null;
    }
}

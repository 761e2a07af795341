namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>
/// Full dates in any of the ways that pages write them: ISO 8601, RFC 1123, "March 5, 2026 at 4:02 p.m. EET", "5 березня 2026, 14:02",
/// "05.03.2026 14:02".
/// A date without its year is no date here.
/// </summary>
internal static class DateText
{
    private const int NumberWeight = 3;

    /// <summary>The first full date in <paramref name="text"/>, or null.</summary>
    public static StatedDate? Parse(string? text, DayOrder order = DayOrder.Unknown)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var tokens = DateTokens.Of(text);
        if (tokens is [{ Digits: 10 or 13 }])
            return Epoch(text.Trim());

        DateOnly? date = null;
        TimeOfDay? time = null;
        var words = 0;
        for (var i = 0; i < tokens.Count; )
        {
            // The first date and time count; a second one ("updated …") is read past.
            if (DateForms.Match(tokens, i, order) is { } found)
            {
                (date, i) = (date ?? found.Date, found.Next);
            }
            else if (TimeOfDay.Match(tokens, i) is { } clock)
            {
                (time, i) = (time ?? clock, clock.Next);
            }
            else
            {
                var token = tokens[i++];
                // A number beside a date is news ("5 March 2026: 300 freed"), not part of a stamp.
                if (token.IsNumber)
                    words += NumberWeight;
                else if (token.Word.Length > 0 && !DateWords.IsFiller(token.Word))
                    words++;
            }
        }

        if (date is not { } day)
            return null;
        var value = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        if (time is { } at)
            value = new DateTimeOffset(day.ToDateTime(at.Time), at.Offset ?? TimeSpan.Zero);
        return new StatedDate(value, time is not null, words);
    }

    private static StatedDate? Epoch(string digits)
    {
        if (!long.TryParse(digits, out var ticks))
            return null;
        return new StatedDate(
            digits.Length == 13 ? DateTimeOffset.FromUnixTimeMilliseconds(ticks) : DateTimeOffset.FromUnixTimeSeconds(ticks),
            true,
            0
        );
    }
}

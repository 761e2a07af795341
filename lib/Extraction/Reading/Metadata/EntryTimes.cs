namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>The days to clock times that stand over the entries of a live blog: newest first or newest last, over midnight too.</summary>
internal static class EntryTimes
{
    private const int LongestClock = 8;

    /// <summary>A time for each entry.</summary>
    /// <param name="clocks">In the order of the page.</param>
    /// <param name="published">When the blog began: the day of its oldest entry, and the offset of all.</param>
    public static DateTimeOffset[] Of(IReadOnlyList<TimeOfDay> clocks, DateTimeOffset published)
    {
        var times = new DateTimeOffset[clocks.Count];
        var falls = Enumerable.Range(1, Math.Max(0, clocks.Count - 1)).Count(i => clocks[i].Time < clocks[i - 1].Time);
        var newestFirst = falls * 2 >= clocks.Count - 1;
        var day = published.Date;
        TimeOnly? before = null;
        for (var step = 0; step < clocks.Count; step++)
        {
            var i = newestFirst ? clocks.Count - 1 - step : step;
            if (clocks[i].Time < before)
                day = day.AddDays(1);
            before = clocks[i].Time;
            times[i] = new DateTimeOffset(day + clocks[i].Time.ToTimeSpan(), clocks[i].Offset ?? published.Offset);
        }

        return times;
    }

    /// <summary>The clock time that a text opens with, <c>[10:15]</c> or <c>10:15</c>; null without one.</summary>
    public static TimeOfDay? Clock(string text)
    {
        var head = text.AsSpan().TrimStart();
        var opening = head[..Math.Min(head.Length, LongestClock)].TrimStart("[(").ToString();
        return opening.Length > 0 && char.IsAsciiDigit(opening[0]) ? TimeOfDay.Match(DateTokens.Of(opening), 0) : null;
    }
}

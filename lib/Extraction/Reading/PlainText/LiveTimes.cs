using SwapPipeline.Extraction.Reading.Metadata;

namespace SwapPipeline.Extraction.Reading.PlainText;

/// <summary>The times of a live blog in plain text, whose entries open with <c>[10:15]</c> or <c>10:15</c>: the newest first or last, over midnight too.</summary>
internal static class LiveTimes
{
    private const int FewestEntries = 3;

    public static DateTimeOffset?[] Of(List<PlainLine> lines, BlockKind[] kinds, DateTimeOffset? published)
    {
        var times = new DateTimeOffset?[lines.Count];
        if (published is not { } day) return times;
        var clocks = lines.Select((line, i) => kinds[i] == BlockKind.Body ? Clock(line.Text) : null).ToArray();
        if (clocks.Count(clock => clock is not null) < FewestEntries) return times;

        DateTimeOffset? current = null;
        for (var i = 0; i < clocks.Length; i++)
        {
            if (clocks[i] is { } clock) current = new DateTimeOffset(day.Date + clock.Time.ToTimeSpan(), day.Offset);
            if (kinds[i] == BlockKind.Body) times[i] = current;
        }

        return times;
    }

    private static TimeOfDay? Clock(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 8)).TrimStart("[(").ToString();
        return head.Length > 0 && char.IsAsciiDigit(head[0]) ? TimeOfDay.Match(DateTokens.Of(head), 0) : null;
    }
}

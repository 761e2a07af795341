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
        var clocks = lines.Select((line, i) => kinds[i] == BlockKind.Body ? EntryTimes.Clock(line.Text) : null).ToArray();
        var entries = EntryTimes.Of([.. clocks.OfType<TimeOfDay>()], day);
        if (entries.Length < FewestEntries) return times;

        var (next, current) = (0, (DateTimeOffset?)null);
        for (var i = 0; i < clocks.Length; i++)
        {
            if (clocks[i] is not null) current = entries[next++];
            if (kinds[i] == BlockKind.Body) times[i] = current;
        }

        return times;
    }
}

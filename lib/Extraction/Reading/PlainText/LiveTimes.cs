using SwapPipeline.Extraction.Reading.Metadata;

namespace SwapPipeline.Extraction.Reading.PlainText;

/// <summary>
/// The times of a live blog in plain text, whose entries open with <c>[10:15]</c> or <c>10:15</c>: the newest first or last, over midnight
/// too.
/// </summary>
internal static class LiveTimes
{
    private const int FewestEntries = 3;

    /// <summary>A time for every body line that lies in an entry; null for a text that is no live blog.</summary>
    public static DateTimeOffset?[]? Of(List<PlainLine> lines, BlockKind[] kinds, DateTimeOffset? published)
    {
        if (published is not { } day)
            return null;
        var clocks = lines.Select((line, i) => kinds[i] == BlockKind.Body ? EntryTimes.Clock(line.Text) : null).ToArray();
        var entries = EntryTimes.Of([.. clocks.OfType<TimeOfDay>()], day);
        if (entries.Length < FewestEntries)
            return null;

        var times = new DateTimeOffset?[lines.Count];
        var (next, current) = (0, (DateTimeOffset?)null);
        for (var i = 0; i < clocks.Length; i++)
        {
            if (clocks[i] is not null)
                current = entries[next++];
            if (kinds[i] == BlockKind.Body)
                times[i] = current;
        }

        return times;
    }
}

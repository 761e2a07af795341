namespace SwapPipeline.Benchmarks.Reading;

/// <summary>
/// One page, read again and again: long enough for many collections of each kind, of which a single reading may meet one or none. So the
/// mean counts, not the least.
/// </summary>
internal sealed class Readings(byte[] page)
{
    // Of each round.
    private const double SecondsOfRound = 0.3;

    private double _seconds;
    private long _bytes;
    private int _readings;

    /// <summary>Bytes of the page.</summary>
    public int Length => page.Length;

    /// <summary>Processor time of one reading, what is collected on the way with it.</summary>
    public double Seconds => _seconds / _readings;

    /// <summary>Bytes that one reading allocates.</summary>
    public double Bytes => (double)_bytes / _readings;

    /// <summary>Why the page is no article; empty for an article.</summary>
    public string Rejected { get; private set; } = "";

    /// <summary>Reads the page for a while.</summary>
    public void Read()
    {
        // The first is not counted: it may meet code that is compiled on the way.
        Rejected = OwnReader.Article(page, null).Rejected?.ToString() ?? "";
        ProcessorTime.SettleHeap();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var end = _seconds + SecondsOfRound; _seconds < end; _readings++)
            _seconds += ProcessorTime.Of(() => OwnReader.Article(page, null));
        _bytes += GC.GetAllocatedBytesForCurrentThread() - allocated;
    }
}

namespace SwapPipeline.Articles.Fetching;

/// <summary>A stream that is read up to a number of bytes; one more is refused.</summary>
/// <param name="inner">Is closed with this one.</param>
/// <param name="cap">In bytes.</param>
/// <param name="what">What is measured, for the reason.</param>
/// <param name="deadline">Ends every read, whatever token its caller has.</param>
internal class CappedStream(Stream inner, long cap, string what, CancellationToken deadline) : ReadOnlyStream
{
    /// <summary>How much was read.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        deadline.ThrowIfCancellationRequested();
        return Counted(inner.Read(buffer));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!cancellationToken.CanBeCanceled || cancellationToken == deadline)
            return Counted(await inner.ReadAsync(buffer, deadline));
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline, cancellationToken);
        return Counted(await inner.ReadAsync(buffer, either.Token));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Judges after each read.</summary>
    /// <exception cref="BodyRefusedException">The stream is not read on.</exception>
    protected virtual void Judge()
    {
        if (Count > cap)
            throw new BodyRefusedException(FetchReason.TooLarge, $"{what} is larger than {cap} bytes.");
    }

    private int Counted(int count)
    {
        Count += count;
        Judge();
        return count;
    }
}

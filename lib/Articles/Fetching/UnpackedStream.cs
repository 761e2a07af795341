namespace SwapPipeline.Articles.Fetching;

/// <summary>What packed bytes unpack to, stopped at its own cap and where it is out of all proportion to what came in.</summary>
/// <param name="unpacking">Reads from <paramref name="packed"/>.</param>
/// <param name="packed">What comes over the wire.</param>
/// <param name="cap">Of the unpacked bytes.</param>
/// <param name="deadline">Ends every read.</param>
internal sealed class UnpackedStream(Stream unpacking, CappedStream packed, long cap, CancellationToken deadline)
    : CappedStream(unpacking, cap, "The page, unpacked,", deadline)
{
    // Pages pack to a tenth, a table of equal rows to a fiftieth; what packs better is not meant to be read.
    private const int MaxRatio = 200;
    private const long Unsuspicious = 1024 * 1024;

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return base.Read(buffer);
        }
        catch (Exception error) when (IsBroken(error))
        {
            throw Broken(error);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception error) when (IsBroken(error))
        {
            throw Broken(error);
        }
    }

    protected override void Judge()
    {
        base.Judge();
        if (Count > Unsuspicious && Count / MaxRatio > packed.Count)
            throw new BodyRefusedException(FetchReason.Encoding, $"{packed.Count} bytes have unpacked to {Count} so far: that is no page.");
    }

    private static bool IsBroken(Exception error) =>
        error is InvalidDataException or (InvalidOperationException and not ObjectDisposedException);

    private static BodyRefusedException Broken(Exception error) =>
        new(FetchReason.Encoding, $"The page does not unpack: {error.Message}", error);
}

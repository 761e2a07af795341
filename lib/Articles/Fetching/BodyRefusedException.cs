namespace SwapPipeline.Articles.Fetching;

/// <summary>A body that is not read on, thrown out of the middle of whoever reads it.</summary>
internal sealed class BodyRefusedException(FetchReason reason, string message, Exception? inner = null) : IOException(message, inner)
{
    public FetchReason Reason => reason;
}

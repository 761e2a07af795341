namespace SwapPipeline.Storage;

/// <summary>In which state of a blob a write takes place.</summary>
public abstract record WriteCondition
{
    private WriteCondition() { }

    /// <summary>Whatever is there.</summary>
    public static WriteCondition Always { get; } = new AlwaysCondition();

    /// <summary>Only if there is no such blob: <c>If-None-Match: *</c>.</summary>
    public static WriteCondition IfAbsent { get; } = new IfAbsentCondition();

    /// <summary>Only if the blob is in that state; without one, only if there is none.</summary>
    public static WriteCondition IfUnchanged(string? etag) => etag is null ? IfAbsent : new IfMatchCondition(etag);

    internal sealed record AlwaysCondition : WriteCondition;

    internal sealed record IfAbsentCondition : WriteCondition;

    internal sealed record IfMatchCondition(string ETag) : WriteCondition;
}

/// <summary>What became of a write.</summary>
public enum WriteOutcome
{
    Written,

    /// <summary>The condition did not hold.</summary>
    Refused,
}

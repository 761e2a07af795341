namespace SwapPipeline.Pipeline;

/// <summary>The queues between the steps. Triggers and senders take the names from here.</summary>
public static class Queues
{
    public const string Normalize = "normalize";

    public const string Publish = "publish";

    /// <summary>How often the host tries a message: <c>maxDequeueCount</c> of host.json, and a test compares.</summary>
    public const int MaxTries = 5;

    /// <summary>Where the Functions host puts a message after its last try.</summary>
    public static string Poison(string queue) => $"{queue}-poison";
}

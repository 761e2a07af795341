using Azure;

namespace SwapPipeline.Local.Hosting;

/// <summary>Tells lost storage from a bug.</summary>
internal static class StorageFailure
{
    /// <summary>
    /// The service refused, or all tries of the client to reach it failed, which come out together as an <see cref="AggregateException"/>.
    /// </summary>
    public static bool Is(Exception error) => error is RequestFailedException or AggregateException;
}

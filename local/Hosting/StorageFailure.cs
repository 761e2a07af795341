using Azure;

namespace SwapPipeline.Local.Hosting;

/// <summary>Tells lost storage from a bug.</summary>
internal static class StorageFailure
{
    /// <summary>The service refused, or it could not be reached by any of the client's own tries, which come together.</summary>
    public static bool Is(Exception error) =>
        error is RequestFailedException || (error is AggregateException tries && tries.InnerExceptions.All(Is));
}

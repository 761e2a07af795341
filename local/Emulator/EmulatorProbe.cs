namespace SwapPipeline.Local.Emulator;

/// <summary>Whether an emulator answers on its ports.</summary>
internal static class EmulatorProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<bool> AnswersAsync(int blobPort, int queuePort, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = Patience };
        return await AnswersAsync(http, blobPort, "Azurite-Blob", cancellationToken)
            && await AnswersAsync(http, queuePort, "Azurite-Queue", cancellationToken);
    }

    // A request without a signature is refused, but the refusal says who refuses.
    private static async Task<bool> AnswersAsync(HttpClient http, int port, string server, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(
                new UriBuilder("http", "127.0.0.1", port, "/devstoreaccount1", "?comp=list").Uri,
                cancellationToken
            );
            return answer.Headers.TryGetValues("Server", out var names)
                && names.Any(name => name.StartsWith(server, StringComparison.Ordinal));
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}

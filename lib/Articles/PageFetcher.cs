using System.Net;

namespace SwapPipeline.Articles;

/// <summary>What a download gave: a page, or the reason why there is none.</summary>
public abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <param name="Address">Where the page was found, after redirects.</param>
    /// <param name="Content">The body as it came, unpacked.</param>
    /// <param name="ContentType">The media type as the server names it.</param>
    public sealed record Fetched(Uri Address, byte[] Content, string ContentType) : FetchResult;

    /// <param name="Reason">For a person: what went wrong.</param>
    public sealed record Failed(string Reason) : FetchResult;
}

/// <summary>Downloads pages: one request at a time to a host, a pause between two, bounded in bytes and time.</summary>
public sealed class PageFetcher(HttpMessageHandler connections, FetchManners manners, TimeProvider time) : IDisposable
{
    private readonly HttpClient _http = new(connections, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly HostTurns _turns = new(manners.DelayBetweenRequests, time);

    public async Task<FetchResult> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        using var turn = await _turns.WaitAsync(address.IdnHost, cancellationToken);
        using var deadline = new CancellationTokenSource(manners.Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("User-Agent", manners.UserAgent);
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (answer.StatusCode != HttpStatusCode.OK) return new FetchResult.Failed($"The server answered {(int)answer.StatusCode}.");
            var content = await ReadAsync(answer.Content, either.Token);
            return content is null
                ? new FetchResult.Failed($"The page is larger than {manners.MaxBytes} bytes.")
                : new FetchResult.Fetched(answer.RequestMessage?.RequestUri ?? address, content, answer.Content.Headers.ContentType?.ToString() ?? "text/html");
        }
        catch (HttpRequestException error)
        {
            return new FetchResult.Failed(error.Message);
        }
        catch (IOException error)
        {
            return new FetchResult.Failed(error.Message);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return new FetchResult.Failed($"The server did not finish within {manners.Deadline.TotalSeconds} s.");
        }
    }

    public void Dispose()
    {
        _turns.Dispose();
        _http.Dispose();
    }

    private async Task<byte[]?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        using var read = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count; (count = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (read.Length + count > manners.MaxBytes) return null;
            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }
}

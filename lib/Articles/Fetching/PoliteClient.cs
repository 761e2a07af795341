using System.Net;
using SwapPipeline.Articles.State;

namespace SwapPipeline.Articles.Fetching;

/// <summary>
/// Makes one request when the host's turn comes, reads its answer within a deadline, and remembers when the host wants to be left alone.
/// It follows no redirect.
/// </summary>
internal sealed class PoliteClient(HttpClient http, HostTurns turns, HostStates hosts, string userAgent, TimeProvider time)
{
    // Each answer that comes in may fill its cap of memory.
    private const int MostAtOnce = 24;

    private readonly SemaphoreSlim _slots = new(MostAtOnce, MostAtOnce);

    public async Task<HopResult> AskAsync(Hop hop, CancellationToken cancellationToken)
    {
        if (TargetRules.Judge(hop.Address) is { } refused)
            return new HopResult.Answered(refused);
        if (await ClosedAsync(hop.Address, cancellationToken) is { } closed)
            return closed;
        using var turn = await turns.WaitAsync(hop.Address.IdnHost, hop.Pause, cancellationToken);

        // The caller before may have been told to come back later.
        if (await ClosedAsync(hop.Address, cancellationToken) is { } closedSince)
            return closedSince;
        await _slots.WaitAsync(cancellationToken);
        using var deadline = new CancellationTokenSource(hop.Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await SendAsync(hop, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(FetchReason.Timeout, $"{hop.Address.IdnHost} did not finish within {hop.Deadline.TotalSeconds} s.");
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return WireFailures.Result(error, hop.Address);
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task<HopResult> SendAsync(Hop hop, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, hop.Address);
        request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", PageBody.AcceptEncoding);
        hop.Validators.AddTo(request.Headers);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

        // A reader that knows no tokens is stopped by the end of its stream.
        await using var abort = cancellationToken.Register(static answer => ((HttpResponseMessage)answer!).Dispose(), answer);
        try
        {
            return await JudgeAsync(hop, answer, cancellationToken);
        }
        catch (ObjectDisposedException) when (cancellationToken.IsCancellationRequested)
        {
            // The end came between the headers and the body.
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private async Task<HopResult> JudgeAsync(Hop hop, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var told = $"{hop.Address.IdnHost} answered {(int)answer.StatusCode}.";
        switch (answer.StatusCode)
        {
            case HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation:
                return await ReadAsync(hop, answer, cancellationToken);
            case HttpStatusCode.NotModified when !hop.Validators.IsEmpty:
                return new HopResult.Answered(new FetchResult.Unchanged());
            case HttpStatusCode.MovedPermanently
            or HttpStatusCode.Found
            or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect
            or HttpStatusCode.PermanentRedirect:
                return WebAddress.Of(hop.Address, answer.Headers.Location?.OriginalString) is { } to
                    ? new HopResult.Redirected(to)
                    : Rejected(FetchReason.Redirect, $"{hop.Address.IdnHost} redirects to nowhere.");
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                return Rejected(FetchReason.NotFound, told);
            case HttpStatusCode.Unauthorized
            or HttpStatusCode.PaymentRequired
            or HttpStatusCode.Forbidden
            or HttpStatusCode.UnavailableForLegalReasons:
                return Rejected(FetchReason.Forbidden, told);
            case HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError:
                var retryAt = RetryAfter.Of(answer, time.GetUtcNow());
                if (retryAt is { } instant)
                    await hosts.ChangeAsync(hop.Address, state => state with { NotBefore = instant }, cancellationToken);
                return Failed(
                    answer.StatusCode >= HttpStatusCode.InternalServerError ? FetchReason.ServerError : FetchReason.Throttled,
                    told,
                    retryAt
                );
            default:
                return Rejected(FetchReason.Status, told);
        }
    }

    private static async Task<HopResult> ReadAsync(Hop hop, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var type = answer.Content.Headers.NonValidated.TryGetValues("Content-Type", out var values) ? values.ToString() : null;
        if (type is not null && hop.AcceptsType?.Invoke(type) == false)
            return Rejected(FetchReason.MediaType, $"{hop.Address} is no text but {type}.");
        await using var body = await PageBody.OpenAsync(answer, hop.Cap, cancellationToken);
        var content = await hop.ReadAsync(new FetchedBody(hop.Address, type, body), cancellationToken);
        return new HopResult.Answered(new FetchResult.Fetched(hop.Address, content, type ?? "text/html", Validators.Of(answer)));
    }

    private async Task<HopResult?> ClosedAsync(Uri address, CancellationToken cancellationToken) =>
        (await hosts.ReadAsync(address, cancellationToken)).NotBefore is { } instant && instant > time.GetUtcNow()
            ? Failed(FetchReason.Throttled, $"{address.IdnHost} asked to be left alone until {instant:yyyy-MM-dd HH:mm:ss} UTC.", instant)
            : null;

    private static HopResult.Answered Rejected(FetchReason reason, string text) => new(new FetchResult.Rejected(reason, text));

    private static HopResult.Answered Failed(FetchReason reason, string text, DateTimeOffset? retryAt = null) =>
        new(new FetchResult.Failed(reason, text, retryAt));
}

using Polly;
using Polly.Retry;
using SwapPipeline.Articles.Fetching;
using SwapPipeline.Articles.Robots;
using SwapPipeline.Articles.State;
using SwapPipeline.Storage;

namespace SwapPipeline.Articles;

/// <summary>
/// Downloads pages and listings from servers that nobody vouches for: only where robots.txt allows it, one request at a time to a host with
/// a pause between two, bounded in bytes and time, again where a fault passes.
/// </summary>
public sealed class PageFetcher : IDisposable
{
    private readonly HttpClient _http;
    private readonly FetchManners _manners;
    private readonly TimeProvider _time;
    private readonly PoliteClient _client;
    private readonly RobotsStore _robots;
    private readonly ResiliencePipeline<FetchResult> _retries;

    /// <param name="connections">Leads to other people's servers: <see cref="CheckedConnections"/>.</param>
    /// <param name="manners">How it behaves.</param>
    /// <param name="blobs">Keeps what hosts have asked for.</param>
    /// <param name="time">Of pauses and deadlines.</param>
    public PageFetcher(HttpMessageHandler connections, FetchManners manners, IBlobStore blobs, TimeProvider time)
    {
        _http = new HttpClient(connections, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        (_manners, _time) = (manners, time);
        var hosts = new HostStates(blobs, time);
        _client = new PoliteClient(_http, new HostTurns(time), hosts, manners.UserAgent, time);
        _robots = new RobotsStore(AskForRobotsAsync, hosts, time);
        _retries = new ResiliencePipelineBuilder<FetchResult> { TimeProvider = time }
            .AddRetry(Retries())
            .Build();
    }

    /// <summary>A page in memory.</summary>
    public Task<FetchResult> GetAsync(Uri address, CancellationToken cancellationToken) =>
        GetAsync(new PageRequest(address), cancellationToken);

    /// <inheritdoc cref="GetAsync(Uri, CancellationToken)"/>
    public Task<FetchResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        FetchAsync(
            request,
            _manners.MaxBytes,
            MediaTypes.IsText,
            (body, cancellation) => WholeBody.ReadAsync(body.Content, cancellation),
            cancellationToken
        );

    /// <summary>A feed, sitemap or listing as a stream.</summary>
    /// <param name="request">What to ask for.</param>
    /// <param name="readAsync">Takes the body while it comes in. Called again, from the beginning, when the connection broke in the
    /// middle.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<FetchResult> ReadAsync(
        PageRequest request,
        Func<FetchedBody, CancellationToken, Task> readAsync,
        CancellationToken cancellationToken
    ) =>
        FetchAsync(
            request,
            _manners.MaxListingBytes,
            null,
            async (body, cancellation) =>
            {
                await readAsync(body, cancellation);
                return [];
            },
            cancellationToken
        );

    public void Dispose() => _http.Dispose();

    private Task<FetchResult> FetchAsync(
        PageRequest request,
        long cap,
        Func<string, bool>? acceptsType,
        Func<FetchedBody, CancellationToken, Task<byte[]>> readAsync,
        CancellationToken cancellationToken
    ) =>
        RetryingAsync(
            () =>
                Redirects.FollowAsync(
                    request.Address,
                    async address =>
                    {
                        if (TargetRules.Judge(address) is { } refused)
                            return new HopResult.Answered(refused);
                        var verdict = await _robots.JudgeAsync(address, cancellationToken);
                        if (verdict.Refusal is { } refusal)
                            return new HopResult.Answered(refusal);
                        var hop = new Hop(
                            address,
                            request.Validators ?? Validators.None,
                            Pause(request.Delay, verdict.Delay),
                            cap,
                            _manners.Deadline,
                            acceptsType,
                            readAsync
                        );
                        return await _client.AskAsync(hop, cancellationToken);
                    }
                ),
            cancellationToken
        );

    private Task<FetchResult> AskForRobotsAsync(
        Uri robots,
        Func<FetchedBody, CancellationToken, Task<byte[]>> readAsync,
        CancellationToken cancellationToken
    ) =>
        RetryingAsync(
            () =>
                Redirects.FollowAsync(
                    robots,
                    address =>
                        _client.AskAsync(
                            new Hop(
                                address,
                                Validators.None,
                                _manners.DelayBetweenRequests,
                                _manners.MaxBytes,
                                _manners.Deadline,
                                null,
                                readAsync
                            ),
                            cancellationToken
                        )
                ),
            cancellationToken
        );

    private async Task<FetchResult> RetryingAsync(Func<Task<FetchResult>> askAsync, CancellationToken cancellationToken) =>
        await _retries.ExecuteAsync(async _ => await askAsync(), cancellationToken);

    private TimeSpan Pause(TimeSpan? ofSource, TimeSpan? ofRobots)
    {
        var asked = new[] { _manners.DelayBetweenRequests, ofSource ?? TimeSpan.Zero, ofRobots ?? TimeSpan.Zero }.Max();
        return asked < _manners.LongestDelay ? asked : _manners.LongestDelay;
    }

    // A deadline that has passed is not tried again: a server that crawls would hold its queue up for minutes.
    private RetryStrategyOptions<FetchResult> Retries() =>
        new()
        {
            MaxRetryAttempts = Math.Max(1, _manners.Tries - 1),
            ShouldHandle = args =>
                ValueTask.FromResult(
                    _manners.Tries > 1
                        && args.Outcome.Result
                            is FetchResult.Failed
                            {
                                Reason: FetchReason.Connection or FetchReason.ServerError or FetchReason.Throttled
                            } failed
                        && (failed.RetryAt is not { } instant || instant - _time.GetUtcNow() <= _manners.LongestWait)
                ),
            DelayGenerator = args =>
                ValueTask.FromResult<TimeSpan?>(
                    args.Outcome.Result is FetchResult.Failed { RetryAt: { } instant }
                        ? TimeSpan.FromTicks(Math.Max(0, (instant - _time.GetUtcNow()).Ticks))
                        : _manners.BackOff * Math.Pow(2, args.AttemptNumber)
                ),
            UseJitter = false,
        };
}

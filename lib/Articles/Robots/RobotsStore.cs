using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using SwapPipeline.Articles.Fetching;
using SwapPipeline.Articles.State;

namespace SwapPipeline.Articles.Robots;

/// <summary>What robots.txt says of an address.</summary>
/// <param name="Refusal">Why the address is not asked; null when it may be.</param>
/// <param name="Delay">Between two requests to its host, where the file asks for that.</param>
internal sealed record RobotsVerdict(FetchResult? Refusal, TimeSpan? Delay);

/// <summary>The robots.txt of every host: asked for once a day, kept with the host, and obeyed by RFC 9309.</summary>
/// <param name="askAsync">Asks for a robots.txt, with retries and redirects, and without asking for leave.</param>
/// <param name="hosts">Keeps the copies.</param>
/// <param name="time">Tells how old a copy is.</param>
internal sealed class RobotsStore(
    Func<Uri, Func<FetchedBody, CancellationToken, Task<byte[]>>, CancellationToken, Task<FetchResult>> askAsync,
    HostStates hosts,
    TimeProvider time
)
{
    /// <summary>What is beyond is not read.</summary>
    public const int MaxBytes = 500 * 1024;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    // A server that could not tell may be well again soon; until the next run everybody who asks is told the same.
    private static readonly TimeSpan UnreachableLifetime = TimeSpan.FromMinutes(20);

    private readonly ConditionalWeakTable<RobotsCopy, RobotsRules> _parsed = [];
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _asking = new(StringComparer.Ordinal);

    public async Task<RobotsVerdict> JudgeAsync(Uri address, CancellationToken cancellationToken)
    {
        var authority = address.GetLeftPart(UriPartial.Authority);
        var gate = _asking.GetOrAdd(authority, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken);
        try
        {
            var copy = (await hosts.ReadAsync(address, cancellationToken)).Robots;
            if (copy is null || !IsFresh(copy))
            {
                var (asked, refusal) = await AskAsync(new Uri($"{authority}/robots.txt"), cancellationToken);
                if (asked is null)
                    return new RobotsVerdict(refusal, null);
                copy = (await hosts.ChangeAsync(address, state => state with { Robots = asked }, cancellationToken)).Robots!;
            }

            return Judge(address, copy);
        }
        finally
        {
            gate.Release();
        }
    }

    private RobotsVerdict Judge(Uri address, RobotsCopy copy)
    {
        if (copy.Outcome == RobotsOutcome.None)
            return new RobotsVerdict(null, null);
        if (copy.Outcome == RobotsOutcome.Unreachable)
        {
            var reason = $"The robots.txt of {address.IdnHost} cannot be read: {copy.Reason}";
            return new RobotsVerdict(
                new FetchResult.Failed(FetchReason.RobotsUnreachable, reason, copy.ReadAt + UnreachableLifetime),
                null
            );
        }

        var rules = _parsed.GetValue(copy, read => RobotsRules.Parse(read.Text ?? "", FetchManners.ProductToken));
        return rules.Allow(address)
            ? new RobotsVerdict(null, rules.Delay)
            : new RobotsVerdict(
                new FetchResult.Rejected(
                    FetchReason.Robots,
                    $"The robots.txt of {address.IdnHost} asks us not to read {address.PathAndQuery}."
                ),
                rules.Delay
            );
    }

    private bool IsFresh(RobotsCopy copy) =>
        time.GetUtcNow() - copy.ReadAt < (copy.Outcome == RobotsOutcome.Unreachable ? UnreachableLifetime : Lifetime);

    // An address that is refused, or a host that wants to be left alone, says nothing of its robots.txt.
    private async Task<(RobotsCopy? Copy, FetchResult? Refusal)> AskAsync(Uri robots, CancellationToken cancellationToken)
    {
        var text = "";
        var result = await askAsync(
            robots,
            async (body, cancellation) =>
            {
                text = await ReadAsync(body.Content, cancellation);
                return [];
            },
            cancellationToken
        );
        var now = time.GetUtcNow();
        return result switch
        {
            FetchResult.Fetched => (new RobotsCopy(now, RobotsOutcome.Read, text), null),
            FetchResult.Rejected { Reason: FetchReason.Address } refused => (null, refused),
            FetchResult.Rejected { Reason: FetchReason.Encoding } broken => (
                new RobotsCopy(now, RobotsOutcome.Unreachable, Reason: broken.Text),
                null
            ),
            FetchResult.Rejected => (new RobotsCopy(now, RobotsOutcome.None), null),
            FetchResult.Failed { RetryAt: not null } later => (null, later),
            FetchResult.Failed failed => (new RobotsCopy(now, RobotsOutcome.Unreachable, Reason: failed.Text), null),
            var other => throw new InvalidOperationException($"There is no such result: {other}"),
        };
    }

    private static async Task<string> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var bytes = new byte[MaxBytes];
        var count = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        var text = Encoding.UTF8.GetString(bytes, 0, count);

        // "Disallow: /private" must not become "Disallow: /" by the cut.
        return count < MaxBytes ? text : text[..(text.LastIndexOfAny(['\r', '\n']) + 1)];
    }
}

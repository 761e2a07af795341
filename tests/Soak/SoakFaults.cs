using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Soak;

/// <summary>
/// One storage call in twenty goes wrong, by a seed: half of them are refused, half are carried out and their answer is lost.
/// </summary>
/// <param name="seed">The same calls in the same order fail.</param>
/// <param name="losesLeases">Whether the answer to a lease or to a look into a queue can be lost too: what it was about then waits until
/// that runs out.</param>
internal sealed class SoakFaults(int seed, bool losesLeases)
{
    private const double Share = 0.05;

    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);

    public WireFault Next(WireRequest request)
    {
        lock (_gate)
        {
            if (_random.NextDouble() >= Share)
                return WireFault.None;
            var isLost = _random.Next(2) == 0;
            return isLost && (losesLeases || !HidesSomething(request)) ? WireFault.LostAnswer : WireFault.Busy;
        }
    }

    private static bool HidesSomething(WireRequest request) =>
        request.Target.Contains("comp=lease", StringComparison.Ordinal)
        || (request is { Method: "GET", IsOfQueues: true } && request.Target.Contains("/messages", StringComparison.Ordinal));
}

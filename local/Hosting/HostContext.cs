using Microsoft.Extensions.Logging;

namespace SwapPipeline.Local.Hosting;

/// <summary>What every part of one run of the host shares.</summary>
internal sealed record HostContext(
    HostRules Rules,
    HostTimings Timings,
    FunctionInvoker Invoker,
    IHostObserver Observer,
    TimeProvider Time,
    ILoggerFactory Loggers
)
{
    public RunTally Tally { get; } = new();

    public HostActivity Activity { get; } = new();
}

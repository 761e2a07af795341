using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using SwapPipeline.Storage;

namespace SwapPipeline.Local.Hosting;

/// <summary>Runs one timer function when it is due: once at a time over all hosts of an account, and not again when it fails.</summary>
internal sealed class TimerRunner(FunctionDefinition function, TimerStore store, HostContext host)
{
    // A single wait of Task.Delay has an upper bound of some weeks; a schedule has none.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private static readonly TimeSpan StorageRetry = TimeSpan.FromSeconds(10);

    private readonly FunctionTrigger.Timer _trigger = (FunctionTrigger.Timer)function.Trigger;
    private readonly ILogger _logger = host.Loggers.CreateLogger($"Function.{function.Name}");

    private DateTimeOffset Now => host.Time.GetUtcNow();

    /// <summary>Runs the function on its schedule until <paramref name="stop"/>.</summary>
    /// <param name="abandon">Cancels the function.</param>
    public async Task RunAsync(CancellationToken stop, CancellationToken abandon)
    {
        // Only what was missed while nobody ran is past due; the moments between an occurrence and its run are not.
        var begun = Now;
        var runOnStartup = _trigger.RunOnStartup;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var status = await StatusAsync(stop);
                var isPastDue = status.Next < begun;
                if (runOnStartup && !isPastDue)
                    await RunAtStartAsync(stop, abandon);
                runOnStartup = false;
                await WaitUntilAsync(status.Next, stop);
                await RunDueAsync(isPastDue, stop, abandon);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (StorageFailure.Is(error))
            {
                _logger.LogError(error, "The timer of {Function} cannot reach its storage; trying again later.", function.Name);
                await Task.Delay(StorageRetry, host.Time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Runs the function now, whatever the schedule says, and leaves the schedule as it is.</summary>
    /// <remarks>While another run holds the timer it waits: the lease of a host that has died lapses within seconds.</remarks>
    /// <exception cref="Exception">What the function throws.</exception>
    public async Task RunOnceAsync(CancellationToken stop, CancellationToken abandon)
    {
        await using var lease = await LeaseAsync(stop);
        var status = await store.ReadAsync(function.Name, stop);
        await InvokeAsync(lease, status, isPastDue: false, abandon);
    }

    private async Task<TimerStatus> StatusAsync(CancellationToken stop)
    {
        var now = Now;
        var status = await store.ReadAsync(function.Name, stop);
        var expected = status is null ? (DateTimeOffset?)null : _trigger.Schedule.Next(status.Last ?? status.LastUpdated);
        if (status is not null && status.Next == expected)
            return status;

        // A new timer, or a schedule that was changed: what the new one would have done earlier is not missed.
        status = new TimerStatus(null, expected > now ? expected.Value : _trigger.Schedule.Next(now), now);
        await store.WriteAsync(function.Name, status, stop);
        return status;
    }

    private async Task WaitUntilAsync(DateTimeOffset due, CancellationToken stop)
    {
        for (var told = false; due - Now is var wait && wait > TimeSpan.Zero; told = true)
        {
            var slept = Task.Delay(wait < LongestWait ? wait : LongestWait, host.Time, stop);
            if (!told)
                host.Observer.On(new HostEvent.TimerScheduled(function.Name, due));
            await slept;
        }

        stop.ThrowIfCancellationRequested();
    }

    private async Task RunDueAsync(bool isPastDue, CancellationToken stop, CancellationToken abandon)
    {
        await using var lease = await LeaseAsync(stop);

        // Another host may have run this occurrence while we waited for the lease.
        var status = await StatusAsync(stop);
        if (status.Next > Now)
            return;

        var ran = Now;
        await TryInvokeAsync(lease, status, isPastDue, abandon);

        // Counted from the run, so that all missed occurrences are made good by this one.
        await store.WriteAsync(function.Name, new TimerStatus(ran, _trigger.Schedule.Next(ran), Now), CancellationToken.None);
    }

    private async Task RunAtStartAsync(CancellationToken stop, CancellationToken abandon)
    {
        await using var lease = await LeaseAsync(stop);
        await TryInvokeAsync(lease, await StatusAsync(stop), isPastDue: false, abandon);
    }

    private async Task TryInvokeAsync(IBlobLease lease, TimerStatus status, bool isPastDue, CancellationToken abandon)
    {
        try
        {
            await InvokeAsync(lease, status, isPastDue, abandon);
        }
        catch (Exception error) when (!(error is OperationCanceledException && abandon.IsCancellationRequested))
        {
            _logger.LogError(error, "{Function} failed; its next run is the next occurrence.", function.Name);
        }
    }

    private async Task InvokeAsync(IBlobLease lease, TimerStatus? status, bool isPastDue, CancellationToken abandon)
    {
        var timer = new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = status is null ? null : ToSchedule(status) };
        using var work = host.Activity.Begin();
        await using var renewal = new LeaseRenewal(lease, host.Timings.TimerLease, host.Time);
        var started = host.Time.GetTimestamp();
        host.Observer.On(new HostEvent.FunctionStarted(function.Name, null));
        try
        {
            await host.Invoker.InvokeAsync(function, timer, abandon);
        }
        catch (Exception error)
        {
            host.Tally.Failed(function.Name);
            host.Observer.On(new HostEvent.FunctionFailed(function.Name, null, 1, error));
            throw;
        }

        host.Tally.Succeeded(function.Name);
        host.Observer.On(new HostEvent.FunctionSucceeded(function.Name, null, host.Time.GetElapsedTime(started)));
    }

    private async Task<IBlobLease> LeaseAsync(CancellationToken stop)
    {
        for (var told = false; ; told = true)
        {
            if (await store.TryLeaseAsync(function.Name, host.Timings.TimerLease, stop) is { } lease)
                return lease;
            if (!told)
                host.Observer.On(new HostEvent.TimerAwaited(function.Name));
            await Task.Delay(host.Timings.TimerLeaseRetry, host.Time, stop);
        }
    }

    private static ScheduleStatus ToSchedule(TimerStatus status) =>
        new()
        {
            Last = status.Last?.UtcDateTime ?? default,
            Next = status.Next.UtcDateTime,
            LastUpdated = status.LastUpdated.UtcDateTime,
        };
}

using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Time.Testing;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Storage;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Local.Hosting;

public sealed class TimerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset Start = new(2026, 3, 5, 10, 15, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _time = new(Start);
    private readonly CancellationTokenSource _stop = new();

    [Fact]
    public async Task A_timer_runs_at_each_occurrence_and_not_before()
    {
        await using var harness = Harness(azurite.NewAccount());
        var timers = Timers(harness);

        var run = harness.Host.RunAsync(_stop.Token);
        await ScheduledAsync(At(11), harness);
        harness.Events.Of<HostEvent.FunctionStarted>().ShouldBeEmpty();
        _time.Advance(TimeSpan.FromMinutes(45));
        await ScheduledAsync(At(12), harness);
        _time.Advance(TimeSpan.FromHours(1));
        await ScheduledAsync(At(13), harness);
        await StopAsync(run);

        timers.Select(timer => timer.IsPastDue).ShouldBe([false, false]);
        timers[1].ScheduleStatus!.Last.ShouldBe(At(11).UtcDateTime);
        timers[1].ScheduleStatus!.Next.ShouldBe(At(12).UtcDateTime);
    }

    [Fact]
    public async Task What_was_missed_while_nobody_ran_is_made_good_by_one_run_that_is_past_due()
    {
        await using var harness = Harness(azurite.NewAccount());
        await Store(harness).WriteAsync(nameof(Hourly), new TimerStatus(At(7), At(8), At(7)), CancellationToken.None);
        var timers = Timers(harness);

        var run = harness.Host.RunAsync(_stop.Token);
        await ScheduledAsync(At(11), harness);
        _time.Advance(TimeSpan.FromMinutes(45));
        await ScheduledAsync(At(12), harness);
        await StopAsync(run);

        timers.Select(timer => timer.IsPastDue).ShouldBe([true, false]);
        timers[0].ScheduleStatus!.Next.ShouldBe(At(8).UtcDateTime);
    }

    [Fact]
    public async Task What_another_schedule_would_have_run_is_not_past_due()
    {
        await using var harness = Harness(azurite.NewAccount());
        await Store(harness).WriteAsync(nameof(Hourly), new TimerStatus(At(7), At(7).AddMinutes(30), At(7)), CancellationToken.None);

        var run = harness.Host.RunAsync(_stop.Token);
        await ScheduledAsync(At(11), harness);
        await StopAsync(run);

        harness.Events.Of<HostEvent.FunctionStarted>().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failed_run_is_not_tried_again_before_the_next_occurrence()
    {
        await using var harness = Harness(azurite.NewAccount());
        harness.Handler.OnTimer = (_, _) => throw new InvalidOperationException("The source is down.");

        var run = harness.Host.RunAsync(_stop.Token);
        await ScheduledAsync(At(11), harness);
        _time.Advance(TimeSpan.FromMinutes(45));
        await ScheduledAsync(At(12), harness);
        _time.Advance(TimeSpan.FromMinutes(59));
        harness.Events.Of<HostEvent.FunctionFailed>().Count().ShouldBe(1);
        _time.Advance(TimeSpan.FromMinutes(1));
        await ScheduledAsync(At(13), harness);
        await StopAsync(run);

        harness.Events.Of<HostEvent.FunctionFailed>().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Of_two_hosts_one_runs_an_occurrence()
    {
        var account = azurite.NewAccount();
        await using var first = Harness(account);
        await using var second = Harness(account);

        Task[] runs = [first.Host.RunAsync(_stop.Token), second.Host.RunAsync(_stop.Token)];
        await ScheduledAsync(At(11), first, second);
        foreach (var hour in Enumerable.Range(12, 4))
        {
            _time.SetUtcNow(At(hour - 1));
            await ScheduledAsync(At(hour), first, second);
        }

        await StopAsync(Task.WhenAll(runs));

        new[] { first, second }.Sum(host => host.Events.Of<HostEvent.FunctionSucceeded>().Count()).ShouldBe(4);
    }

    [Fact]
    public async Task A_run_by_hand_waits_for_the_run_that_holds_the_timer()
    {
        var impatient = new HostTimings { TimerLeaseRetry = TimeSpan.FromMilliseconds(20) };
        await using var harness = new HostHarness(azurite.NewAccount(), [typeof(Hourly)], timings: impatient);
        var held = await Store(harness).TryLeaseAsync(nameof(Hourly), impatient.TimerLease, CancellationToken.None);

        var run = harness.Host.RunTimerOnceAsync(nameof(Hourly), _stop.Token);
        await harness.Events.WaitForAsync<HostEvent.TimerAwaited>();
        harness.Events.Of<HostEvent.FunctionStarted>().ShouldBeEmpty();
        await held!.DisposeAsync();
        await run;

        harness.Events.Of<HostEvent.FunctionSucceeded>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_run_by_hand_leaves_the_schedule_as_it_is()
    {
        await using var harness = Harness(azurite.NewAccount());
        var before = new TimerStatus(At(7), At(8), At(7));
        await Store(harness).WriteAsync(nameof(Hourly), before, CancellationToken.None);

        await harness.Host.RunTimerOnceAsync(nameof(Hourly), CancellationToken.None);

        (await Store(harness).ReadAsync(nameof(Hourly), CancellationToken.None)).ShouldBe(before);
    }

    [Fact]
    public async Task What_a_run_by_hand_throws_comes_out()
    {
        await using var harness = Harness(azurite.NewAccount());
        harness.Handler.OnTimer = (_, _) => throw new InvalidOperationException("The source is down.");

        var error = await Should.ThrowAsync<InvalidOperationException>(
            harness.Host.RunTimerOnceAsync(nameof(Hourly), CancellationToken.None)
        );
        error.Message.ShouldBe("The source is down.");
    }

    [Fact]
    public async Task A_lease_is_renewed_at_half_of_its_duration()
    {
        var lease = new CountingLease();
        await using (new LeaseRenewal(lease, TimeSpan.FromSeconds(15), _time))
        {
            _time.Advance(TimeSpan.FromSeconds(7));
            lease.Renewed.CurrentCount.ShouldBe(0);
            _time.Advance(TimeSpan.FromSeconds(0.5));
            (await lease.Renewed.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeTrue();
        }

        _time.Advance(TimeSpan.FromSeconds(60));
        lease.Renewed.CurrentCount.ShouldBe(0);
    }

    private static DateTimeOffset At(int hour) => new(2026, 3, 5, hour, 0, 0, TimeSpan.Zero);

    private static TimerStore Store(HostHarness harness) => new(harness.Blobs);

    private static List<TimerInfo> Timers(HostHarness harness)
    {
        var timers = new List<TimerInfo>();
        harness.Handler.OnTimer = (timer, _) =>
        {
            timers.Add(timer);
            return Task.CompletedTask;
        };
        return timers;
    }

    /// <summary>Returns when one of the hosts sleeps until <paramref name="due"/>: from then on the clock may move.</summary>
    private static Task ScheduledAsync(DateTimeOffset due, params HostHarness[] hosts) =>
        Task.WhenAny(hosts.Select(host => host.Events.WaitForAsync<HostEvent.TimerScheduled>(scheduled => scheduled.Due == due))).Unwrap();

    private HostHarness Harness(string account) => new(account, [typeof(Hourly)], time: _time);

    private async Task StopAsync(Task run)
    {
        await _stop.CancelAsync();
        await run;
    }

    private sealed class CountingLease : IBlobLease
    {
        public SemaphoreSlim Renewed { get; } = new(0);

        public Task<bool> RenewAsync(CancellationToken cancellationToken)
        {
            Renewed.Release();
            return Task.FromResult(true);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

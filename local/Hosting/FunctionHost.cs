using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using SwapPipeline.Storage;

namespace SwapPipeline.Local.Hosting;

/// <summary>Runs functions on real queues and by the clock, by the rules of host.json: docs/local-host.md.</summary>
internal sealed class FunctionHost(
    FunctionCatalog catalog,
    HostRules rules,
    HostTimings timings,
    FunctionInvoker invoker,
    IHostObserver observer,
    IConfiguration settings,
    IBlobStore blobs,
    QueueBells bells,
    TimeProvider time,
    ILoggerFactory loggers
)
{
    /// <summary>Runs timers and queues until <paramref name="stop"/>, then lets what runs finish within the grace period.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var context = NewContext();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var abandon = AbandonAfterGrace(stopping.Token, out var registration);
        using var registered = registration;
        var timers = catalog
            .Functions.Where(function => function.Trigger is FunctionTrigger.Timer)
            .Select(function => Timer(function, context));
        Task[] work =
        [
            .. Listeners(context).Select(listener => listener.ListenAsync(stopping.Token, abandon.Token)),
            .. timers.Select(timer => timer.RunAsync(stopping.Token, abandon.Token)),
        ];
        try
        {
            // They end by a request to stop; one that ends by an error takes the others along. Without any, there is HTTP only.
            var ended = work.Length > 0 ? Task.WhenAny(work) : new TaskCompletionSource().Task;
            await WakeUp.WaitAsync(ended, Timeout.InfiniteTimeSpan, time, stop);
        }
        finally
        {
            await stopping.CancelAsync();
            await EndAsync(work, abandon.Token);
        }
    }

    /// <summary>
    /// Works on the queues until no queue of the functions holds a message, visible or not. Poisoned messages do not count.
    /// </summary>
    /// <returns>What was done, by function.</returns>
    /// <exception cref="OperationCanceledException">It was stopped before; what ran has finished or was given back.</exception>
    public async Task<IReadOnlyDictionary<string, FunctionCounts>> RunUntilEmptyAsync(CancellationToken stop)
    {
        var context = NewContext();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var abandon = AbandonAfterGrace(stopping.Token, out var registration);
        using var registered = registration;
        var listeners = Listeners(context);
        Task[] listening = [.. listeners.Select(listener => listener.ListenAsync(stopping.Token, abandon.Token))];
        try
        {
            var empty = new QueueBacklog(listeners, context).WaitUntilEmptyAsync(stop);
            await await Task.WhenAny([empty, .. listening]);
            await empty;
        }
        finally
        {
            await stopping.CancelAsync();
            await EndAsync(listening, abandon.Token);
        }

        return context.Tally.Counts;
    }

    /// <summary>Runs a timer function once, now, whatever its schedule says.</summary>
    /// <exception cref="Exception">What the function throws.</exception>
    public async Task RunTimerOnceAsync(string functionName, CancellationToken stop)
    {
        var function =
            catalog.Functions.FirstOrDefault(function => function.Name == functionName && function.Trigger is FunctionTrigger.Timer)
            ?? throw new HostSetupException($"There is no timer function {functionName}.");
        using var abandon = AbandonAfterGrace(stop, out var registration);
        using var registered = registration;
        await Timer(function, NewContext()).RunOnceAsync(stop, abandon.Token);
    }

    private HostContext NewContext() => new(rules, timings, invoker, observer, time, loggers);

    private TimerRunner Timer(FunctionDefinition function, HostContext context) => new(function, new TimerStore(blobs), context);

    private List<QueueListener> Listeners(HostContext context)
    {
        var accounts = new Dictionary<string, QueueServiceClient>(StringComparer.Ordinal);
        var listeners = new List<QueueListener>();
        foreach (var function in catalog.Functions)
        {
            if (function.Trigger is not FunctionTrigger.Queue trigger)
                continue;
            if (!accounts.TryGetValue(trigger.Connection, out var account))
                accounts[trigger.Connection] = account = StorageAccount.Queues(settings, trigger.Connection, QueueMessageEncoding.None);
            context.Tally.Register(function.Name);
            var processor = new MessageProcessor(function, PoisonQueue.Of(trigger.QueueName, account), context);
            listeners.Add(
                new QueueListener(new HostQueue(account.GetQueueClient(trigger.QueueName)), processor, bells[trigger.QueueName], context)
            );
        }

        return listeners;
    }

    /// <summary>The token that cancels running functions: when the grace period after a request to stop is over.</summary>
    private CancellationTokenSource AbandonAfterGrace(CancellationToken stop, out CancellationTokenRegistration registration)
    {
        var abandon = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        registration = stop.Register(() => abandon.CancelAfter(timings.Grace));
        return abandon;
    }

    // A function that does not heed its token is left behind: its message comes back when its invisibility lapses.
    private async Task EndAsync(Task[] work, CancellationToken abandon)
    {
        var all = Task.WhenAll(work);
        var abandoned = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registered = abandon.Register(() => abandoned.TrySetResult());
        if (
            await Task.WhenAny(all, abandoned.Task) == abandoned.Task
            && !await WakeUp.WaitAsync(all, timings.LastWord, time, CancellationToken.None)
        )
        {
            loggers
                .CreateLogger<FunctionHost>()
                .LogWarning("A function does not heed its cancellation and is left behind; its message comes back.");
            return;
        }

        await all;
    }
}

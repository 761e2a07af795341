using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;

namespace SwapPipeline.Tests.Local.Hosting;

/// <summary>What the functions of these tests do, set by each test, and what they were given.</summary>
public sealed class Handler
{
    private readonly ConcurrentQueue<string> _messages = new();

    public IReadOnlyCollection<string> Messages => _messages;

    public Func<string, CancellationToken, Task> OnMessage { get; set; } = static (_, _) => Task.CompletedTask;

    public Func<TimerInfo, CancellationToken, Task> OnTimer { get; set; } = static (_, _) => Task.CompletedTask;

    public Task HandleAsync(string message, CancellationToken cancellationToken)
    {
        _messages.Enqueue(message);
        return OnMessage(message, cancellationToken);
    }
}

/// <summary>A queue function.</summary>
public sealed class Work(Handler handler)
{
    public const string Queue = "work";

    [Function(nameof(Work))]
    public Task Run([QueueTrigger(Queue, Connection = "DataStorage")] string message, CancellationToken cancellationToken) =>
        handler.HandleAsync(message, cancellationToken);
}

/// <summary>A timer function, on the first second of each hour.</summary>
public sealed class Hourly(Handler handler)
{
    [Function(nameof(Hourly))]
    public Task Run([TimerTrigger("0 0 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        handler.OnTimer(timer, cancellationToken);
}

/// <summary>A queue function that uses a scoped service.</summary>
public sealed class ScopedWork(Handler handler, ScopeProbe probe)
{
    [Function(nameof(ScopedWork))]
    public Task Run([QueueTrigger(Work.Queue, Connection = "DataStorage")] string message, CancellationToken cancellationToken) =>
        handler.HandleAsync($"used {probe.Id} for {message}", cancellationToken);
}

/// <summary>Tells of its end.</summary>
public sealed class ScopeProbe(Handler handler) : IDisposable
{
    public Guid Id { get; } = Guid.NewGuid();

    public void Dispose() => _ = handler.HandleAsync($"disposed {Id}", CancellationToken.None);
}

namespace SwapPipeline.Local.Hosting;

/// <summary>Is told what the host does, as it does it: from several threads, and never awaited.</summary>
internal interface IHostObserver
{
    void On(HostEvent what);
}

/// <summary>Something that the host did.</summary>
internal abstract record HostEvent
{
    private HostEvent() { }

    /// <param name="MessageId">The message that it runs for; null for timers.</param>
    public sealed record FunctionStarted(string Function, string? MessageId) : HostEvent;

    public sealed record FunctionSucceeded(string Function, string? MessageId, TimeSpan Took) : HostEvent;

    /// <param name="Try">Which try of the message it was, from 1.</param>
    public sealed record FunctionFailed(string Function, string? MessageId, long Try, Exception Error) : HostEvent;

    /// <summary>The message was copied to the poison queue and will not be tried again.</summary>
    public sealed record MessagePoisoned(string Function, string MessageId, string PoisonQueue, string Reason) : HostEvent;

    /// <summary>
    /// Nothing runs, and these queues hold messages that nobody sees yet: a delayed try, or taken by a process that has died.
    /// </summary>
    public sealed record MessagesAwaited(IReadOnlyDictionary<string, int> Queues) : HostEvent;

    /// <summary>Another process runs the timer, or one that has died did: its lease is waited for.</summary>
    public sealed record TimerAwaited(string Function) : HostEvent;

    /// <summary>The timer sleeps until its next occurrence; the clock is already set.</summary>
    public sealed record TimerScheduled(string Function, DateTimeOffset Due) : HostEvent;
}

/// <summary>Tells nobody.</summary>
internal sealed class SilentObserver : IHostObserver
{
    public void On(HostEvent what) { }
}

using Microsoft.Extensions.Logging;
using Spectre.Console;
using SwapPipeline.Local.Hosting;

namespace SwapPipeline.Local;

/// <summary>
/// What a person sees while a command works, on standard error: one status line that lives on a terminal, plain lines elsewhere.
/// Standard output is left to the data.
/// </summary>
internal sealed class Screen : IHostObserver
{
    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, int> _done = new(StringComparer.Ordinal);
    private StatusContext? _status;

    public Screen()
    {
        Logger = new ScreenLogger(this);

        // In a file or a pipe a line stays one line.
        if (!_console.Profile.Capabilities.Interactive)
            _console.Profile.Width = int.MaxValue;
    }

    /// <summary>Warnings and errors of the pipeline; what goes well is in the status line.</summary>
    public ILoggerProvider Logger { get; }

    public void Say(string line)
    {
        lock (_gate)
            _console.WriteLine(line);
    }

    /// <summary>Shows <paramref name="what"/> and what is done so far, until the work ends.</summary>
    public async Task<T> WorkAsync<T>(string what, Func<Task<T>> work)
    {
        if (!_console.Profile.Capabilities.Interactive)
            return await work();
        return await _console
            .Status()
            .StartAsync(
                what,
                async status =>
                {
                    _status = status;
                    var result = await work();
                    _status = null;
                    return result;
                }
            );
    }

    public void On(HostEvent what)
    {
        switch (what)
        {
            case HostEvent.FunctionStarted started:
                Begin(started.Function);
                break;
            case HostEvent.FunctionSucceeded done:
                Count(done.Function);
                break;
            case HostEvent.FunctionFailed failed:
                Say($"{failed.Function} failed (try {failed.Try}): {SafeLine.Of(failed.Error.Message)}");
                break;
            case HostEvent.MessagePoisoned poisoned:
                Say($"A message of {poisoned.Function} went to {poisoned.PoisonQueue}: {SafeLine.Of(poisoned.Reason)}");
                break;
            case HostEvent.MessagesAwaited awaited:
                Say(
                    $"Waiting for messages that come back within half a minute: {string.Join(", ", awaited.Queues.Select(queue => $"{queue.Value} in {queue.Key}"))}."
                );
                break;
            case HostEvent.TimerAwaited timer:
                Say($"Waiting for the lease of {timer.Function}, which another run holds.");
                break;
            default:
                break;
        }
    }

    // Where no status line can live, a log still tells how far the work has come.
    private void Begin(string function)
    {
        lock (_gate)
        {
            if (_done.TryAdd(function, 0) && !_console.Profile.Capabilities.Interactive)
                _console.WriteLine($"{function} is at work.");
        }
    }

    private void Count(string function)
    {
        lock (_gate)
        {
            _done[function] = _done.GetValueOrDefault(function) + 1;
            _status?.Status(Markup.Escape(string.Join("  ", _done.Select(done => $"{done.Key} {done.Value}"))));
        }
    }

    private sealed class ScreenLogger(Screen screen) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (IsEnabled(logLevel))
                screen.Say(SafeLine.Of(formatter(state, exception)));
        }

        public void Dispose() { }
    }
}

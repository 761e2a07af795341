using System.Runtime.InteropServices;

namespace SwapPipeline.Local;

/// <summary>
/// Ctrl+C and SIGTERM as a request to stop, heard from before the first line of a command on: a signal that nobody heard yet would be lost
/// to
/// whoever sent it. A second one ends the process at once.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource<int> _overdue = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeSpan _timeToEnd;
    private readonly TimeProvider _time;
    private readonly PosixSignalRegistration[] _heard;

    /// <param name="timeToEnd">How long what runs may take to end after the request.</param>
    /// <param name="time">The clock.</param>
    public StopSignals(TimeSpan timeToEnd, TimeProvider time)
    {
        (_timeToEnd, _time) = (timeToEnd, time);
        _heard = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Hear), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Hear)];
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Requested => _stop.Token;

    /// <summary>Completes with the exit status of the signal when what runs has not ended in time.</summary>
    public Task<int> Overdue => _overdue.Task;

    public void Dispose()
    {
        foreach (var signal in _heard)
            signal.Dispose();
        _stop.Dispose();
    }

    /// <summary>Takes a signal.</summary>
    public void Hear(PosixSignalContext signal)
    {
        signal.Cancel = !_stop.IsCancellationRequested;
        if (!signal.Cancel)
            return;
        _ = EndAsync(signal.Signal == PosixSignal.SIGINT ? ExitCode.Interrupted : ExitCode.Terminated);
    }

    private async Task EndAsync(int status)
    {
        await _stop.CancelAsync();
        await Task.Delay(_timeToEnd, _time);
        _overdue.TrySetResult(status);
    }
}

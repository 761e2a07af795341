using System.Collections.Concurrent;

namespace SwapPipeline.Articles;

/// <summary>Lets one caller at a time speak to a host, and keeps a pause between two. Hosts do not wait for each other.</summary>
internal sealed class HostTurns(TimeSpan pause, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, HostTurn> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the caller's turn; disposing the answer ends it.</summary>
    public async Task<IDisposable> WaitAsync(string host, CancellationToken cancellationToken)
    {
        var turn = _hosts.GetOrAdd(host, _ => new HostTurn(time));
        await turn.BeginAsync(pause, cancellationToken);
        return turn;
    }

    public void Dispose()
    {
        foreach (var turn in _hosts.Values) turn.Close();
    }

    private sealed class HostTurn(TimeProvider time) : IDisposable
    {
        private readonly SemaphoreSlim _gate = new(1, 1);
        private long? _ended;

        public async Task BeginAsync(TimeSpan pause, CancellationToken cancellationToken)
        {
            await _gate.WaitAsync(cancellationToken);
            try
            {
                var left = _ended is { } ended ? pause - time.GetElapsedTime(ended) : TimeSpan.Zero;
                if (left > TimeSpan.Zero) await Task.Delay(left, time, cancellationToken);
            }
            catch
            {
                _gate.Release();
                throw;
            }
        }

        public void Dispose()
        {
            _ended = time.GetTimestamp();
            _gate.Release();
        }

        public void Close() => _gate.Dispose();
    }
}

using System.Collections.Concurrent;

namespace SwapPipeline.Articles.Fetching;

/// <summary>Lets one caller at a time speak to a host, and keeps a pause between two. Hosts do not wait for each other.</summary>
internal sealed class HostTurns(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, HostTurn> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the caller's turn; disposing the answer ends it.</summary>
    /// <param name="host">Its name; every port of it is the same host.</param>
    /// <param name="pause">Since the end of the last turn.</param>
    /// <param name="cancellationToken">Gives the place in the queue up.</param>
    public async Task<IDisposable> WaitAsync(string host, TimeSpan pause, CancellationToken cancellationToken)
    {
        var turn = _hosts.GetOrAdd(host, _ => new HostTurn(time));
        await turn.BeginAsync(pause, cancellationToken);
        return turn;
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
                if (left > TimeSpan.Zero)
                    await Task.Delay(left, time, cancellationToken);
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
    }
}

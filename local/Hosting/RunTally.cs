using System.Collections.Concurrent;

namespace SwapPipeline.Local.Hosting;

/// <summary>How the messages of a function ended.</summary>
/// <param name="Succeeded">Calls that returned.</param>
/// <param name="Failed">Calls that threw, each try counted.</param>
/// <param name="Poisoned">Messages that were given up.</param>
internal readonly record struct FunctionCounts(int Succeeded, int Failed, int Poisoned);

/// <summary>Counts by function, while several messages are worked on at once.</summary>
internal sealed class RunTally
{
    private readonly ConcurrentDictionary<string, FunctionCounts> _counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, FunctionCounts> Counts => _counts;

    /// <summary>Makes a function appear, with nothing done yet.</summary>
    public void Register(string function) => _counts.TryAdd(function, default);

    public void Succeeded(string function) => Add(function, static counts => counts with { Succeeded = counts.Succeeded + 1 });

    public void Failed(string function) => Add(function, static counts => counts with { Failed = counts.Failed + 1 });

    public void Poisoned(string function) => Add(function, static counts => counts with { Poisoned = counts.Poisoned + 1 });

    private void Add(string function, Func<FunctionCounts, FunctionCounts> change) =>
        _counts.AddOrUpdate(function, static (_, change) => change(default), static (_, counts, change) => change(counts), change);
}

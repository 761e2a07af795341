namespace SwapPipeline.Exchanges.Neighbourhoods;

/// <summary>Which mentions a rule of the merge may set against each other. A mention is named by its number.</summary>
internal sealed class MentionGraph(int mentions)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, mentions)];

    public void Connect(int a, int b) => _parents[Root(a)] = Root(b);

    /// <summary>What is connected, directly or through others; each sorted, by the first.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Components()
    {
        var components = new Dictionary<int, List<int>>();
        for (var i = 0; i < _parents.Length; i++)
        {
            if (!components.TryGetValue(Root(i), out var component))
                components.Add(Root(i), component = []);
            component.Add(i);
        }

        return [.. components.Values];
    }

    private int Root(int mention)
    {
        while (_parents[mention] != mention)
            mention = _parents[mention] = _parents[_parents[mention]];
        return mention;
    }
}

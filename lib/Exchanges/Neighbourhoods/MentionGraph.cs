using SwapPipeline.Exchanges.Acts;

namespace SwapPipeline.Exchanges.Neighbourhoods;

/// <summary>Mentions, and which of them a rule of the merge may set against each other. Mentions are named by their place in the list.</summary>
internal sealed class MentionGraph(IReadOnlyList<Mention> mentions)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, mentions.Count)];

    public IReadOnlyList<Mention> Mentions => mentions;

    public void Connect(int a, int b) => _parents[Root(a)] = Root(b);

    /// <summary>What is connected, directly or through others. Each in the order of mentions.</summary>
    public IReadOnlyList<IReadOnlyList<Mention>> Components()
    {
        var components = new Dictionary<int, List<Mention>>();
        for (var i = 0; i < mentions.Count; i++)
        {
            if (!components.TryGetValue(Root(i), out var component)) components.Add(Root(i), component = []);
            component.Add(mentions[i]);
        }

        foreach (var component in components.Values) component.Sort();
        return [.. components.Values];
    }

    private int Root(int mention)
    {
        while (_parents[mention] != mention) mention = _parents[mention] = _parents[_parents[mention]];
        return mention;
    }
}

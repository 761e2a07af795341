using SwapPipeline.Exchanges.Acts;

namespace SwapPipeline.Exchanges.Neighbourhoods;

/// <summary>
/// Mentions in groups that no rule of the merge connects: each is merged by itself, so that a new article concerns its own groups alone.
/// Each connection is a question to a few mentions that are near in time (<see cref="Periods.AroundOf"/>), so a group can be found without
/// a look at the rest of history.
/// </summary>
internal static class MentionComponents
{
    public static IReadOnlyList<IReadOnlyList<Mention>> Of(IReadOnlyList<Mention> mentions)
    {
        var graph = new MentionGraph(mentions);
        var calendar = new Calendar(mentions);
        DatedConnections.Connect(graph, calendar);
        VagueConnections.Connect(graph, calendar);
        return graph.Components();
    }
}

using SwapPipeline.Exchanges.Acts;

namespace SwapPipeline.Exchanges.Neighbourhoods;

/// <summary>
/// Mentions in groups that no rule of the merge connects: each is merged by itself, so that a new article concerns its own groups alone.
/// Each connection is a question to a few mentions that are near in time (<see cref="Periods.AroundOf"/>), so a group can be found without
/// a look at the rest of history.
/// </summary>
internal static class MentionComponents
{
    /// <summary>Each in the order of mentions.</summary>
    public static IReadOnlyList<IReadOnlyList<Mention>> Of(IReadOnlyList<Mention> mentions) =>
        [
            .. Numbers(mentions)
                .Select(numbers =>
                {
                    var component = numbers.Select(number => mentions[number]).ToList();
                    component.Sort();
                    return component;
                }),
        ];

    /// <summary>Likewise, each made only when its turn has come.</summary>
    public static IEnumerable<IReadOnlyList<Mention>> Of(MentionsOfArticles mentions) =>
        Numbers(mentions)
            .Select(numbers =>
            {
                var component = mentions.Of(numbers);
                component.Sort();
                return component;
            });

    private static IReadOnlyList<IReadOnlyList<int>> Numbers(IEnumerable<Mention> mentions)
    {
        var calendar = new Calendar(mentions);
        var graph = new MentionGraph(calendar.Mentions);
        DatedConnections.Connect(graph, calendar);
        VagueConnections.Connect(graph, calendar);
        return graph.Components();
    }
}

using SwapPipeline.Exchanges.Merging;

namespace SwapPipeline.Exchanges.Neighbourhoods;

/// <summary>
/// What connects mentions that name a day: the same or the next day; the stages of what may be one agreement, with the days between them;
/// two ordinals that cannot both be right.
/// </summary>
internal static class DatedConnections
{
    /// <summary>The date of an exchange may lie so many days from the day that one of its mentions names.</summary>
    public const int Spread = 2;

    private const int Pause = Agreements.LongestPause + Spread;

    private const int Counted = Ordinals.Reach + Spread;

    public static void Connect(MentionGraph graph, Calendar calendar)
    {
        ConnectDays(graph, calendar);
        ConnectStages(graph, calendar);
        ConnectOrdinals(graph, calendar);
    }

    private static void ConnectDays(MentionGraph graph, Calendar calendar)
    {
        foreach (var (mention, first) in calendar.SameDay)
            graph.Connect(mention, first);
        for (var i = 1; i < calendar.Days.Count; i++)
        {
            if (calendar.Days[i].Day - calendar.Days[i - 1].Day <= 1)
                graph.Connect(calendar.Days[i - 1].Mention, calendar.Days[i].Mention);
        }
    }

    private static void ConnectStages(MentionGraph graph, Calendar calendar)
    {
        var staged = calendar.Staged;
        for (var i = 1; i < staged.Count; i++)
        {
            if (staged[i].Day - staged[i - 1].Day > Pause)
                continue;
            foreach (var (_, between) in calendar.Between(staged[i - 1].Day, staged[i].Day))
                graph.Connect(staged[i].Mention, between);
        }
    }

    private static void ConnectOrdinals(MentionGraph graph, Calendar calendar)
    {
        var counted = calendar.Counted;
        for (var i = 0; i < counted.Count; i++)
        {
            for (var j = i + 1; j < counted.Count && counted[j].Day - counted[i].Day <= Counted; j++)
            {
                if (counted[i].Ordinal > counted[j].Ordinal)
                    graph.Connect(counted[i].Mention, counted[j].Mention);
            }
        }
    }
}

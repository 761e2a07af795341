using SwapPipeline.Exchanges.Acts;

namespace SwapPipeline.Exchanges.Neighbourhoods;

/// <summary>
/// What connects a mention that names no day: the days of its window on which something that it states is stated too; other such mentions
/// of its period, or published within a week, that state the same; and, for a stage, the stages that its own article tells.
/// </summary>
internal static class VagueConnections
{
    public static void Connect(MentionGraph graph, Calendar calendar)
    {
        var vague = Enumerable.Range(0, graph.Mentions.Count).Where(i => !graph.Mentions[i].NamesDay).ToList();
        foreach (var mention in vague) ConnectWindow(graph, calendar, mention);
        ConnectEachOther(graph, vague);
        ConnectStages(graph, vague);
    }

    private static void ConnectWindow(MentionGraph graph, Calendar calendar, int index)
    {
        var mention = graph.Mentions[index];
        if (Vagueness.Window(mention) is not { } window) return;
        var (from, to) = (window.From.DayNumber - DatedConnections.Spread, window.To.DayNumber + DatedConnections.Spread);
        foreach (var tie in Tie.Of(mention))
        {
            foreach (var (_, dated) in calendar.Between(tie, from, to)) graph.Connect(index, dated);
        }

        if (!VagueMentions.IsBareMonth(mention)) return;
        foreach (var (_, dated) in calendar.Between(from, to)) graph.Connect(index, dated);
    }

    private static void ConnectEachOther(MentionGraph graph, List<int> vague)
    {
        var same = vague
            .Where(index => graph.Mentions[index] is { PublishedAt: not null } or { Record.Date: not null })
            .SelectMany(index => Tie.Of(graph.Mentions[index]).Select(tie => (Tie: tie, graph.Mentions[index].Record.DatePrecision, graph.Mentions[index].Record.Date, Index: index)))
            .GroupBy(entry => (entry.Tie, entry.DatePrecision, entry.Date), entry => entry.Index);
        foreach (var group in same)
        {
            var inOrder = group.OrderBy(index => graph.Mentions[index].PublishedAt).ToList();
            for (var i = 1; i < inOrder.Count; i++)
            {
                if (group.Key.Date is not null || graph.Mentions[inOrder[i]].PublishedAt - graph.Mentions[inOrder[i - 1]].PublishedAt <= TimeSpan.FromDays(UndatedActs.Days))
                    graph.Connect(inOrder[i - 1], inOrder[i]);
            }
        }
    }

    /// <summary>A stage without a day is of the agreement that its own article tells of, if that is of the article's time.</summary>
    private static void ConnectStages(MentionGraph graph, List<int> vague)
    {
        var staged = vague.Where(index => graph.Mentions[index].IsOfAgreement).ToList();
        if (staged.Count == 0) return;
        var byArticle = Enumerable.Range(0, graph.Mentions.Count).Where(index => graph.Mentions[index].IsOfAgreement).ToLookup(index => graph.Mentions[index].ArticleId, StringComparer.Ordinal);
        foreach (var index in staged)
        {
            foreach (var other in byArticle[graph.Mentions[index].ArticleId])
            {
                if (!graph.Mentions[other].NamesDay || IsOfItsTime(graph.Mentions[other])) graph.Connect(index, other);
            }
        }
    }

    private static bool IsOfItsTime(Mention dated) =>
        dated.PublishedAt is not { } published || Math.Abs(DateOnly.FromDateTime(published.UtcDateTime).DayNumber - dated.Record.Date!.Value.DayNumber) <= Vagueness.BackgroundLooksBack;
}

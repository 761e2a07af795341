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
        foreach (var (number, mention) in calendar.Vague)
            ConnectWindow(graph, calendar, number, mention);
        ConnectEachOther(graph, calendar.Vague);
        ConnectStages(graph, calendar);
    }

    private static void ConnectWindow(MentionGraph graph, Calendar calendar, int number, Mention mention)
    {
        if (Vagueness.Window(mention) is not { } window)
            return;
        var (from, to) = (window.From.DayNumber - DatedConnections.Spread, window.To.DayNumber + DatedConnections.Spread);
        foreach (var tie in Tie.Of(mention))
        {
            foreach (var (_, dated) in calendar.Between(tie, from, to))
                graph.Connect(number, dated);
        }

        if (!VagueMentions.IsBareMonth(mention))
            return;
        foreach (var (_, dated) in calendar.Between(from, to))
            graph.Connect(number, dated);
    }

    private static void ConnectEachOther(MentionGraph graph, IReadOnlyList<(int Number, Mention Told)> vague)
    {
        var same = vague
            .Where(mention => mention.Told is { PublishedAt: not null } or { Record.Date: not null })
            .SelectMany(mention =>
                Tie.Of(mention.Told)
                    .Select(tie => (Tie: tie, mention.Told.Record.DatePrecision, mention.Told.Record.Date, Mention: mention))
            )
            .GroupBy(entry => (entry.Tie, entry.DatePrecision, entry.Date), entry => entry.Mention);
        foreach (var group in same)
        {
            var inOrder = group.OrderBy(mention => mention.Told.PublishedAt).ToList();
            for (var i = 1; i < inOrder.Count; i++)
            {
                if (
                    group.Key.Date is not null
                    || inOrder[i].Told.PublishedAt - inOrder[i - 1].Told.PublishedAt <= TimeSpan.FromDays(UndatedActs.Days)
                )
                    graph.Connect(inOrder[i - 1].Number, inOrder[i].Number);
            }
        }
    }

    /// <summary>A stage without a day is of the agreement that its own article tells of, if that is of the article's time.</summary>
    private static void ConnectStages(MentionGraph graph, Calendar calendar)
    {
        var staged = calendar.Vague.Where(mention => mention.Told.IsOfAgreement).ToList();
        if (staged.Count == 0)
            return;
        var byArticle = staged
            .Concat(calendar.Beside.Where(mention => IsOfItsTime(mention.Told)))
            .ToLookup(mention => mention.Told.ArticleId, mention => mention.Mention, StringComparer.Ordinal);
        foreach (var (number, mention) in staged)
        {
            foreach (var other in byArticle[mention.ArticleId])
                graph.Connect(number, other);
        }
    }

    private static bool IsOfItsTime(Mention dated) =>
        dated.PublishedAt is not { } published
        || Math.Abs(DateOnly.FromDateTime(published.UtcDateTime).DayNumber - dated.Record.Date!.Value.DayNumber)
            <= Vagueness.BackgroundLooksBack;
}

using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Acts;

/// <summary>
/// Acts of which no article names the day: articles about the same period, or published within a week of each other, with the same
/// numbers, plan or ordinal.
/// </summary>
internal sealed class UndatedActs
{
    /// <summary>How far apart two articles about the same undated act may be published.</summary>
    public const int Days = 7;

    private static readonly long Together = TimeSpan.FromDays(Days).Ticks;

    /// <summary>
    /// By period; within one, by the time of the act's first article. Where nothing tells any time, no two articles meet.
    /// </summary>
    private readonly Dictionary<(DatePrecision, DateOnly?), List<(long FirstTold, int Index)>> _byPeriod = [];

    public List<(Act Act, List<Mention> Joins)> Acts { get; } = [];

    /// <summary>Takes the mentions in their own order, so that the order in which they come in does not matter.</summary>
    public static UndatedActs Of(IEnumerable<Mention> mentions)
    {
        var acts = new UndatedActs();
        foreach (var mention in mentions.Order())
        {
            if (acts.HomeOf(mention) is { } home)
                home.Act.Add(mention);
            else
                acts.Open(mention);
        }

        return acts;
    }

    /// <summary>The act that a mention belongs to; null where there is none.</summary>
    public (Act Act, List<Mention> Joins)? HomeOf(Mention mention)
    {
        if (!_byPeriod.TryGetValue(Period(mention), out var acts))
            return null;
        var told = Act.Of(mention);
        var (from, to) = Reach(mention);
        for (
            var i = acts.BinarySearch((to, int.MaxValue)) is var found && found < 0 ? ~found - 1 : found;
            i >= 0 && acts[i].FirstTold >= from;
            i--
        )
        {
            var entry = Acts[acts[i].Index];
            if (!entry.Act.Articles.Contains(mention.ArticleId) && IsSame(told, mention, entry.Act))
                return entry;
        }

        return null;
    }

    private void Open(Mention mention)
    {
        Acts.Add((Act.Of(mention), []));
        if (mention.Record.Date is null && mention.PublishedAt is null)
            return;
        if (!_byPeriod.TryGetValue(Period(mention), out var acts))
            _byPeriod.Add(Period(mention), acts = []);
        acts.Add((Ticks(mention), Acts.Count - 1));
    }

    private static (long From, long To) Reach(Mention mention)
    {
        if (mention.Record.Date is not null)
            return (long.MinValue, long.MaxValue);
        return mention.PublishedAt is null ? (1, 0) : (Ticks(mention) - Together, Ticks(mention) + Together);
    }

    private static long Ticks(Mention mention) => mention.PublishedAt?.UtcTicks ?? long.MaxValue;

    private static bool IsSame(Act told, Mention mention, Act act)
    {
        var match = Matching.Compare(told, act);
        if (match.IsContradicted || mention.IsPlan == act.Mentions.Exists(other => !other.IsPlan))
            return false;
        return match.IsTie || (mention.IsPlan && match.Plan > 0);
    }

    private static (DatePrecision, DateOnly?) Period(Mention mention) => (mention.Record.DatePrecision, mention.Record.Date);
}

using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Acts;

/// <summary>
/// The day that each mention is about. A record that only took over its article's published day may tell yesterday's news: it moves
/// back one day where yesterday's numbers are its own and today's are not.
/// </summary>
internal static class TellingDays
{
    public static IEnumerable<(DateOnly Day, List<Mention> Told)> Of(IEnumerable<Mention> mentions)
    {
        var all = mentions.ToList();
        var firm = all.Where(IsFirm).ToLookup(DayOf);
        var known = new Dictionary<DateOnly, List<Act>>();
        List<Act> ActsOf(DateOnly day)
        {
            if (!known.TryGetValue(day, out var acts))
                known.Add(day, acts = firm.Contains(day) ? DayClustering.OfOneDay([.. firm[day]]) : []);
            return acts;
        }

        return all.GroupBy(mention => IsFirm(mention) ? DayOf(mention) : Settle(mention, ActsOf)).Select(day => (day.Key, day.ToList()));
    }

    private static bool IsFirm(Mention mention) => mention.Record.DateSource != DateSource.Published;

    private static DateOnly DayOf(Mention mention) => mention.Record.Date!.Value;

    private static DateOnly Settle(Mention mention, Func<DateOnly, List<Act>> firm)
    {
        var day = DayOf(mention);
        if (day == DateOnly.MinValue || firm(day.AddDays(-1)) is not { Count: > 0 } yesterday)
            return day;
        var told = Act.Of(mention);
        var today = firm(day);
        if (today.Exists(act => Matching.Compare(told, act).IsTie))
            return day;
        var moved = yesterday.Exists(act =>
            !act.Articles.Contains(mention.ArticleId)
            && Matching.Compare(told, act) is { IsTie: true } match
            // The stages of an agreement are often of equal size: only a stage that is named, or a day that is taken, tells yesterday's.
            && (!act.Staged || match.Stage > 0 || today.Exists(other => !other.Numbers.OnlyDead))
        );
        return moved ? day.AddDays(-1) : day;
    }
}

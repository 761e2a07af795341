using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Acts;

/// <summary>
/// Mentions that name no day. Each is set against the acts that are known by their day, never against another vague mention first, so
/// that no order matters. What fits none: a main one is an act of its own, one in passing waits.
/// </summary>
internal static class VagueMentions
{
    public static List<(Mention Mention, List<Act> Candidates)> Settle(List<Mention> vague, List<Act> dated, List<Act> all)
    {
        var days = new ActsByDay(dated);
        var homes = vague.ConvertAll(mention => (Mention: mention, Fits: Fits(mention, days)));
        foreach (var (mention, fits) in homes)
        {
            if (fits.Count == 1)
                fits[0].Act.Add(mention);
        }

        var left = homes.Where(home => home.Fits.Count != 1).ToList();
        var undated = UndatedActs.Of(left.Where(home => home.Mention.IsMain).Select(home => home.Mention));
        var waiting = new List<(Mention, List<Act>)>();
        foreach (var (mention, fits) in left.Where(home => !home.Mention.IsMain).OrderBy(home => home.Mention))
        {
            var home = fits.Count == 0 ? undated.HomeOf(mention) : null;
            if (home is null)
                waiting.Add((mention, fits.ConvertAll(fit => fit.Act)));
            else
                home.Value.Joins.Add(mention);
        }

        foreach (var (act, joins) in undated.Acts)
        {
            foreach (var mention in joins)
                act.Add(mention);
            all.Add(act);
        }

        foreach (var act in all)
            act.Mentions.Sort();
        return waiting;
    }

    /// <summary>The best fits: more than one where nothing tells them apart.</summary>
    private static List<(Act Act, int Score)> Fits(Mention mention, ActsByDay days)
    {
        if (Vagueness.Window(mention) is not { } window)
            return [];
        var told = Act.Of(mention);
        var fits = new List<(Act Act, int Score)>();
        var kin = new List<(Act Act, int Score)>();
        foreach (var act in days.Between(window.From, window.To))
        {
            if (act.Articles.Contains(mention.ArticleId) || (mention.Record.Status == RecordStatus.Completed && !act.HappenedOrWillHappen))
                continue;
            var match = Matching.Compare(told, act);
            if (match.IsTie || (mention.IsPlan && (match.Plan > 0 || match.Stage > 0) && !match.IsContradicted))
                fits.Add((act, match.Score));
            else if (act.IsReported && !match.IsContradicted && match.Mediators >= 0 && !act.Numbers.OnlyDead)
                kin.Add((act, match.Mediators));
        }

        if (fits.Count == 0)
            return IsBareMonth(mention) ? Best(kin) : [];
        // A plan that several stages carry out belongs to the first of them.
        if (mention.IsPlan && fits.TrueForAll(fit => fit.Act.Planned.Overlaps(in told.Planned)))
            return [fits[0]];
        return Best(fits);
    }

    /// <summary>"An exchange in January", without a number: the only one known of that month, if it is the only one.</summary>
    public static bool IsBareMonth(Mention mention) =>
        mention.Record.DatePrecision == DatePrecision.Month && !mention.IsPlan && mention.Numbers is { Living: false, Dead: false };

    private static List<(Act Act, int Score)> Best(List<(Act Act, int Score)> fits)
    {
        if (fits.Count == 0)
            return fits;
        var best = fits.Max(fit => fit.Score);
        return fits.FindAll(fit => fit.Score == best);
    }
}

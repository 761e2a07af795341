using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Acts;

/// <summary>
/// A handover around midnight, or told the day after, is dated a day apart by different articles: two acts of neighbouring days are
/// one where numbers, stage and ordinal agree and no article tells both. So is what only articles without a number and without a word of
/// time tell, the day after one of known numbers.
/// </summary>
internal static class AdjacentDays
{
    /// <summary>Sweeps the days in order; an act joins at most one neighbour, so that a daily series never runs together.</summary>
    public static List<Act> Join(SortedDictionary<DateOnly, List<Act>> byDay)
    {
        var all = new List<Act>();
        var (open, openDay) = (new List<Act>(), DateOnly.MinValue);
        foreach (var (day, acts) in byDay)
        {
            if (openDay.DayNumber + 1 != day.DayNumber)
                open = [];
            var free = new List<Act>();
            foreach (var act in acts)
            {
                var same = open.Find(earlier => IsSame(earlier, act));
                if (same is null)
                {
                    free.Add(act);
                    all.Add(act);
                    continue;
                }

                same.Add(act);
                same.Mentions.Sort();
                open.Remove(same);
            }

            (open, openDay) = (free, day);
        }

        return all;
    }

    private static bool IsSame(Act earlier, Act later)
    {
        if (earlier.Articles.Overlaps(in later.Articles) || earlier.HappenedOrWillHappen != later.HappenedOrWillHappen)
            return false;
        var match = Matching.Compare(earlier, later);
        if (!match.IsTie)
            return IsEcho(earlier, later, match);
        // All stages of an agreement may share one ordinal, and often one number: only the stage itself tells.
        return !(earlier.Staged || later.Staged) || match.Stage > 0;
    }

    private static bool IsEcho(Act earlier, Act later, Match match) =>
        later.Mentions.TrueForAll(mention => mention.Record.DateSource == DateSource.Published)
        && !later.Numbers.Any
        && !later.Numbers.Dead
        && !later.Staged
        && earlier.IsReported
        && earlier.Numbers is { Any: true, OnlyDead: false }
        && !earlier.Staged
        && !match.IsContradicted
        && match.Mediators >= 0;
}

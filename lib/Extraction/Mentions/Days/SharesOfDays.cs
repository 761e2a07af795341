using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Days;

/// <summary>"On Friday 270 each, on Saturday 307, on Sunday 303": the days of a clause, each with people of its own.</summary>
internal static class SharesOfDays
{
    /// <summary>The shares of all days in their order; empty unless every day has its own.</summary>
    public static List<DayShare> Read(MarkedText text, List<TimeExpression> times, Clause clause, Mention mention)
    {
        var days = DaysOf(text, times, clause);
        var counts = mention.Headcounts.FindAll(static c => c.Relation != Relation.Cumulative);
        if (days.Count >= DayShares.Many && counts.Count >= days.Count && counts[0].Number.First < days[0].First)
            return BeforeTheirDays(days, counts);
        if (days.Count < 2)
            return [];
        if (NearestDays.Read(text, days, counts) is { Count: > 0 } near)
            return near;
        return counts.Count < 2 || counts[0].Number.First < days[0].First ? [] : BehindTheirDays(days, counts);
    }

    private static List<TimeExpression> DaysOf(MarkedText text, List<TimeExpression> times, Clause clause)
    {
        List<TimeExpression> days = [];
        foreach (var time in times)
        {
            var isDay = TimeRules.IsDay(time) || time.Kind == TimeKind.Month;
            if (isDay && clause.Contains(time.First) && !TimeRules.BeginsSpan(text, time))
                days.Add(time);
        }

        return days;
    }

    // Each day with the counts that follow it.
    private static List<DayShare> BehindTheirDays(List<TimeExpression> days, List<Headcount> counts)
    {
        List<DayShare> shares = [];
        for (var i = 0; i < days.Count; i++)
        {
            var next = i + 1 < days.Count ? days[i + 1].First : int.MaxValue;
            var own = counts.FindAll((After: days[i].First, Before: next), static (c, at) => Lies(c, at.After, at.Before));
            if (own is [] or [{ Relation: Relation.Part }, ..] || !own.TrueForAll(IsOfExchange))
                return [];
            shares.Add(new(days[i], own));
        }

        return shares;
    }

    private static bool Lies(Headcount count, int after, int before) => count.Number.First > after && count.Number.First < before;

    private static bool IsOfExchange(Headcount count) =>
        count.Relation is Relation.Whole or Relation.OnTop or Relation.BothSides or Relation.Part;

    // "70 on Friday, 62 on Saturday and 81 on Sunday": each day with the counts before it.
    private static List<DayShare> BeforeTheirDays(List<TimeExpression> days, List<Headcount> counts)
    {
        if (counts[^1].Number.First >= days[^1].First)
            return [];
        List<DayShare> shares = [];
        for (var i = 0; i < days.Count; i++)
        {
            var last = i == 0 ? -1 : days[i - 1].First;
            var own = counts.FindAll((After: last, Before: days[i].First), static (c, at) => Lies(c, at.After, at.Before));
            if (own is [] or [{ Relation: Relation.Part }, ..])
                return [];
            GiveSide(own, counts[0]);
            shares.Add(new(days[i], own));
        }

        return shares;
    }

    // To the side of the first, where their noun names none.
    private static void GiveSide(List<Headcount> counts, Headcount first)
    {
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i].Nationality == Sides.None)
                counts[i] = counts[i] with { To = first.To, SideAt = first.SideAt };
        }
    }
}

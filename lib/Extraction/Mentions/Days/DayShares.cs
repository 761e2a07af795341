using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Days;

/// <summary>A clause that tells several days, each with its own people: an exchange for each.</summary>
internal static class DayShares
{
    /// <summary>Of two days the words between them decide; of so many, the order.</summary>
    public const int Many = 3;

    /// <summary>Words between a number and the day that brought its people.</summary>
    private const int DayReach = 3;

    /// <summary>The mention with the people of its first day; those of the other days are added to <paramref name="others"/>.</summary>
    public static Mention Divide(MarkedText text, List<TimeExpression> times, Clause clause, Mention mention, List<Mention> others)
    {
        if (mention.Headcounts.Count < 2)
            return mention;
        if (AfterDayBefore(text, mention, others) is { } divided)
            return divided;
        if (times.Count < 2)
            return mention;
        if (SharesOfDays.Read(text, times, clause, mention) is { Count: > 0 } shares)
            return OfDays(mention, shares, others);
        if (mention.Hold != TimeHold.Happened || LaterDay.Read(text, times, clause, mention) is not { } later)
            return mention;
        others.Add(mention with { Time = later.Day, Headcounts = later.Counts, Stage = null });
        return mention with { Headcounts = Before(later.Counts[0].Number.First, mention) };
    }

    // "Each side got 210, the ministries said, a day after 150 had been freed by each": the day before is that of those behind it alone.
    private static Mention? AfterDayBefore(MarkedText text, Mention mention, List<Mention> others)
    {
        if (
            mention.Time is not { Kind: TimeKind.FromContext, Offset: not 0 } day
            || mention.Headcounts[0] is not { Relation: Relation.Whole or Relation.OnTop } first
            || first.Phrase.End > day.First
        )
            return null;
        var earlier = mention.Headcounts.FindAll(day.End, static (c, end) => c.Number.First >= end);
        if (earlier is not [{ Relation: Relation.Whole } next, ..] || !NearestDays.IsNext(text, day.End, next.Number.First))
            return null;
        others.Add(mention with { Hold = TimeHold.Happened, Headcounts = earlier, Stage = null });
        return mention with { Time = null, Hold = TimeHold.None, Headcounts = Before(day.First, mention) };
    }

    private static List<Headcount> Before(int token, Mention mention) =>
        mention.Headcounts.FindAll(token, static (c, token) => c.Number.First < token);

    private static Mention OfDays(Mention mention, List<DayShare> shares, List<Mention> others)
    {
        var isAhead = mention.Status == MentionStatus.Announced && shares.Exists(mention, static (s, mention) => IsAhead(s.Day, mention));
        var side = shares[0].Counts[0].To;
        for (var s = 1; s < shares.Count; s++)
        {
            var counts = shares[s].Counts.ConvertAll(c => OfLaterDay(c, side));
            others.Add(OfDay(mention, shares[s].Day, isAhead) with { Headcounts = counts, Stage = null });
        }

        return OfDay(mention, shares[0].Day, isAhead) with
        {
            Headcounts = shares[0].Counts,
        };
    }

    // «Сьогодні обміняли 200, завтра ще 300»: what made the clause look ahead is the day of the others alone.
    private static Mention OfDay(Mention mention, TimeExpression day, bool isAhead) =>
        mention with
        {
            Status = isAhead && day is { Kind: TimeKind.FromPublished, Offset: <= 0 } ? MentionStatus.Completed : mention.Status,
            Time = day,
            Hold = TimeHold.Happened,
        };

    private static bool IsAhead(TimeExpression day, Mention mention) =>
        day.First == mention.StatusAt.First || day is { Kind: TimeKind.FromPublished, Offset: > 0 };

    private static Headcount OfLaterDay(Headcount count, Sides first) =>
        count with
        {
            To = count.To == Sides.None ? first : count.To,
            Relation = count.Relation == Relation.Part ? Relation.Part : Relation.Whole,
        };

    /// <summary>
    /// "have taken back 78, 51 of them today": a part with the only day of its clause, so that its whole is all that came so far.
    /// </summary>
    public static bool IsOfDay(MarkedText text, List<TimeExpression> times, Clause clause, Headcount whole, Headcount part) =>
        IsSome(whole, part)
        && times.FindAll(clause, static (t, clause) => clause.Contains(t.First)) is [var day]
        && TimeRules.IsDay(day)
        && day.First > whole.Phrase.End
        && (day.First >= part.Number.End ? IsNear(text, part, day) : day.End == part.Number.First);

    private static bool IsSome(Headcount whole, Headcount part) =>
        whole is { Relation: Relation.Whole, IsPair: false }
        && part is { Relation: Relation.Part, IsRank: false }
        && whole.IsBody == part.IsBody
        && whole.Value > part.Value
        && whole.Number.First < part.Number.First;

    private static bool IsNear(MarkedText text, Headcount part, TimeExpression day) =>
        day.First - part.Number.End <= DayReach
        && !text.AnyToken(part.Number.End, day.First, static (text, i) => text.Tokens[i].Norm is "," or ";" || text.IsNumber(i));
}

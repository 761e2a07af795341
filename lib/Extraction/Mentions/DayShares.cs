using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>A clause that tells several days, each with its own people: an exchange for each.</summary>
internal static class DayShares
{
    /// <summary>The mention with the people of its first day; those of the other days are added to <paramref name="others"/>.</summary>
    public static Mention Divide(MarkedText text, List<TimeExpression> times, Clause clause, Mention mention, List<Mention> others)
    {
        return mention.Headcounts.Count < 2 ? mention : DivideAll(text, times, clause, mention, others);
    }

    /// <summary>Words between a number and the day that brought its people.</summary>
    private const int DayReach = 3;

    /// <summary>
    /// "have taken back 78, 51 of them today": a part with the only day of its clause, so that its whole is all that came so far.
    /// </summary>
    public static bool IsOfDay(MarkedText text, List<TimeExpression> times, Clause clause, Headcount whole, Headcount part) =>
        whole is { Relation: Relation.Whole, IsPair: false }
        && part is { Relation: Relation.Part, IsRank: false }
        && whole.IsBody == part.IsBody
        && whole.Value > part.Value
        && whole.Number.First < part.Number.First
        && times.FindAll(t => t.First >= clause.First && t.First < clause.End) is [var day]
        && TimeRules.IsDay(day)
        && day.First > whole.Phrase.End
        && (
            day.First >= part.Number.End
                ? day.First - part.Number.End <= DayReach
                    && !text.AnyToken(part.Number.End, day.First, static (text, i) => text.Tokens[i].Norm is "," or ";" || text.IsNumber(i))
                : day.End == part.Number.First
        );

    private static Mention DivideAll(MarkedText text, List<TimeExpression> times, Clause clause, Mention mention, List<Mention> others)
    {
        // "Each side got 210, the ministries said, a day after 150 had been freed by each": the day before is that of those behind it
        // alone.
        if (
            mention.Time is { Kind: TimeKind.FromContext, Offset: not 0 } before
            && mention.Headcounts[0] is { Relation: Relation.Whole or Relation.OnTop }
            && mention.Headcounts.Where(c => c.Number.First >= before.End).ToList() is [{ Relation: Relation.Whole } next, ..] earlier
            && IsBetween(text, before.End, next.Number.First)
            && mention.Headcounts[0].Phrase.End <= before.First
        )
        {
            others.Add(mention with { Hold = TimeHold.Happened, Headcounts = earlier, Stage = null });
            return mention with
            {
                Time = null,
                Hold = TimeHold.None,
                Headcounts = mention.Headcounts.Where(c => c.Number.First < before.First).ToList(),
            };
        }

        if (times.Count < 2)
            return mention;
        if (DayByDay(text, times, clause, mention) is { Count: > 0 } days)
        {
            var side = days[0].Counts[0].To;
            Headcount OfDay(Headcount count) =>
                count with
                {
                    To = count.To == Sides.None ? side : count.To,
                    Relation = count.Relation == Relation.Part ? Relation.Part : Relation.Whole,
                };
            // «Сьогодні обміняли 200, завтра ще 300»: what made the clause look ahead is the day of the others alone.
            MentionStatus OnDay(TimeExpression day) =>
                mention.Status == MentionStatus.Announced
                && days.Exists(d => d.Day.First == mention.StatusAt.First || d.Day is { Kind: TimeKind.FromPublished, Offset: > 0 })
                && day is { Kind: TimeKind.FromPublished, Offset: <= 0 }
                    ? MentionStatus.Completed
                    : mention.Status;
            others.AddRange(
                days.Skip(1)
                    .Select(day =>
                        mention with
                        {
                            Status = OnDay(day.Day),
                            Time = day.Day,
                            Hold = TimeHold.Happened,
                            Headcounts = day.Counts.ConvertAll(OfDay),
                            Stage = null,
                        }
                    )
            );
            return mention with { Status = OnDay(days[0].Day), Time = days[0].Day, Hold = TimeHold.Happened, Headcounts = days[0].Counts };
        }

        if (mention.Hold != TimeHold.Happened || DayOfLater(text, times, clause, mention) is not { } later)
            return mention;
        others.Add(mention with { Time = later.Day, Headcounts = later.Counts, Stage = null });
        return mention with { Headcounts = mention.Headcounts.Where(c => c.Number.First < later.Counts[0].Number.First).ToList() };
    }

    // "On Friday 270 each, on Saturday 307, on Sunday 303": each day with the counts that follow it; empty unless every day has its own.
    private static List<(TimeExpression Day, List<Headcount> Counts)> DayByDay(
        MarkedText text,
        List<TimeExpression> times,
        Clause clause,
        Mention mention
    )
    {
        var days = times
            .Where(t =>
                (TimeRules.IsDay(t) || t.Kind == TimeKind.Month)
                && t.First >= clause.First
                && t.First < clause.End
                && !TimeRules.BeginsSpan(text, t)
            )
            .ToList();
        var counts = mention.Headcounts.Where(c => c.Relation != Relation.Cumulative).ToList();
        if (days.Count >= Many && counts.Count >= days.Count && counts[0].Number.First < days[0].First)
            return BeforeTheirDays(days, counts);
        if (days.Count >= 2 && ByNearness(text, days, counts) is { Count: > 0 } near)
            return near;
        if (days.Count < 2 || counts.Count < 2 || counts[0].Number.First < days[0].First)
            return [];
        var parts = days.Select(
                (day, i) =>
                    (
                        day,
                        counts
                            .Where(c => c.Number.First > day.First && (i + 1 == days.Count || c.Number.First < days[i + 1].First))
                            .ToList()
                    )
            )
            .ToList();
        return parts.TrueForAll(p =>
            p.Item2.Count > 0
            && p.Item2[0].Relation != Relation.Part
            && p.Item2.TrueForAll(c => c.Relation is Relation.Whole or Relation.OnTop or Relation.BothSides or Relation.Part)
        )
            ? parts
            : [];
    }

    /// <summary>Of two days the words between them decide; of so many, the order.</summary>
    public const int Many = 3;

    // «у неділю 303 на 303 — після 307 у суботу та 390 у п'ятницю», "200 each today; tomorrow 300": now before, now behind; each number
    // goes with the day that it touches.
    private static List<(TimeExpression Day, List<Headcount> Counts)> ByNearness(
        MarkedText text,
        List<TimeExpression> days,
        List<Headcount> counts
    )
    {
        var isMany = days.Count >= Many;
        if (!days.Skip(isMany ? 1 : 0).All(d => counts.Exists(c => Touches(text, c, d, isMany))))
            return [];
        var parts = days.ConvertAll(d => (Day: d, Counts: counts.FindAll(c => Touches(text, c, d, isMany))));
        if (isMany)
            parts[0]
                .Counts.AddRange(
                    counts.Where(c =>
                        !parts.Exists(p => p.Counts.Contains(c)) && c.Number.First > days[0].First && c.Number.First < days[1].First
                    )
                );
        // "307 of theirs for as many of ours on Saturday, after 390 a side the day before": what stands between goes with what is told
        // before it.
        if (!isMany && parts[0].Counts is [.., var first] && parts[1].Counts is [var second, ..])
            parts[0]
                .Counts.AddRange(
                    counts.Where(c =>
                        !parts.Exists(p => p.Counts.Contains(c))
                        && c.Number.First > first.Number.First
                        && c.Number.First < second.Number.First
                    )
                );
        return
            parts.TrueForAll(p => p.Counts.Count > 0 && p.Counts[0].Relation is not (Relation.Part or Relation.Cumulative))
            && parts.Sum(p => p.Counts.Count) == counts.Count
            ? parts
            : [];
    }

    // "307 on Saturday", "84 prisoners each today"; of two days also "tomorrow 300".
    private static bool Touches(MarkedText text, Headcount count, TimeExpression day, bool isBehind)
    {
        if (day.End <= count.Number.First)
            return !isBehind && IsBetween(text, day.End, count.Number.First);
        return IsBetween(text, count.Number.End, day.First) || IsBetween(text, count.Phrase.End, day.First);
    }

    private static bool IsBetween(MarkedText text, int from, int to) =>
        to >= from
        && to - from <= 2
        && text.EveryToken(from, to, static (text, i) => text.Is(i, Concept.On) || text.Is(i, Concept.Each) || text.Is(i, Concept.OnTop));

    // "70 on Friday, 62 on Saturday and 81 on Sunday": each day with the counts before it.
    private static List<(TimeExpression Day, List<Headcount> Counts)> BeforeTheirDays(List<TimeExpression> days, List<Headcount> counts)
    {
        var parts = days.Select(
                (day, i) => (day, counts.Where(c => c.Number.First < day.First && (i == 0 || c.Number.First > days[i - 1].First)).ToList())
            )
            .ToList();
        return counts[^1].Number.First < days[^1].First && parts.TrueForAll(p => p.Item2.Count > 0 && p.Item2[0].Relation != Relation.Part)
            ? parts.ConvertAll(p =>
                (p.day, p.Item2.ConvertAll(c => c.Nationality == Sides.None ? c with { To = counts[0].To, SideAt = counts[0].SideAt } : c))
            )
            : [];
    }

    // "200 on Thursday and 300 on Friday", «23 травня — 390, а 24 травня — 307»: the later counts and the day that they stand by; null when
    // one day rules all.
    private static (TimeExpression Day, List<Headcount> Counts)? DayOfLater(
        MarkedText text,
        List<TimeExpression> times,
        Clause clause,
        Mention mention
    )
    {
        if (mention.Headcounts.Count < 2)
            return null;
        var days = times.Where(t => TimeRules.IsDay(t) && t.First >= clause.First && t.First < clause.End).ToList();
        if (
            days.Count != 2
            || !IsParted(
                text,
                Math.Min(days[0].End, mention.Headcounts[0].Phrase.End),
                Math.Max(days[1].First, mention.Headcounts[^1].Number.First)
            )
        )
            return null;
        var first = mention.Headcounts[0];
        var later = mention
            .Headcounts.Where(c => Gap(text, c, days[1]) < Gap(text, c, days[0]))
            .Select(c => c.To == Sides.None ? c with { To = first.To, SideAt = first.SideAt, Relation = first.Relation } : c)
            .ToList();
        return
            later.Count > 0
            && later.Count < mention.Headcounts.Count
            && mention.Time!.First == days[0].First
            && Gap(text, first, days[0]) < Gap(text, first, days[1])
            && later.TrueForAll(c => c.Relation is Relation.Whole or Relation.OnTop or Relation.BothSides)
            ? (days[1], later.ConvertAll(c => c.Relation == Relation.OnTop ? c with { Relation = Relation.Whole } : c))
            : null;
    }

    // "… and 300 on Friday", «…, ещё по 150 — на следующий день»
    private static bool IsParted(MarkedText text, int first, int end) =>
        text.Has(Concept.And, first, end)
        || (text.Has(Concept.OnTop, first, end) && text.AnyToken(first, end, static (text, i) => text.Tokens[i].Norm is ","));

    // What "and" parts stands further off than what follows.
    private static int Gap(MarkedText text, Headcount count, TimeExpression day)
    {
        var (from, to) = day.First >= count.Number.End ? (count.Number.End, day.First) : (day.End, count.Number.First);
        return to
            - from
            + (text.Has(Concept.And, from, to) ? 10 : 0)
            + (text.AnyToken(from, to, static (text, i) => text.Tokens[i].Norm is ";") ? 20 : 0);
    }
}

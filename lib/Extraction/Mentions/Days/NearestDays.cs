using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Days;

/// <summary>
/// «у неділю 303 на 303 — після 307 у суботу та 390 у п'ятницю», "200 each today; tomorrow 300": now before, now behind; each number goes
/// with the day that it touches.
/// </summary>
internal static class NearestDays
{
    /// <summary>Words between a number and a day that touch.</summary>
    private const int Touching = 2;

    /// <summary>Each day with the numbers that touch it; empty where one has none, or a number touches no day.</summary>
    public static List<DayShare> Read(MarkedText text, List<TimeExpression> days, List<Headcount> counts)
    {
        var isMany = days.Count >= DayShares.Many;
        List<DayShare> shares = [];
        foreach (var day in days)
        {
            var own = counts.FindAll((Text: text, Day: day, IsBehind: isMany), static (c, at) => Touches(at.Text, c, at.Day, at.IsBehind));
            // Of many days the first may have its numbers further off.
            if (own.Count == 0 && !(isMany && shares.Count == 0))
                return [];
            shares.Add(new(day, own));
        }

        if (isMany)
            AddBetween(shares, counts, days[0].First, days[1].First);
        // "307 of theirs for as many of ours on Saturday, after 390 a side the day before": what stands between goes with what is told
        // before it.
        else if (shares[0].Counts is [.., var first] && shares[1].Counts is [var second, ..])
            AddBetween(shares, counts, first.Number.First, second.Number.First);
        return shares.TrueForAll(IsOfOwn) && shares.Sum(static s => s.Counts.Count) == counts.Count ? shares : [];
    }

    private static bool IsOfOwn(DayShare share) => share.Counts is [{ Relation: not (Relation.Part or Relation.Cumulative) }, ..];

    // The numbers between two places that touch no day are those of the first.
    private static void AddBetween(List<DayShare> shares, List<Headcount> counts, int after, int before)
    {
        foreach (var count in counts)
        {
            if (
                count.Number.First > after
                && count.Number.First < before
                && !shares.Exists(count, static (share, count) => share.Counts.Contains(count))
            )
                shares[0].Counts.Add(count);
        }
    }

    // "307 on Saturday", "84 prisoners each today"; of two days also "tomorrow 300".
    private static bool Touches(MarkedText text, Headcount count, TimeExpression day, bool isBehind)
    {
        if (day.End <= count.Number.First)
            return !isBehind && IsNext(text, day.End, count.Number.First);
        return IsNext(text, count.Number.End, day.First) || IsNext(text, count.Phrase.End, day.First);
    }

    /// <summary>Nothing but "on", "each" and the like stands between two places.</summary>
    public static bool IsNext(MarkedText text, int from, int to) =>
        to >= from
        && to - from <= Touching
        && text.EveryToken(from, to, static (text, i) => text.Is(i, Concept.On) || text.Is(i, Concept.Each) || text.Is(i, Concept.OnTop));
}

using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Records.Groups;

/// <summary>Which of several numbers of the same people the text stands on.</summary>
internal static class LeadingCount
{
    /// <summary>
    /// An exact number before a round one, then one of the receiving side, then the largest; null where there is none.
    /// </summary>
    public static Headcount? Of(List<Headcount> counts, Sides side) => counts.Count <= 1 ? counts.FirstOrDefault() : First(counts, side);

    private static Headcount First(List<Headcount> counts, Sides side) =>
        counts.MinBy(c =>
            (
                IsPartOfExact(c, counts),
                c.Precision != CountPrecision.Exact,
                IsFarBelowFirst(c, counts),
                c.ClaimantSide != Sides.None && c.ClaimantSide != side,
                -c.Value,
                c.Number.First
            )
        )!;

    private static bool IsPartOfExact(Headcount count, List<Headcount> counts) =>
        count is { Relation: Relation.Part, IsOpen: false }
        && counts.Exists(
            count,
            static (w, count) => w.Relation == Relation.Whole && w.Precision == CountPrecision.Exact && w.Value > count.Value
        );

    // "95 each, the ministry says … 34 of them fought in the town": fewer than half of an exact number told before are some of those.
    private static bool IsFarBelowFirst(Headcount count, List<Headcount> counts) =>
        counts.Exists(
            count,
            static (w, count) =>
                w is { Relation: Relation.Whole, Precision: CountPrecision.Exact }
                && w.Number.First < count.Number.First
                && w.Value > count.Value * 2
        );

    /// <summary>The number of those who are told as a part, where examples of them may be counted as well.</summary>
    public static Headcount? OfParts(List<Headcount> parts, Sides side)
    {
        var leading = Of(parts, side);
        return leading is { Relation: Relation.Part, Precision: CountPrecision.Exact } && Round(parts, leading) is { } round
            ? round
            : leading;
    }

    // "More than fifty of them are civilians. One is a teacher": an exact part far below a round one is an example.
    private static Headcount? Round(List<Headcount> parts, Headcount example) =>
        parts.Find(
            example,
            static (c, example) => c is { Relation: Relation.Part, Precision: not CountPrecision.Exact } && c.Value > example.Value * 2
        );
}

using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Records.Groups;

/// <summary>Exact numbers that make up a round one stand in its place.</summary>
internal static class RoundRules
{
    /// <summary>The part of "almost" or "about" so many that the exact numbers reach at least.</summary>
    private const double Almost = 0.9;

    /// <summary>The whole by exact parts that follow a round number and reach it: "More than 200: 173 privates and 34 officers".</summary>
    public static Headcount Exactly(Headcount total, List<Headcount> counts)
    {
        if (total.Precision == CountPrecision.Exact)
            return total;
        var parts = counts.FindAll(
            total,
            static (c, total) => c is { Relation: Relation.Part, Precision: CountPrecision.Exact } && c.Number.First > total.Number.First
        );
        return
            parts.Count > 1
            && parts.Sum(c => c.Value) is var sum
            && sum >= total.Value * (total.Precision == CountPrecision.AtLeast ? 1.0 : Almost)
            && IsLittleMore(sum, total)
            ? total with
            {
                Value = sum,
                Precision = CountPrecision.Exact,
            }
            : total;
    }

    /// <summary>
    /// The soldiers of a round number of people, where an exact number counts them: "More than 200 … 185 of our defenders and 20
    /// civilians".
    /// </summary>
    public static Headcount? Soldiers(Headcount? total, Headcount civilians, List<Headcount> counts) =>
        total is { Precision: not CountPrecision.Exact } && civilians.Precision == CountPrecision.Exact
            ? counts.Find(
                (Total: total, Civilians: civilians),
                static (c, told) =>
                    c is { People: People.Soldier, Precision: CountPrecision.Exact, IsRank: false }
                    && c.Value + told.Civilians.Value >= told.Total.Value
                    && IsLittleMore(c.Value + told.Civilians.Value, told.Total)
            )
            : null;

    // By a quarter at most.
    private static bool IsLittleMore(int sum, Headcount total) => sum <= total.Value * 5 / 4;
}

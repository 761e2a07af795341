using SwapPipeline.Extraction.Events;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Records;

/// <summary>
/// How sure a record is: what is missing, inferred or at odds costs a part of it. The parts are measured on articles that no rule was
/// written for (docs/extraction.md).
/// </summary>
internal static class ConfidenceRules
{
    private const double Best = 0.86;

    public static double Of(ExchangeRecord record, ExchangeEvent exchange)
    {
        var sure = Best - Day(record, exchange) - People(record, exchange);
        if (record.Status is RecordStatus.Proposed or RecordStatus.Cancelled)
            sure -= 0.24;
        if (record.Status == RecordStatus.Announced)
            sure -= 0.14;
        return Math.Round(Math.Clamp(sure, 0.1, 0.99), 2);
    }

    private static double Day(ExchangeRecord record, ExchangeEvent exchange) =>
        record switch
        {
            { DateSource: DateSource.Published } => 0.24,
            { Date: null } => 0.14,
            _ when exchange.Hold == TimeHold.Told => 0.12,
            _ => 0,
        };

    private static double People(ExchangeRecord record, ExchangeEvent exchange)
    {
        var cost = 0.0;
        // Nobody, or one side only: the other may stand where no rule looked.
        if (record.Released.Count == 0)
            cost += 0.24;
        else if (record.Released.All(g => g.ReturnedTo == Side.Ukraine) || record.Released.All(g => g.ReturnedTo == Side.Russia))
            cost += 0.1;
        if (record.Released.Any(g => g.Precision == CountPrecision.Approx))
            cost += 0.12;
        if (HasRivals(record.Released))
            cost += 0.19;
        // Numbers of people that no side was found for, or that another number pushed aside.
        if (exchange.Headcounts.Exists(h => h is { To: Sides.None, Relation: Relation.Whole, IsRank: false }))
            cost += 0.19;
        if (Contradicted(record, exchange))
            cost += 0.19;
        return cost;
    }

    // Two numbers of the same people.
    private static bool HasRivals(IReadOnlyList<ReleasedGroup> released)
    {
        for (var i = 1; i < released.Count; i++)
        {
            for (var before = 0; before < i; before++)
            {
                if (released[before].ReturnedTo == released[i].ReturnedTo && released[before].Category == released[i].Category)
                    return true;
            }
        }

        return false;
    }

    private static bool Contradicted(ExchangeRecord record, ExchangeEvent exchange) =>
        exchange.Headcounts.Exists(
            record.Released,
            static (h, released) =>
                LikenessRules.IsWhole(h)
                && h is { IsBody: false, People: not (Mentions.People.Civilian or Mentions.People.Child), Precision: CountPrecision.Exact }
                && !Tells(released, h.Value)
                && Living(released, Side.Ukraine) != h.Value
                && Living(released, Side.Russia) != h.Value
        );

    private static bool Tells(IReadOnlyList<ReleasedGroup> released, int value)
    {
        foreach (var group in released)
        {
            if (group.Count == value)
                return true;
        }

        return false;
    }

    private static int Living(IReadOnlyList<ReleasedGroup> released, Side side)
    {
        var sum = 0;
        foreach (var group in released)
            sum += group.ReturnedTo == side && group.Category != Category.Body ? group.Count ?? 0 : 0;
        return sum;
    }
}

using SwapPipeline.Extraction.Events;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Records.Groups;

namespace SwapPipeline.Extraction.Records;

/// <summary>The released groups of one record, each field with its evidence.</summary>
internal sealed class ReleasedWriter(ExchangeEvent exchange, EvidenceList evidence)
{
    private static readonly Side[] BothSides = [Side.Ukraine, Side.Russia];

    private readonly List<ReleasedGroup> released = [];

    public List<ReleasedGroup> Write()
    {
        foreach (var side in BothSides)
        {
            foreach (var found in GroupArithmetic.Groups(exchange, side))
                Add(found);
            if (exchange.WithheldAt is { } withheld && !HasLiving(side))
                AddWithheld(side, withheld);
        }

        return released;
    }

    private void Add(FoundGroup found)
    {
        var path = GroupPath.Of(released.Count);
        foreach (var count in found.From)
            evidence.Add(path.Count, new(count.Number.First, count.Number.End));
        var first = found.From[0];
        var number = new Span(first.Number.First, first.Number.End);
        evidence.Add(path.ReturnedTo, first.SideAt, number);
        evidence.Add(path.Category, first.PeopleAt, number);
        evidence.Add(path.Precision, number);
        if (found.Group.ClaimedBy is not null)
            evidence.Add(path.ClaimedBy, first.ClaimantAt, number);
        released.Add(found.Group);
    }

    private bool HasLiving(Side side) => released.Exists(side, static (g, side) => g.ReturnedTo == side && g.Category != Category.Body);

    // "They do not say how many": a group all the same.
    private void AddWithheld(Side side, Span withheld)
    {
        var path = GroupPath.Of(released.Count);
        evidence.Add(path.ReturnedTo, withheld);
        evidence.Add(path.Category, withheld);
        evidence.Add(path.Precision, withheld);
        released.Add(
            new ReleasedGroup
            {
                ReturnedTo = side,
                Category = Category.Pow,
                Precision = CountPrecision.Withheld,
            }
        );
    }
}

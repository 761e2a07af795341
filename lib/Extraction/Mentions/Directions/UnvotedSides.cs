using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>To whom a number belongs on which no cue votes: what its clause names, or what was told before it, decides.</summary>
internal static class UnvotedSides
{
    /// <summary>The number with its side, or as that of both; null where nothing tells it.</summary>
    public static Headcount? Place(in CountInClause at) => OfNamedSide(at) ?? AsToldLast(at) ?? OfTeller(at) ?? OfBoth(at);

    // "The Russian part of the exchange: 95 soldiers": the one side that the clause names, where the number of the other is told.
    private static Headcount? OfNamedSide(in CountInClause at)
    {
        var (scene, clause, count) = (at.Scene, at.Clause, at.Count);
        if (count.Relation != Relation.Whole || scene.LastOfOneSide is not { } last)
            return null;
        if (last.IsBody != count.IsBody || last.Number.First >= at.Sentence.First)
            return null;
        var other = Scene.Opposite(last.To);
        return
            UntoldSide.Named(scene, clause.First, count.Number.First, other) is { } named
            && UntoldSide.Named(scene, clause.First, clause.End, last.To) is null
            && !at.Text.Has(Concept.Agreed, clause.First, clause.End)
            ? count with
            {
                To = other,
                SideAt = named,
            }
            : null;
    }

    // "Ukraine got 91 people back. A new exchange, 91 people": the same people.
    private static Headcount? AsToldLast(in CountInClause at) =>
        at.Count.Relation == Relation.Whole
        && at.Scene.LastOfOneSide is { Precision: CountPrecision.Exact } last
        && last.Value == at.Count.Value
        && last.IsBody == at.Count.IsBody
        && at.Clause.Triggers.TrueForAll(static t => t.Value(Concept.Exchange) == "one")
            ? at.Count with
            {
                To = last.To,
                SideAt = last.SideAt,
            }
            : null;

    /// <summary>Words between the auxiliary of a passive and its verb.</summary>
    private const int PassiveReach = 3;

    // "22 servicemen were traded, the deputy prime minister said": the people are the subject, and those of who tells it.
    private static Headcount? OfTeller(in CountInClause at)
    {
        var (scene, text, count) = (at.Scene, at.Text, at.Count);
        if (count.Relation is not (Relation.Whole or Relation.Part) || scene.ClaimantSide is not (Sides.Ukraine or Sides.Russia))
            return null;
        return
            at.Clause.Triggers.Find(static t => t.Value(Concept.Exchange) == "verb") is { } traded
            && count.Phrase.End <= traded.First
            && text.Has(Concept.Passive, Math.Max(count.Phrase.End, traded.First - PassiveReach), traded.First)
            && text.Find(Concept.BothSides, at.Clause.First, at.Clause.End) is null
            ? count with
            {
                To = scene.ClaimantSide,
                SideAt = scene.ClaimantAt ?? Span.Of(traded),
            }
            : null;
    }

    // Exchanged, with nothing that divides the number: both sides' together.
    private static Headcount? OfBoth(in CountInClause at) =>
        at.Count.Relation == Relation.Whole && at.Clause.Triggers.Exists(static t => t.Is(Concept.Exchange))
            ? at.Count with
            {
                Relation = Relation.BothSides,
            }
            : null;
}

using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>Lets the cues vote on a number, and says to which side its people return.</summary>
internal static class Election
{
    /// <param name="gap">The side of which the verb of another is not said again; null where the number has its own.</param>
    public static Headcount Hold(in CountInClause at, Term? gap)
    {
        var ballot = new Ballot();
        WordCues.Vote(ballot, at, IsToldByOther(at) ? Scene.Opposite(at.Agent) : at.Agent);
        PlaceCues.Vote(ballot, at);
        if (gap is not null && at.Frame is { } shared)
            ballot.Cast(SideOfGap(at, gap, shared), Weight.Gapped, Span.Of(gap), "the same happens to them");
        else
            FrameCues.Vote(ballot, at);
        StoryCues.Vote(ballot, at);
        if (IsDoneByBoth(at, ballot))
            return at.Count with { Relation = Relation.BothSides };
        if (ballot.Votes.Count == 0)
        {
            if (UnvotedSides.Place(at) is { } placed)
                return placed;
            StoryCues.VoteOfCaptor(ballot, at.Scene, at.Frame);
        }

        return ballot.Winner() is { } winner ? at.Count with { To = winner.For, SideAt = winner.At, Votes = ballot.Votes } : at.Count;
    }

    // "Kyiv says that Moscow let 140 of its soldiers go": those of the one who says it, where the other lets them go.
    private static bool IsToldByOther(in CountInClause at)
    {
        if (at.Frame is not { Passive: false, Act: Act.Hand or Act.Free } gives || !at.Actor.IsOfOneSide)
            return false;
        var other = Scene.Opposite(at.Agent);
        return at.Scene.ClaimantSide == other
            || at.Text.All(Concept.SideName, at.Sentence.First, gives.Verb.First)
                .Any(
                    (at.Text, Other: other),
                    static (name, told) =>
                        Scene.SideOf(name.Value(Concept.SideName)) == told.Other && told.Text.Is(name.End, Concept.Report)
                );
    }

    // "Moscow freed 50 and Kyiv 60": as the verb does to those of the side before; unless the side is the one who is given.
    private static Sides SideOfGap(in CountInClause at, Term gap, Frame shared) =>
        gap.Is(Concept.Recipient) || (shared.Passive && gap.Value(Concept.Undeclined) == "one")
            ? at.Agent
            : shared.Receiver(at.Agent, Sides.None, Sides.None);

    // "Ukraine and Russia returned nine children to their parents": some of them each.
    private static bool IsDoneByBoth(in CountInClause at, Ballot ballot) =>
        at.Frame is { Passive: false, Act: Act.Return or Act.Hand or Act.Free } act
        && at.Actor is { Side: Sides.Both, IsNamed: true }
        && at.Text.Is(at.Actor.At.First, Concept.SideName)
        && IsWholeBehind(act.Verb, at.Count)
        && ballot.Votes.TrueForAll(static v => v.Weight <= Weight.Speaker);

    private static bool IsWholeBehind(Term verb, Headcount count) => count.Relation == Relation.Whole && verb.First < count.Number.First;
}

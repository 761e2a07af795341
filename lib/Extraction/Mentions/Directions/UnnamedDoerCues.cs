using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>Where nobody is named as the doer: whose news it is tells where home is.</summary>
internal static class UnnamedDoerCues
{
    public static void Vote(Ballot ballot, in CountInClause at, Frame frame)
    {
        if (BothAct(at, frame) is { } pair)
            ballot.Cast(Sides.Both, Weight.BothAct, Span.Of(pair), "both sides act");
        if (IsReturnAnnounced(at, frame))
            ballot.Cast(at.Agent, Weight.Speaker, Span.Of(frame.Verb), "home, says the side");
        if (frame.Act == Act.Hand)
            VoteOfGiven(ballot, at.Scene, Span.Of(frame.Verb));
        else if (frame.Act != Act.Exchange)
            VoteOfHome(ballot, at.Scene, frame);
    }

    // "Both sides returned 390 soldiers and civilians": each of them.
    private static Term? BothAct(in CountInClause at, Frame frame) =>
        at.Agent == Sides.Both
        && frame is { Passive: false, Act: not (Act.Back or Act.Exchange) }
        && frame.Verb.First < at.Count.Number.First
        && at.Text.FindLast(Concept.BothSides, at.Clause.First, frame.Verb.First) is { } pair
        && pair.Value(Concept.BothSides) is "both" or "alone"
            ? pair
            : null;

    // "Ukraine announced the return of 230"
    private static bool IsReturnAnnounced(in CountInClause at, Frame frame) =>
        frame.Act == Act.Back
        && at.Scene.ClaimantSide == Sides.None
        && at.Actor.IsOfOneSide
        && at.Text.FindLast(Concept.Report, at.Clause.First, frame.Verb.First) is { } says
        && at.Text.Has(Concept.SideName, at.Clause.First, says.First);

    // "were handed over", says one side, without a word to whom: away from it. All other verbs mean home.
    private static void VoteOfGiven(Ballot ballot, Scene scene, Span verb)
    {
        if (scene.ClaimantSide != Sides.None)
            ballot.Cast(Scene.Opposite(scene.ClaimantSide), Weight.GivenAway, verb, "given away by who tells it");
        else
            ballot.Cast(scene.Narrator, Weight.GivenAway, verb, "news of the outlet's own side");
    }

    private static void VoteOfHome(Ballot ballot, Scene scene, Frame frame)
    {
        var verb = Span.Of(frame.Verb);
        ballot.Cast(scene.ClaimantSide, Weight.Speaker, verb, "home of who tells it");
        // An office that tells of a return tells of its own, whoever prints it.
        if (scene.ClaimantSide is Sides.Ukraine or Sides.Russia && frame.Act is Act.Back or Act.Return)
            return;
        // «Ирина Верещук рассказала об обмене. Домой едут 19 человек»: more than the language of the article.
        if (scene.ClaimantSide == Sides.None && scene.LeaningWeight == Weight.LeansByLanguage)
            ballot.Cast(scene.LastHeard, Weight.LastHeard, verb, "home of who was heard last");
        ballot.Cast(scene.Narrator, Weight.Narrator, verb, "home of the outlet");
        ballot.Cast(scene.Leaning, scene.LeaningWeight, verb, "home of the side that the article leans to");
    }
}

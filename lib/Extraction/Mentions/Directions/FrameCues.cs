using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>What the verbs say: who gives, who gets, who is home.</summary>
internal static class FrameCues
{
    public static void Vote(Ballot ballot, in CountInClause at)
    {
        if (RelativeCues.Side(at) is { } relative)
            ballot.Cast(relative.Value, Weight.Relative, relative.At, "whom they did it to");
        if (at.Frame is not { } frame)
            return;
        var by = By(at, frame);
        var verb = Span.Of(frame.Verb);
        if (by.Side == Sides.None && IsFreeSaysSide(at, frame))
            ballot.Cast(at.Agent, Weight.Speaker, verb, "home, says the side");
        else if (by.Side == Sides.None && BeforeThoseOnTop(at, frame) is { } last)
            ballot.Cast(last.To, Weight.Speaker, last.SideAt, "on top of those told last");
        else if (by.Side == Sides.None && IsGivenToSubject(at, frame))
            ballot.Cast(at.Agent, Weight.Agent, verb, "who is given");
        else if (Doer(at, frame, by) is { IsOfOneSide: true } doer)
            ballot.Cast(ReceiverFrom(doer, at, frame), WeightOf(frame, doer), verb, Role(frame.Act));
        else
            UnnamedDoerCues.Vote(ballot, at, frame);
    }

    // "20 were freed by the rebels and 14 by the government": the doer behind the number itself.
    private static Actor By(in CountInClause at, Frame frame)
    {
        var (scene, verb, count) = (at.Scene, frame.Verb, at.Count);
        if (!frame.Passive && frame.Act != Act.Back && verb.First < count.Phrase.End)
            return Actor.Nobody;
        var from = scene.NumberBetween(verb.First, count.Number.First) is null ? verb.End : count.Phrase.End;
        var end = scene.NumberBetween(count.Number.First, at.Clause.End)?.Number.First ?? at.Clause.End;
        return Actors.By(scene, at.Clause.First, verb, from, end);
    }

    // "Ukraine says 19 freed in new swap": who speaks is home.
    private static bool IsFreeSaysSide(in CountInClause at, Frame frame) =>
        frame.Act is Act.Free or Act.Return
        && at.Actor is { IsNamed: true, IsOfOneSide: true }
        && at.Text.Is(at.Actor.At.End, Concept.Report)
        && at.Count.Number.First > at.Actor.At.End
        && frame.Verb.First >= at.Count.Phrase.End;

    // «246 звільнено за обміном, ще 31 пораненого передали додатково»: a plural without a subject hands over more of those told last.
    private static Headcount? BeforeThoseOnTop(in CountInClause at, Frame frame)
    {
        if (frame.Act != Act.Hand || at.Actor.IsNamed || !frame.Verb.Is(Concept.Plural) || at.Count.Relation != Relation.OnTop)
            return null;
        var (scene, number) = (at.Scene, at.Count.Number.First);
        return
            scene.LastOfOneSide is { } last
            && last.IsBody == at.Count.IsBody
            && scene.Text.SentenceOf(number) - scene.Text.SentenceOf(last.Number.First) <= 1
            && scene.Here.Exists(number, static (h, number) => h.Number.First < number)
            ? last
            : null;
    }

    // "Russia was given 103": the subject of the passive is the one who gets them.
    private static bool IsGivenToSubject(in CountInClause at, Frame frame) =>
        frame.IsGivenTo && frame.Verb.First < at.Count.Number.First && at.Actor.IsOfOneSide && (at.Actor.IsNamed || IsJoined(at, frame));

    // "Russia gave 1,000 bodies, and was given 35": the subject of the clause before.
    private static bool IsJoined(in CountInClause at, Frame frame) =>
        at.Text.FindLast(Concept.Passive, at.Sentence.First, frame.Verb.First) is { } auxiliary
        && at.Text.Is(auxiliary.First - 1, Concept.And);

    private static Actor Doer(in CountInClause at, Frame frame, Actor by) =>
        by.Side != Sides.None ? by
        : frame.Passive || frame.Act == Act.Back || IsResult(at, frame) ? Actor.Nobody
        : at.Actor;

    // "Ukraine held an exchange, freeing 32 captives": the exchange freed them.
    private static bool IsResult(in CountInClause at, Frame frame) =>
        frame.Act == Act.Free
        && frame.Verb.Value(Concept.Give)?.EndsWith("gerund", StringComparison.Ordinal) == true
        && at.Text.Has(Concept.Exchange, at.Sentence.First, frame.Verb.First);

    // "we freed 50": our own.
    private static Sides ReceiverFrom(Actor doer, in CountInClause at, Frame frame) =>
        frame.Act == Act.Free && at.Text.ValueAt(doer.At.First, Concept.SideName) == "us"
            ? doer.Side
            : frame.Receiver(doer.Side, at.Scene.Voice, at.Scene.Narrator);

    private static int WeightOf(Frame frame, Actor actor) =>
        frame.Act == Act.Return ? Weight.Returner
        : actor.IsOffice ? Weight.Office
        : actor.IsNamed ? Weight.Agent
        : Weight.AgentBefore;

    private static string Role(Act act) =>
        act switch
        {
            Act.Get => "who gets",
            Act.Return => "who returns them",
            _ => "who gives",
        };
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>What the verbs say: who gives, who gets, who is home.</summary>
internal static class FrameCues
{
    /// <summary>A relative pronoun stands at most so many words behind its noun, its verb so many behind it.</summary>
    private const int PronounReach = 3,
        VerbReach = 12;

    public static void Vote(Ballot ballot, Scene scene, Sentence sentence, Clause clause, Headcount count, Frame? frame, Actor subject)
    {
        if (Relative(scene, sentence, count) is { } relative)
            ballot.Cast(relative.Value, Weight.Relative, relative.At, "whom they did it to");
        if (frame is not { } told)
            return;
        var by =
            told.Passive || told.Act == Act.Back || told.Verb.First >= count.Phrase.End
                ? By(scene, clause, told.Verb, count)
                : Actor.Nobody;
        // "Ukraine held an exchange, freeing 32 captives": the exchange freed them.
        var isResult =
            told.Act == Act.Free
            && told.Verb.Value(Concept.Give)?.EndsWith("gerund", StringComparison.Ordinal) == true
            && scene.Text.Has(Concept.Exchange, sentence.First, told.Verb.First);
        // "Ukraine says 19 freed in new swap": who speaks is home.
        if (
            told.Act is Act.Free or Act.Return
            && by.Side == Sides.None
            && subject is { IsNamed: true, Side: Sides.Ukraine or Sides.Russia }
            && scene.Text.Is(subject.At.End, Concept.Report)
            && count.Number.First > subject.At.End
            && told.Verb.First >= count.Phrase.End
        )
        {
            ballot.Cast(subject.Side, Weight.Speaker, Span.Of(told.Verb), "home, says the side");
            return;
        }

        // «246 звільнено за обміном, ще 31 пораненого передали додатково»: a plural without a subject hands over more of those told last.
        if (
            told.Act == Act.Hand
            && by.Side == Sides.None
            && !subject.IsNamed
            && told.Verb.Is(Concept.Plural)
            && count.Relation == Relation.OnTop
            && scene.LastWhole is { To: Sides.Ukraine or Sides.Russia } last
            && last.IsBody == count.IsBody
            && scene.Text.SentenceOf(count.Number.First) - scene.Text.SentenceOf(last.Number.First) <= 1
            && scene.Here.Exists(h => h.Number.First < count.Number.First)
        )
        {
            ballot.Cast(last.To, Weight.Speaker, last.SideAt, "on top of those told last");
            return;
        }

        var actor =
            by.Side != Sides.None ? by
            : isResult ? Actor.Nobody
            : told.Passive || told.Act == Act.Back ? Actor.Nobody
            : subject;
        var verb = Span.Of(told.Verb);
        // "Russia was given 103": the subject of the passive is the one who gets them.
        if (
            told.IsGivenTo
            && by.Side == Sides.None
            && told.Verb.First < count.Number.First
            && subject is { IsNamed: true, Side: Sides.Ukraine or Sides.Russia }
        )
            ballot.Cast(subject.Side, Weight.Agent, verb, "who is given");
        else if (actor.Side is Sides.Ukraine or Sides.Russia)
            ballot.Cast(
                told.Act == Act.Free && scene.Text.ValueAt(actor.At.First, Concept.SideName) == "us"
                    ? actor.Side
                    : told.Receiver(actor.Side, scene.Voice, scene.Narrator),
                WeightOf(told, actor),
                verb,
                told.Act switch
                {
                    Act.Get => "who gets",
                    Act.Return => "who returns them",
                    _ => "who gives",
                }
            );
        else
            VoteOfNobody(ballot, scene, clause, count, told, subject);
    }

    private static int WeightOf(Frame frame, Actor actor) =>
        frame.Act == Act.Return ? Weight.Returner
        : actor.IsOffice ? Weight.Office
        : actor.IsNamed ? Weight.Agent
        : Weight.AgentBefore;

    // Nobody is named as the doer: whose news it is tells where home is.
    private static void VoteOfNobody(Ballot ballot, Scene scene, Clause clause, Headcount count, Frame frame, Actor subject)
    {
        var verb = frame.Verb;
        // "Both sides returned 390 soldiers and civilians": each of them.
        if (
            subject.Side == Sides.Both
            && !frame.Passive
            && frame.Act is not (Act.Back or Act.Exchange)
            && verb.First < count.Number.First
            && scene.Text.FindLast(Concept.BothSides, clause.First, verb.First) is { } pair
            && pair.Value(Concept.BothSides) is "both" or "alone"
        )
            ballot.Cast(Sides.Both, Weight.BothAct, Span.Of(pair), "both sides act");
        // "Ukraine announced the return of 230"
        if (
            frame.Act == Act.Back
            && scene.ClaimantSide == Sides.None
            && subject.Side is Sides.Ukraine or Sides.Russia
            && scene.Text.FindLast(Concept.Report, clause.First, verb.First) is { } says
            && scene.Text.Has(Concept.SideName, clause.First, says.First)
        )
            ballot.Cast(subject.Side, Weight.Speaker, Span.Of(verb), "home, says the side");
        // "were handed over", says one side, without a word to whom: away from it. All other verbs mean home.
        if (frame.Act == Act.Hand && scene.ClaimantSide != Sides.None)
            ballot.Cast(Scene.Opposite(scene.ClaimantSide), Weight.GivenAway, Span.Of(verb), "given away by who tells it");
        else if (frame.Act == Act.Hand)
            ballot.Cast(scene.Narrator, Weight.GivenAway, Span.Of(verb), "news of the outlet's own side");
        if (frame.Act is Act.Hand or Act.Exchange)
            return;
        ballot.Cast(scene.ClaimantSide, Weight.Speaker, Span.Of(verb), "home of who tells it");
        // An office that tells of a return tells of its own, whoever prints it.
        if (scene.ClaimantSide is Sides.Ukraine or Sides.Russia && frame.Act is Act.Back or Act.Return)
            return;
        ballot.Cast(scene.Narrator, Weight.Narrator, Span.Of(verb), "home of the outlet");
        ballot.Cast(scene.Leaning, scene.LeaningWeight, Span.Of(verb), "home of the side that the article leans to");
    }

    // "20 were freed by the rebels and 14 by the government": the doer behind the number itself.
    private static Actor By(Scene scene, Clause clause, Term verb, Headcount count)
    {
        var next = scene.Here.Find(
            new Span(count.Number.First, clause.End),
            static (h, between) => h.Number.First > between.First && h.Number.First < between.End
        );
        var between = scene.Here.Exists(
            new Span(verb.First, count.Number.First),
            static (h, between) => h.Number.First > between.First && h.Number.First < between.End
        );
        return Actors.By(scene, clause.First, verb, between ? count.Phrase.End : verb.End, next?.Number.First ?? clause.End);
    }

    // «97 військових, за яких Україна віддала 97 росіян»: who gives the others gets these; where nobody is named, those who tell it do.
    private static Told<Sides>? InExchangeFor(Scene scene, Frame frame, Actor actor, Term verb)
    {
        if (frame.Act is Act.Back or Act.Exchange)
            return null;
        var giver =
            actor.Side is Sides.Ukraine or Sides.Russia ? actor.Side
            : frame.Act == Act.Hand ? scene.Voice
            : Sides.None;
        return giver == Sides.None ? null : new(frame.Act == Act.Get ? Scene.Opposite(giver) : giver, Span.Of(verb));
    }

    // "35 people whom Russia freed", «35 осіб, яких відпустила українська сторона»
    private static Told<Sides>? Relative(Scene scene, Sentence sentence, Headcount count)
    {
        var text = scene.Text;
        if (text.Find(Concept.Relative, count.Phrase.End, Math.Min(count.Phrase.End + PronounReach, sentence.End)) is not { } pronoun)
            return null;
        var end = Math.Min(pronoun.End + VerbReach, sentence.End);
        for (var i = pronoun.End; i < end; i++)
        {
            if (text.At(i) is not { } verb || verb.First != i || !Clause.IsTrigger(verb))
                continue;
            var frame = Frame.Of(text, pronoun.End, verb);
            var by = Actors.By(scene, pronoun.End, verb, verb.End, sentence.End);
            var actor = by.Side != Sides.None ? by : Actors.Subject(scene, pronoun.End, verb, sentence.End);
            if (text.Is(pronoun.First - 1, Concept.For))
                return InExchangeFor(scene, frame, actor, verb);
            return actor is { Side: Sides.Ukraine or Sides.Russia, IsOffice: false }
                ? new(frame.Receiver(actor.Side, scene.Voice, scene.Narrator), Span.Of(verb))
                : null;
        }

        return null;
    }
}

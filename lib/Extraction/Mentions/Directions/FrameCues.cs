using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>What the verbs say: who gives, who gets, who is home.</summary>
internal static class FrameCues
{
    /// <summary>A relative pronoun stands at most so many words behind its noun, its verb so many behind it.</summary>
    private const int PronounReach = 3, VerbReach = 12;

    public static void Vote(Ballot ballot, Scene scene, Sentence sentence, Clause clause, Headcount count, Frame? frame, Actor agent)
    {
        if (Relative(scene, sentence, count) is { } relative) ballot.Cast(relative.Value, Weight.Relative, relative.At, "whom they did it to");
        if (frame is not { } told) return;
        var by = told.Passive || told.Act == Act.Back || told.Verb.First >= count.Phrase.End ? Actors.By(scene, clause.First, told.Verb, clause.End) : Actor.Nobody;
        var actor = by.Side != Sides.None ? by : told.Passive ? Actor.Nobody : agent;
        var verb = Span.Of(told.Verb);
        // "Russia was given 103": the subject of the passive is the one who gets them.
        if (told.IsGivenTo && by.Side == Sides.None && told.Verb.First < count.Number.First && agent is { Side: Sides.Ukraine or Sides.Russia, At: var at } && at.End > at.First)
        {
            ballot.Cast(agent.Side, Weight.Agent, verb, "who is given");
            return;
        }

        if (actor.Side is Sides.Ukraine or Sides.Russia && (told.Act != Act.Back || by.Side != Sides.None))
        {
            var isNamed = actor.At.End > actor.At.First;
            ballot.Cast(told.Receiver(actor.Side, scene.Speaker), told.Act == Act.Return ? Weight.Returner : actor.IsOffice ? Weight.Office : isNamed ? Weight.Agent : Weight.AgentBefore, verb, told.Act == Act.Get ? "who gets" : "who gives");
            return;
        }

        var text = scene.Text;
        // "Both sides returned 390 soldiers and civilians": each of them.
        if (actor.Side == Sides.Both && told.Act is not (Act.Back or Act.Exchange) && told.Verb.First < count.Number.First && text.All(Concept.BothSides, clause.First, told.Verb.First).LastOrDefault() is { } pair && pair.Value(Concept.BothSides) == "both")
            ballot.Cast(Sides.Both, Weight.BothAct, Span.Of(pair), "both sides act");
        // "Ukraine announced the return of 230"
        if (told.Act == Act.Back && scene.ClaimantSide == Sides.None && agent.Side is Sides.Ukraine or Sides.Russia && text.FindLast(Concept.Report, clause.First, told.Verb.First) is { } says && text.Has(Concept.SideName, clause.First, says.First))
            ballot.Cast(agent.Side, Weight.Speaker, verb, "home, says the side");
        if (told.Act == Act.Exchange) return;
        // "were handed over", says one side, without a word to whom: away from it. All other verbs mean home.
        if (told.Act == Act.Hand)
        {
            if (scene.ClaimantSide != Sides.None) ballot.Cast(Scene.Opposite(scene.ClaimantSide), Weight.GivenAway, verb, "given away by who tells it");
            else ballot.Cast(scene.Narrator, Weight.GivenAway, verb, "news of the outlet's own side");
            return;
        }

        ballot.Cast(scene.ClaimantSide, Weight.Speaker, verb, "home of who tells it");
        ballot.Cast(scene.Narrator, Weight.Narrator, verb, "home of the outlet");
        ballot.Cast(scene.Leaning, Weight.Leaning, verb, "home of the side that the article leans to");
    }

    // "35 people whom Russia freed", «35 осіб, яких відпустила українська сторона»
    private static Told<Sides>? Relative(Scene scene, Sentence sentence, Headcount count)
    {
        var text = scene.Text;
        if (text.Find(Concept.Relative, count.Phrase.End, Math.Min(count.Phrase.End + PronounReach, sentence.End)) is not { } pronoun) return null;
        var end = Math.Min(pronoun.End + VerbReach, sentence.End);
        for (var i = pronoun.End; i < end; i++)
        {
            if (text.At(i) is not { } verb || verb.First != i || !Clause.IsTrigger(verb)) continue;
            var frame = Frame.Of(text, pronoun.End, verb);
            var by = Actors.By(scene, pronoun.End, verb, sentence.End);
            var actor = by.Side != Sides.None ? by : Actors.Subject(scene, pronoun.End, verb, sentence.End);
            return actor is { Side: Sides.Ukraine or Sides.Russia, IsOffice: false } ? new(frame.Receiver(actor.Side, scene.Speaker), Span.Of(verb)) : null;
        }

        return null;
    }
}

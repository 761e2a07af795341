using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>What a relative clause behind a number tells of its people: "35 people whom Russia freed".</summary>
internal static class RelativeCues
{
    /// <summary>A relative pronoun stands at most so many words behind its noun, its verb so many behind it.</summary>
    private const int PronounReach = 3,
        VerbReach = 12;

    /// <summary>"35 people whom Russia freed", «35 осіб, яких відпустила українська сторона»</summary>
    public static Told<Sides>? Side(in CountInClause at)
    {
        var (text, end) = (at.Text, at.Sentence.End);
        var behind = at.Count.Phrase.End;
        if (text.Find(Concept.Relative, behind, Math.Min(behind + PronounReach, end)) is not { } pronoun)
            return null;
        for (var i = pronoun.End; i < Math.Min(pronoun.End + VerbReach, end); i++)
        {
            if (text.At(i) is { } verb && verb.First == i && Clause.IsTrigger(verb))
                return DoneBy(at.Scene, pronoun, verb, end);
        }

        return null;
    }

    private static Told<Sides>? DoneBy(Scene scene, Term pronoun, Term verb, int end)
    {
        var frame = Frame.Of(scene.Text, pronoun.End, verb);
        var by = Actors.By(scene, pronoun.End, verb, verb.End, end);
        var actor = by.Side != Sides.None ? by : Actors.Subject(scene, pronoun.End, verb, end);
        if (scene.Text.Is(pronoun.First - 1, Concept.For))
            return InExchangeFor(scene, frame, actor);
        return actor is { IsOfOneSide: true, IsOffice: false }
            ? new(frame.Receiver(actor.Side, scene.Voice, scene.Narrator), Span.Of(verb))
            : null;
    }

    // «97 військових, за яких Україна віддала 97 росіян»: who gives the others gets these; where nobody is named, those who tell it do.
    private static Told<Sides>? InExchangeFor(Scene scene, Frame frame, Actor actor)
    {
        if (frame.Act is Act.Back or Act.Exchange)
            return null;
        var giver =
            actor.IsOfOneSide ? actor.Side
            : frame.Act == Act.Hand ? scene.Voice
            : Sides.None;
        return giver == Sides.None ? null : new(frame.Act == Act.Get ? Scene.Opposite(giver) : giver, Span.Of(frame.Verb));
    }
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>
/// The sides of so many for so many: 193 for 193; 225 for 56, where the first are those whom the one who acts gives up, or whom the
/// speaker gets.
/// </summary>
internal static class PairSides
{
    /// <summary>Words between those who are given and the first number.</summary>
    private const int GivenReach = 4;

    public static Headcount Place(in CountInClause at)
    {
        if (PairCues.IsPairEnd(at.Text, at.Count.Number) && Second(at) is { } second)
            return second;
        var first = GivenTo(at) ?? at.Count with { To = First(at) };
        at.Scene.PairStart = first;
        return first;
    }

    private static Headcount? Second(in CountInClause at)
    {
        var (scene, count) = (at.Scene, at.Count);
        if (scene.PairStart is { } start)
            return count with { To = start.Value == count.Value ? Sides.Both : Scene.Opposite(start.To) };
        // "the return of 130 of ours …, against 130 of theirs": against those told before.
        return scene.LastOfOneSide is { } before && before.Number.First < count.Number.First
            ? count with
            {
                To = Scene.Opposite(before.To),
                SideAt = before.SideAt,
            }
            : null;
    }

    // «Україні передали 31 пораненого в обмін на 15»: who is given the first.
    private static Headcount? GivenTo(in CountInClause at)
    {
        var (scene, text, number) = (at.Scene, at.Text, at.Count.Number.First);
        return
            at.Frame is { Act: Act.Hand or Act.Return or Act.Free }
            && text.FindLast(Concept.GoesTo, text.Sentences[text.SentenceOf(number)].First, number) is { } goal
            && number - goal.End <= GivenReach
            && scene.SideNamed(goal.Value(Concept.GoesTo)) is var given and not Sides.None
            ? at.Count with
            {
                To = given,
                SideAt = Span.Of(goal),
            }
            : null;
    }

    private static Sides First(in CountInClause at)
    {
        if (at.Actor.IsOfOneSide && Gives(at))
            return Scene.Opposite(at.Agent);
        return at.Scene.ClaimantSide != Sides.None ? at.Scene.ClaimantSide
            : at.Actor.IsOfOneSide ? at.Agent
            : at.Scene.Narrator;
    }

    // "Ukraine gave 225 for 56"; "Ukraine exchanged 225 for 56", where it is named in the clause itself.
    private static bool Gives(in CountInClause at) =>
        at.Frame is { } frame
            ? frame.Verb.Is(Concept.Give)
            : at.Actor.IsNamed && NumberVerbs.Swap(at.Text, at.Clause, at.Count) is not null;
}

using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>The only nationality that is named: of the children in the article, of all people in the sentence.</summary>
internal static class NationalityCues
{
    public static void Vote(Ballot ballot, in CountInClause at)
    {
        if (
            at.Count.People == People.Child
            && !at.Text.Has(Concept.SidePeople, at.Sentence.First, at.Sentence.End)
            && at.Scene.Children is { Value: not Sides.None } children
        )
            ballot.Cast(children.Value, Weight.OnlyNationality, children.At, "the only children named");
        if (Only(at) is { } only)
            ballot.Cast(Scene.SideOf(only.Value(Concept.SidePeople)), Weight.OnlyNationality, Span.Of(only), "the only people named");
    }

    private static Term? Only(in CountInClause at)
    {
        Term? only = null;
        foreach (var people in at.Text.All(Concept.SidePeople, at.Sentence.First, at.Sentence.End))
        {
            if (AreTheOthers(at, people) || AreDoers(at, people) || AreBehindSemicolon(at, people))
                continue;
            if (only is not null && only.Value(Concept.SidePeople) != people.Value(Concept.SidePeople))
                return null;
            only ??= people;
        }

        return only;
    }

    // "103 men … for the same number of Russians": those are the others.
    private static bool AreTheOthers(in CountInClause at, Term people) =>
        at.Scene.Here.Exists(
            (at.Text, at.Count, People: people),
            static (h, told) =>
                h.Number.First != told.Count.Number.First
                && told.People.First >= h.Number.End
                && told.People.End <= h.Phrase.End
                && told.Text.Is(h.Number.First, Concept.Same)
        );

    // "19 sailors, seized by the Russian invaders, were freed": who did something to them.
    private static bool AreDoers(in CountInClause at, Term people) =>
        at.Text.Is(people.First - 1, Concept.ByWhom) || at.Text.Is(people.First - 2, Concept.ByWhom);

    // "60 captives came home; the Russians say they got 66": those who are counted behind the semicolon.
    private static bool AreBehindSemicolon(in CountInClause at, Term people)
    {
        for (var i = at.Count.Phrase.End; i < people.First; i++)
        {
            if (at.Text.Tokens[i].Norm is ";")
                return at.Scene.Here.Exists(i, static (h, i) => h.Number.First > i);
        }

        return false;
    }
}

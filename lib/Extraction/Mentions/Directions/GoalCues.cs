using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>Where people go to: "to Ukraine", «в Украину».</summary>
internal static class GoalCues
{
    public static void Vote(Ballot ballot, in CountInClause at)
    {
        if (Behind(at) is { } behind)
            ballot.Cast(Side(at.Scene, behind, at.Frame), Weight.Goal, Span.Of(behind), "where to");
        else if (Before(at) is { } before)
            ballot.Cast(Side(at.Scene, before, at.Frame), Weight.GoalBefore, Span.Of(before), "where to");
    }

    // "… were sent to Moscow"
    private static Term? Behind(in CountInClause at)
    {
        var goals = at.Text.All(Concept.GoesTo, at.Count.Phrase.First, at.Clause.End);
        var goal = goals.FirstOrDefault((at.Text, at.Count, at.Frame), static (goal, of) => !IsOfBefore(of.Text, of.Count, goal, of.Frame));
        return
            goal is not null
            && !PlaceOwners.IsCoordinatedNext(at.Text, goal)
            && !PlaceOwners.IsOfNext(at.Scene, at.Count, goal)
            && !PlaceOwners.IsParted(at.Text, at.Count.Phrase.End, goal.First)
            ? goal
            : null;
    }

    // «до Росії поїхали 90»
    private static Term? Before(in CountInClause at) =>
        at.Text.FindLast(Concept.GoesTo, at.Clause.First, at.Count.Phrase.First) is { } goal
        && (IsMoved(at.Frame) || at.Count.Number.First - goal.End <= PlaceOwners.Near)
        && !PlaceOwners.IsOfEarlier(at.Scene, at.Count, goal)
        && !PlaceOwners.IsParted(at.Text, goal.End, at.Count.Phrase.First)
            ? goal
            : null;

    // «обміну – у ньому багато тих, кому в РФ винесли вироки: 48 осіб»: far before a number that no verb moves.
    private static bool IsMoved(Frame? frame) => frame is not (null or { Act: Act.Exchange });

    /// <summary>
    /// "Six children who had been taken to Russia are back in Ukraine", "returned six children who had been taken to Russia": what became of
    /// them before, told in a relative clause in front of the verb, or behind those it brings home.
    /// </summary>
    public static bool IsOfBefore(MarkedText text, Headcount count, Term goal, Frame? frame) =>
        frame is { } told
        && (told.Verb.First >= goal.End || told.Verb.End <= count.Number.First)
        && text.Has(Concept.Relative, Math.Min(count.PeopleAt.End, count.Phrase.End), goal.First);

    /// <summary>The side that a place tells as the goal; None where it tells none.</summary>
    public static Sides Side(Scene scene, Term place, Frame? frame)
    {
        // «виїхали з посольства в Москві»: where the embassy is, in the form that also tells to whom.
        if (place.Is(Concept.Recipient) && scene.Text.Is(place.First - 1, Concept.On))
            return Sides.None;
        var side = scene.SideNamed(place.Value(Concept.GoesTo));
        // «з українського боку передано 65»: with a verb of giving, those who give.
        return frame is { Act: Act.Hand or Act.Free } && place.Is(Concept.ByWhom) ? Scene.Opposite(side) : side;
    }

    /// <summary>"are back in Ukraine", «опинилися в Україні»: the place right behind a verb of coming home.</summary>
    public static Term? Now(MarkedText text, Clause clause, Term verb)
    {
        for (var i = verb.End; i < Math.Min(verb.End + 2, clause.End - 1); i++)
        {
            if ((text.Is(i, Concept.On) || text.Is(i, Concept.Toward)) && text.At(i + 1) is { } place && place.Is(Concept.SideName))
                return place;
        }

        return null;
    }
}

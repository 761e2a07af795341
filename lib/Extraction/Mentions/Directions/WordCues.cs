using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>Whose people they are by words that need no side: each side's, our own, its own.</summary>
internal static class WordCues
{
    /// <param name="agent">Whose "its own" is: of who acts, or of who tells it.</param>
    public static void Vote(Ballot ballot, in CountInClause at, Sides agent)
    {
        var (scene, clause, count) = (at.Scene, at.Clause, at.Count);
        if (EachTerm(scene, clause, count) is { } each)
            ballot.Cast(Sides.Both, Weight.Each, Span.Of(each), "each side");
        if (Fronted(scene, clause, count) is { } fronted)
            ballot.Cast(Scene.SideOf(fronted.Value(Concept.SidePeople)), Weight.Fronted, Span.Of(fronted), "whose people opens the clause");
        if (Own(scene.Text, clause, count) is { } own)
            ballot.Cast(Owner(scene, clause, count, own, agent), Weight.Own, Span.Of(own), "own people");
    }

    /// <summary>"200 each" belongs to the number before it; "each freed 200 soldiers and 10 civilians" to all that follow.</summary>
    public static Term? EachTerm(Scene scene, Clause clause, Headcount count)
    {
        foreach (var each in scene.Text.All(Concept.Each, clause.First, clause.End))
        {
            if (each.Value(Concept.Each) == "before")
            {
                // «по 200», «по примерно 200»; but «по новому обмену 52 человека» tells by what.
                if (count.Number.First - each.End is >= 0 and <= 3 && !scene.Text.Has(Concept.Exchange, each.End, count.Number.First))
                    return each;
                continue;
            }

            if (each.First < count.Number.First ? each.First < scene.FirstNumberOf(clause) : scene.Reaches(count, each.First))
                return each;
        }

        return null;
    }

    /// <summary>A conjunction or adverb may stand before the people that open a clause.</summary>
    private const int FrontReach = 2;

    // «росіян виміняли близько сотні», «Українців визволено 59»: a people in the genitive that opens the clause of a number, and is no noun
    // of another.
    private static Term? Fronted(Scene scene, Clause clause, Headcount count)
    {
        var text = scene.Text;
        for (var i = clause.First; i <= Math.Min(clause.First + FrontReach, count.Number.First - 1); i++)
        {
            if (text.At(i) is not { } people || people.First != i || !people.Is(Concept.SidePeople))
                continue;
            if (!IsGenitive(people) || (i > clause.First && text.Is(i - 1, Concept.Oblique)))
                return null;
            return IsCounted(scene, people) ? null : people;
        }

        return null;
    }

    private static bool IsGenitive(Term people) =>
        (people.Is(Concept.Person) || people.Is(Concept.Own))
        && (!people.Is(Concept.SideName) || people.Is(Concept.Oblique))
        && !people.Concepts.Overlaps(PlaceOrDoer);

    private static readonly ConceptSet PlaceOrDoer = ConceptSet.Of(Concept.GoesTo, Concept.ByWhom);

    private static bool IsCounted(Scene scene, Term people) =>
        scene.Here.Exists(people, static (h, people) => people.First >= h.Number.First && people.First < h.Phrase.End);

    private static Term? Own(MarkedText text, Clause clause, Headcount count) =>
        text.Find(Concept.Own, Math.Max(clause.First, count.Number.First - 2), Math.Min(count.Phrase.End + 1, clause.End))
        ?? OwnBefore(text, clause, count)
        ?? NounsBefore.Own(text, clause.First, count.Number)
        ?? ToldNumbers.Own(text, clause.First, count.Number);

    // «Наші хлопці, 95 воїнів, …»: the number stands behind its people.
    private static Term? OwnBefore(MarkedText text, Clause clause, Headcount count) =>
        count.Number.First > clause.First
        && text.Tokens[count.Number.First - 1].Norm is "," or "–" or "—" or "-" or "(" or ":"
        && text.Is(count.Number.First - 2, Concept.Person)
            ? text.FindLast(Concept.Own, Math.Max(clause.First, count.Number.First - 4), count.Number.First - 1)
            : null;

    // Whom a verb of giving, in front of their own, names as those who are given.
    private static Sides GivenTo(Scene scene, Clause clause, Term own) =>
        clause.Triggers.FindLast(t => t.First < own.First) is { } verb && verb.Value(Concept.Give) == "" && !verb.Is(Concept.Nominal)
            ? scene.SideNamed(
                scene.Text.FindLast(Concept.GoesTo, verb.End, own.First)?.Value(Concept.GoesTo)
                    // "had given Ukraine the bodies of 168 of its soldiers"
                    ?? scene.Text.At(verb.End)?.Value(Concept.SideName)
            )
            : Sides.None;

    // "our" is the speaker's, "its" the actor's; «Натомість отримала 40 своїх»: whose own they are, "in return" tells where nobody is
    // named.
    private static Sides Owner(Scene scene, Clause clause, Headcount count, Term own, Sides agent)
    {
        if (own.Value(Concept.Own) == "speaker")
            return scene.Speaker is var voice && voice != Sides.None ? voice
                : agent is Sides.Both ? Sides.None
                : agent;
        // "Russia has turned over to Ukraine the bodies of 1,003 of its soldiers": nobody hands over its own.
        if (agent is Sides.Ukraine or Sides.Russia && GivenTo(scene, clause, own) is var taker && taker == Scene.Opposite(agent))
            return taker;
        if (agent is Sides.Ukraine or Sides.Russia)
            return agent;
        // "115 of ours for 115 of theirs": the others' of whoever speaks.
        if (own.Value(Concept.Own) == "theirs")
            return Scene.Opposite(scene.Speaker);
        // «Росії віддали 45 тіл її військових»: where nobody acts, those of whom is given to.
        if (
            scene.Text.FindLast(Concept.GoesTo, clause.First, own.First) is { } whom
            && scene.SideNamed(whom.Value(Concept.GoesTo)) is Sides.Ukraine or Sides.Russia
        )
            return scene.SideNamed(whom.Value(Concept.GoesTo));
        return scene.Text.Has(Concept.InReturn, clause.First, count.Number.First) ? Sides.None : scene.Speaker;
    }
}

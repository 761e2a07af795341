using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Kinds;

/// <summary>Soldiers and civilians in one number: "both military personnel and civilians", "84 people, among them civilians".</summary>
internal static class MixedRules
{
    /// <summary>Sentences between a number and what tells of civilians among its people.</summary>
    private const int Reach = 2;

    /// <summary>
    /// The sides whose people the clause calls soldiers and civilians without dividing their number; None when it calls nobody so.
    /// </summary>
    public static Sides Read(Scene scene, Clause clause)
    {
        var text = scene.Text;
        if (text.All(Concept.Person, clause.First, clause.End).Any(static p => p.Value(Concept.Person) == "mixed"))
            return OfNoun(scene, clause);
        return
            scene.LastWhole is { IsBody: false } whole
            && !scene.LastIsTotal
            && text.SentenceOf(whole.Number.First) >= text.SentenceOf(clause.First) - Reach
            && UncountedCivilians.AreNamed(scene, clause)
            ? OfWhole(scene, clause, whole)
            : Sides.None;
    }

    // "both military personnel and civilians": of the side that tells it, or whose people are named.
    private static Sides OfNoun(Scene scene, Clause clause)
    {
        var text = scene.Text;
        if (scene.ClaimantSide != Sides.None)
            return scene.ClaimantSide;
        if (text.Find(Concept.SidePeople, clause.First, clause.End) is { } people)
            return Scene.SideOf(people.Value(Concept.SidePeople));
        // «130 людей удома, є військові та цивільні»: of those counted just before.
        return
            scene.LastWhole is { To: Sides.Ukraine or Sides.Russia } counted
            && text.SentenceOf(counted.Number.First) == text.SentenceOf(clause.First)
            ? counted.To
            : Sides.Both;
    }

    private static Sides OfWhole(Scene scene, Clause clause, Headcount whole)
    {
        if (whole.To != Sides.Both)
            return whole.To;
        // «Киев уточнил, что среди его освобождённых есть гражданские», of an equal exchange: the side that says it.
        if (scene.Text.Find(Concept.SideName, clause.First, clause.End) is { } name)
            return OfTeller(scene.Text, clause, name) is var teller and not Sides.None ? teller : Sides.Both;
        // «Кого отдали: моряков, в том числе гражданских», in the words of one side: those of the other.
        if (scene.Speaker is Sides.Ukraine or Sides.Russia && clause.Triggers is [var act] && IsOneWay(scene.Text, clause, act))
            return act.Is(Concept.Get) ? scene.Speaker : Scene.Opposite(scene.Speaker);
        return Sides.Both;
    }

    private static Sides OfTeller(MarkedText text, Clause clause, Term name) =>
        name.First - clause.First <= 1 && text.Is(name.End, Concept.Report) ? Scene.SideOf(name.Value(Concept.SideName)) : Sides.None;

    private static bool IsOneWay(MarkedText text, Clause clause, Term act) =>
        (act.Is(Concept.Give) || act.Is(Concept.Get)) && !text.Has(Concept.GoesTo, clause.First, clause.End);

    /// <summary>Words and signs that a list behind a number takes at most.</summary>
    private const int ListReach = 16;

    /// <summary>
    /// "49 Ukrainians — servicemen, guards and civilians —": a list of kinds of people behind their number, none of them counted.
    /// </summary>
    public static bool ListsCivilians(MarkedText text, Headcount whole, Clause clause)
    {
        if (whole is not { Relation: Relation.Whole or Relation.OnTop, IsBody: false, IsPair: false })
            return false;
        var first = whole.Number.End;
        foreach (var civilians in text.All(Concept.Person, first, Math.Min(first + ListReach, clause.End)))
        {
            if (EndsList(text, whole, civilians) && OpensWithSoldiers(text, first, civilians.First))
                return true;
        }

        return false;
    }

    // "and civilians"; but «військові та цивільний»: one of them, counted.
    private static bool EndsList(MarkedText text, Headcount whole, Term civilians) =>
        civilians.Value(Concept.Person) == "civilian"
        && !(whole.Value > 1 && text.Is(civilians.First, Concept.Single))
        && text.ValueAt(civilians.First - 1, Concept.And) == "";

    // "— servicemen, guards": with no number, verb or exchange among them.
    private static bool OpensWithSoldiers(MarkedText text, int first, int end) =>
        text.All(Concept.Person, first, end).FirstOrDefault(static p => p.Value(Concept.Person) == "soldier") is { } soldiers
        && text.Tokens[soldiers.First - 1].Norm is "–" or "—" or "-" or ":" or "," or "("
        && !text.AnyToken(first, end, CountsOrActs);

    private static bool CountsOrActs(MarkedText text, int at) =>
        text.IsNumber(at) || text.Is(at, Concept.Passive) || (text.At(at) is { } term && Clause.IsTrigger(term));
}

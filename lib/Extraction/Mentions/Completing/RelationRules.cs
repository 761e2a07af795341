using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Completing;

/// <summary>How a number stands to the people told before it, where its clause and they say more than its noun phrase.</summary>
internal static class RelationRules
{
    /// <summary>The headcount as a whole, a part or a plan.</summary>
    public static Headcount Settle(Scene scene, in ClauseTelling told, Headcount count)
    {
        if (IsOnTopOfNobody(scene, count) || IsOfThoseHeld(scene, in told, count) || IsMoreThanBefore(scene, count))
            count = count with { Relation = Relation.Whole };
        if (IsOfThoseAgreed(scene, in told, count))
            return count with { Relation = Relation.Plan };
        if (AreAllOfThem(scene, in told, count))
            return count with { Relation = Relation.Whole };
        return IsBeforeAnyWhole(scene, count) ? count with { IsOpen = true } : count;
    }

    // "Another 44 of ours are home", and nothing told before that they could be added to.
    private static bool IsOnTopOfNobody(Scene scene, Headcount count) =>
        count.Relation == Relation.OnTop
        && scene.LastWhole is null
        && !scene.Here.Exists(count, static (c, count) => c.Number.First < count.Number.First);

    // "Hundreds are still held. On Friday 63 of them came home": of those held, all that came home.
    private static bool IsOfThoseHeld(Scene scene, in ClauseTelling told, Headcount count) =>
        count is { Relation: Relation.Part, IsBody: false, IsLocal: false }
        && scene.LastWhole is null
        && scene.Text.At(count.Phrase.End) is { } act
        && told.Clause.Triggers.Contains(act);

    // "Moscow got 195. Our people are home, 207 of them": more than the number before is no part of it.
    private static bool IsMoreThanBefore(Scene scene, Headcount count) =>
        count is { Relation: Relation.Part, IsBody: false, IsRank: false, Nationality: Sides.None }
        && scene.LastWhole is { IsBody: false, People: not (People.Civilian or People.Child) } less
        && count.Value > less.Value
        && !scene.Here.Exists(count, static (c, count) => c.Value > count.Value);

    // "two of the 110 people agreed for the swap stayed": as many as were to be exchanged.
    private static bool IsOfThoseAgreed(Scene scene, in ClauseTelling told, Headcount count) =>
        count is { Relation: Relation.Whole, IsPair: false }
        && scene.Text.ValueAt(count.PeopleAt.End, Concept.Agreed) == "verb"
        && count.PeopleAt.End < told.Clause.End
        && count.Number.First > told.Sentence.First
        && scene.Text.Is(count.Number.First - 1, Concept.Of);

    // "We got our boys out, 95 of them": all those told of just before, whom nothing else counts.
    private static bool AreAllOfThem(Scene scene, in ClauseTelling told, Headcount count) =>
        count is { Relation: Relation.Part, People: People.Person, IsRank: false, IsBody: false }
        && scene.LastWhole is null
        && scene.Here.Count == 1
        && IsSetBehind(scene, in told, count.Number.First);

    // Behind an act with its people, and a comma or dash.
    private static bool IsSetBehind(Scene scene, in ClauseTelling told, int number) =>
        scene.Text.Tokens[number - 1].Norm is "," or "–" or "—"
        && told.Clause.Triggers.Exists(number, static (t, number) => t.End <= number)
        && scene.Text.Has(Concept.Person, told.Clause.First, number);

    // "Among them are 40 civilians. Soldiers number 30": a part, with its whole to come.
    private static bool IsBeforeAnyWhole(Scene scene, Headcount count) =>
        count.Relation == Relation.Part && scene.LastWhole is null && !scene.Here.Exists(static c => c.Relation == Relation.Whole);
}

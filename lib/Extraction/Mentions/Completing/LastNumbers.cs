using SwapPipeline.Extraction.Mentions.Stages;

namespace SwapPipeline.Extraction.Mentions.Completing;

/// <summary>What the sentences behind need to know of the numbers told so far: the last one, and whether both sides got as many.</summary>
internal static class LastNumbers
{
    /// <summary>Notes a headcount that belongs to an exchange.</summary>
    public static void Note(Scene scene, in ClauseTelling told, Headcount count)
    {
        if (count is { Relation: Relation.Whole or Relation.OnTop, To: not Sides.None, IsRank: false })
            scene.LastTold = IsBesideMany(scene, count) ? scene.LastTold : count;
        if (IsCarriedOut(scene, in told, count))
            scene.LastWhole = count with { Relation = Relation.Whole };
        if (count.Relation != Relation.Whole || count.To == Sides.None)
            return;
        scene.IsEqual = IsAsMany(scene, count);
        (scene.LastWhole, scene.LastIsTotal) = (count, false);
    }

    // "185 soldiers and 20 civilians … the same number": the soldiers of the sentence are the many.
    private static bool IsBesideMany(Scene scene, Headcount count) =>
        count.People is People.Civilian or People.Child
        && scene.LastTold is { } beside
        && scene.Here.Exists(beside, static (h, beside) => h.Number == beside.Number);

    // "exchanged prisoners by the formula 60 for 60. Among them are 12 marines": what was carried out has parts.
    private static bool IsCarriedOut(Scene scene, in ClauseTelling told, Headcount count) =>
        count is { Relation: Relation.Plan, IsRatio: true, To: Sides.Both }
        && told.IsDone
        && scene.LastWhole is null
        && StageRules.Stage(scene.Text, new(told.Sentence.First, told.Sentence.End)) is null
        && StageRules.Stages(scene.Text, new(told.Sentence.First, told.Sentence.End)) is null;

    // As many as the other side got before.
    private static bool IsAsMany(Scene scene, Headcount count) =>
        scene.LastWhole is { To: Sides.Ukraine or Sides.Russia } before
        && before.To == Scene.Opposite(count.To)
        && before.Value == count.Value
        && before.IsBody == count.IsBody;
}

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>"To Ukraine: 205 servicemen", "Russian soldiers returned – 100"</summary>
internal static class LabelledPeople
{
    /// <summary>The people of each label that names a side.</summary>
    public static List<Headcount> Read(in VerblessSentence here)
    {
        List<Headcount> found = [];
        foreach (var count in here.Counts)
        {
            if (
                count is { Relation: Relation.Whole, IsRank: false }
                && LabelRules.Of(here.Text, here.Sentence, count.Number) is { } label
                && LabelRules.Side(here.Scene, label) is { Value: not Sides.None } side
            )
                found.Add(here.Spoken(count) with { To = side.Value, SideAt = side.At });
        }

        if (found.Count > 0)
            here.Scene.LastWhole = found[^1];
        return found;
    }
}

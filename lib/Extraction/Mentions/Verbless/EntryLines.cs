namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>
/// "5th exchange, 14 April. 30 Ukrainians: 22 servicemen and eight civilians.": an entry of a list counts the people of a side.
/// </summary>
internal static class EntryLines
{
    /// <summary>All that it counts; empty where no side's people open it.</summary>
    public static List<Headcount> Read(in VerblessSentence here)
    {
        if (
            here.Entry is null
            || here.Counts[0] is not { Relation: Relation.Whole, IsRank: false, Nationality: Sides.Ukraine or Sides.Russia } listed
            || listed.Number.First != here.Sentence.First
        )
            return [];
        List<Headcount> found = [];
        foreach (var count in here.Counts)
            found.Add(here.Spoken(count) with { To = count.Nationality == Sides.None ? listed.Nationality : count.Nationality });
        return found;
    }
}

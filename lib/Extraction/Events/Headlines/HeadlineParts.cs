using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Events.Headlines;

/// <summary>
/// "95 Ukrainians are home, five civilians among them", above a text that says no more than their number: the headline divides it.
/// </summary>
internal static class HeadlineParts
{
    /// <summary>Adds the parts that the headline tells of its numbers, where the text tells none.</summary>
    public static void Add(ExchangeEvent main, List<Mention> told, List<Headcount> counts)
    {
        if (main.Headcounts.Exists(IsDivided))
            return;
        foreach (var mention in told)
        {
            if (mention.IsPrevious)
                continue;
            foreach (var part in mention.Headcounts)
            {
                if (
                    IsPart(part)
                    && main.Headcounts.Exists((Part: part, Counts: counts), static (h, told) => IsOf(told.Part, h, told.Counts))
                )
                    main.Headcounts.Add(HeadlineCounts.At(main.First.Trigger, part));
            }
        }
    }

    private static bool IsDivided(Headcount count) =>
        !count.IsBody
        && (LikenessRules.IsCivil(count) || count.People == People.Mixed || count is { Relation: Relation.Part, IsRank: false });

    private static bool IsPart(Headcount count) => count is { Relation: Relation.Part, IsRank: false, IsLocal: false, IsBody: false };

    // Some of those whom the headline counts as well.
    private static bool IsOf(Headcount part, Headcount whole, List<Headcount> counts) =>
        whole is { Relation: Relation.Whole, IsBody: false }
        && whole.Value > part.Value
        && (whole.To & part.To) == part.To
        && counts.Exists(whole, static (c, whole) => c.Value == whole.Value && c.To == whole.To);
}

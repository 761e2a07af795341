using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Events.Comparing;
using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Events.Done;

/// <summary>A mention told as done, with the day that its words tell, beside the published one.</summary>
/// <param name="Mention">What is told.</param>
/// <param name="Date">Its day, as far as it can be told.</param>
/// <param name="Key">What other tellings of that day have in common with it; null without words of time.</param>
/// <param name="Published">The published day.</param>
internal readonly record struct DoneTelling(Mention Mention, ResolvedDate Date, DayKey? Key, DateOnly? Published)
{
    public bool IsOfPublishedDay => Date.Date is not null && Date.Date == Published;

    /// <summary>More than those told before, and all of their own day.</summary>
    public Mention WithAllOfThem() =>
        Mention with
        {
            Headcounts = Mention.Headcounts.ConvertAll(static h => h.Relation == Relation.OnTop ? h with { Relation = Relation.Whole } : h),
        };
}

using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Records.Groups;

/// <summary>A released group with the words that it rests on.</summary>
internal sealed record FoundGroup(ReleasedGroup Group, List<Headcount> From)
{
    /// <summary>A group as a number of the text tells it, itself of so many people.</summary>
    public static FoundGroup Of(Side side, Category category, Headcount count, int value, List<Headcount> from) =>
        new(
            new ReleasedGroup
            {
                ReturnedTo = side,
                Category = category,
                Count = value,
                Precision = count.Precision,
                ClaimedBy = count.Claimant,
            },
            from
        );
}

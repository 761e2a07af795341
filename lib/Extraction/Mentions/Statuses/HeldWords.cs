using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Statuses;

/// <summary>Words by which an exchange was held: "took place", «відбувся», but not "is to take place" or "may take place".</summary>
internal static class HeldWords
{
    /// <summary>Words between what is ahead or hoped for and the verb that it governs.</summary>
    private const int GovernReach = 3;

    /// <summary>The first of them in a range of tokens; null when there is none.</summary>
    public static Term? Find(MarkedText text, int first, int end) =>
        text.All(Concept.Happen, first, end)
            .FirstOrDefault(
                text,
                static (t, text) =>
                    !t.Is(Concept.Future)
                    && !text.HasBefore(Concept.Future, t.First, GovernReach)
                    && !text.HasBefore(Concept.Proposed, t.First, GovernReach)
            );
}

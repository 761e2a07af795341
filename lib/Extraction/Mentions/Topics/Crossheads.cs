using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Topics;

/// <summary>
/// "95 bodies came home before", in a line of its own above a paragraph that tells when and to whom: a crosshead counts nobody besides
/// those told below it.
/// </summary>
internal static class Crossheads
{
    /// <summary>Sentences below a crosshead that tell what it says.</summary>
    private const int Reach = 3;

    /// <summary>Leaves out the numbers of a crosshead that the paragraph below repeats.</summary>
    public static List<Mention> LeaveOut(MarkedText text, List<Mention> mentions) =>
        mentions.ConvertAll(m => IsRepeated(text, mentions, m) ? m with { Headcounts = [] } : m);

    private static bool IsRepeated(MarkedText text, List<Mention> mentions, Mention mention) =>
        mention.Headcounts.Count > 0
        && Stands(text, mention.SentenceIndex)
        && mention.Headcounts.TrueForAll(
            (Mentions: mentions, mention.SentenceIndex),
            static (c, at) => IsToldBelow(at.Mentions, at.SentenceIndex, c)
        );

    // Alone in its block, between two others, and without a stop at its end.
    private static bool Stands(MarkedText text, int index) =>
        index > 0
        && index + 1 < text.Sentences.Count
        && text.Sentences[index - 1].Block != text.Sentences[index].Block
        && text.Sentences[index + 1].Block != text.Sentences[index].Block
        && text.Tokens[text.Sentences[index].End - 1].Norm is not ("." or "!" or "?" or ":" or ";" or "…" or "»" or "\"" or "”");

    private static bool IsToldBelow(List<Mention> mentions, int index, Headcount count) =>
        mentions.Exists(
            (Index: index, Count: count),
            static (m, told) =>
                m.SentenceIndex > told.Index
                && m.SentenceIndex <= told.Index + Reach
                && m.Headcounts.Exists(told.Count, static (c, count) => c.Value == count.Value && c.IsBody == count.IsBody)
        );
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>What stands behind people and says that they are so many on each side, or come on top of others.</summary>
internal static class AdditionCues
{
    /// <summary>Words between people and "each", and between them and what says that they come on top.</summary>
    private const int EachReach = 3,
        OnTopReach = 14,
        AlsoReach = 16;

    /// <summary>"390 people each"</summary>
    public static bool EachFollows(MarkedText text, Sentence sentence, int at) =>
        text.Has(Concept.Each, at, Math.Min(at + EachReach, sentence.End));

    /// <summary>"five civilians on top of that"</summary>
    public static bool OnTopFollows(MarkedText text, int next, int at) =>
        text.Find(Concept.OnTop, at, Math.Min(at + OnTopReach, next)) is { } cue
        && (cue.Value(Concept.OnTop) is "after" or "either" || Closes(text, cue, next));

    /// <summary>"Eight residents, stuck there since the spring, also went home"</summary>
    public static bool AlsoFollows(MarkedText text, int next, int at) =>
        text.Find(Concept.OnTop, at, Math.Min(at + AlsoReach, next)) is { } also
        && text.At(also.End) is { } verb
        && Clause.IsTrigger(verb)
        && !text.Has(Concept.SideName, at, also.First)
        && !text.All(Concept.And, at, also.First).Any(static a => a.Value(Concept.And) == "clause");

    // "…, and five civilians on top of that."
    private static bool Closes(MarkedText text, Term cue, int next) =>
        cue.Value(Concept.OnTop) == ""
        && cue.End < next
        && cue.End + 1 >= next
        && text.Tokens[cue.End].Kind == TokenKind.Symbol
        && !text.Is(cue.First - 1, Concept.And);
}

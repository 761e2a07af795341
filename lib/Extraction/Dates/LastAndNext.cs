using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Dates;

/// <summary>"last Friday", "next October": the word in front of a weekday or month that says which one is meant.</summary>
internal static class LastAndNext
{
    public static TimeExpression Of(MarkedText text, Sentence sentence, TimeExpression time)
    {
        if (time.First == sentence.First || text.At(time.First - 1) is not { } before)
            return time;
        if (before.Is(Concept.LastTime))
            return time with { First = before.First, IsLast = true };
        return before.Is(Concept.NextTime) ? time with { First = before.First, IsNext = true } : time;
    }
}

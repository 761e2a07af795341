using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Statuses;

/// <summary>An exchange that is called off for one day and set for another: it lies ahead.</summary>
internal static class PutOff
{
    /// <summary>The other day; null when none is named.</summary>
    public static TimeExpression? Day(MarkedText text, List<TimeExpression> times, Clause clause, Span called)
    {
        foreach (var time in times)
        {
            if (time.First < called.End || time.First >= clause.End)
                continue;
            if (IsMovedTo(text, called, time) || IsSetAnew(text, clause, called, time))
                return time;
        }

        return null;
    }

    // "postponed to 14 July"
    private static bool IsMovedTo(MarkedText text, Span called, TimeExpression time) =>
        text.ValueAt(called.First, Concept.Cancelled) == "later"
        && (text.ValueAt(time.First - 1, Concept.Since) == "end" || text.ValueAt(time.First - 1, Concept.On) == "for");

    // «завтра обміну не буде, однак 14 липня він має відбутися»
    private static bool IsSetAnew(MarkedText text, Clause clause, Span called, TimeExpression time) =>
        text.All(Concept.And, called.End, time.First).FirstOrDefault(static and => and.Value(Concept.And) == "clause") is { } but
        && text.Has(Concept.Future, but.End, clause.End);
}

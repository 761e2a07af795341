using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>An exchange that is called off for one day and set for another: it lies ahead.</summary>
internal static class PutOff
{
    /// <summary>
    /// The other day: "postponed to 14 July", «завтра обміну не буде, однак 14 липня він має відбутися»; null when none is named.
    /// </summary>
    public static TimeExpression? Day(MarkedText text, List<TimeExpression> times, Clause clause, Span called)
    {
        foreach (var time in times)
        {
            if (time.First < called.End || time.First >= clause.End)
                continue;
            if (
                text.ValueAt(called.First, Concept.Cancelled) == "later"
                && (text.ValueAt(time.First - 1, Concept.Since) == "end" || text.ValueAt(time.First - 1, Concept.On) == "for")
            )
                return time;
            if (
                text.All(Concept.And, called.End, time.First).FirstOrDefault(and => and.Value(Concept.And) == "clause") is { } but
                && text.Has(Concept.Future, but.End, clause.End)
            )
                return time;
        }

        return null;
    }
}

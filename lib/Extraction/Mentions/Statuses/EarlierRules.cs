using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Statuses;

/// <summary>
/// Whether a clause tells of an earlier exchange: "the previous swap", "the largest since 21 September, when 215 came back".
/// </summary>
internal static class EarlierRules
{
    public static bool IsEarlier(MarkedText text, Sentence sentence, Clause clause) =>
        IsPrevious(text, sentence, clause)
        || text.All(Concept.Month, sentence.First, clause.End).Any(text, IsEarlierIn)
        || TimeRules.BeginsSince(text, sentence, clause)
        || IsWeekBefore(text, sentence, clause);

    // A word of the sentence says so, and it does not only tell when something was said: «До этого ведомство сообщило, что …».
    private static bool IsPrevious(MarkedText text, Sentence sentence, Clause clause) =>
        text.Find(Concept.Previous, sentence.First, clause.End) is { } earlier
        && !(earlier.Is(Concept.Recall) && text.Has(Concept.Report, earlier.End, StatusRules.Main(clause).First));

    // "Earlier in October", «раніше у жовтні»
    private static bool IsEarlierIn(Term month, MarkedText text) =>
        text.Is(text.Is(month.First - 1, Concept.On) ? month.First - 2 : month.First - 1, Concept.Earlier);

    // "a week earlier": counted from the day spoken of last.
    private static bool IsWeekBefore(MarkedText text, Sentence sentence, Clause clause) =>
        text.All(Concept.RelativeDay, sentence.First, clause.End).Any(static day => day.Value(Concept.RelativeDay) == "context-7");
}

using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>Numbers that stand beside their day and leave out the noun of the number before.</summary>
internal static class DayNumbers
{
    /// <summary>"and 300 on Friday", «а 24 травня — 307»: a day stands right beside the number.</summary>
    public static bool IsByDay(MarkedText text, List<TimeExpression> times, Quantity number) =>
        (text.Is(number.End, Concept.On) && TimePlaces.BeginAt(times, number.End + 1))
        || TimePlaces.BeginAt(times, number.End)
        || IsBehindDash(text, times, number)
        || IsBehindDay(text, times, number);

    // «а 24 травня — 307»
    private static bool IsBehindDash(MarkedText text, List<TimeExpression> times, Quantity number) =>
        text.Tokens[number.First - 1].Norm is "–" or "—" && TimePlaces.EndAt(times, number.First - 1);

    // "in December seven, and in February five": the noun is left out.
    private static bool IsBehindDay(MarkedText text, List<TimeExpression> times, Quantity number) =>
        TimePlaces.EndAt(times, number.First)
        && number.End < text.Tokens.Count
        && (text.Tokens[number.End].Kind == TokenKind.Symbol || text.Is(number.End, Concept.And));
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Dates;

/// <summary>"on Friday, 6 March" and «напередодні, у четвер» are one day told twice: the more exact words decide.</summary>
internal static class OneDay
{
    /// <summary>Tokens between two words of time that tell one day.</summary>
    private const int Reach = 3;

    /// <summary>The day that two words of time tell together; null where each tells its own.</summary>
    public static TimeExpression? Of(MarkedText text, TimeExpression first, TimeExpression second)
    {
        if (!AreBeside(text, first, second) || BelongsToNext(text, second))
            return null;
        if (IsDayOfFeast(first, second))
            return first with { End = second.End };
        // "Today, 5 March" is one day; "today, yesterday" and "5 March, 6 March" are two.
        if (Exactness(first) == Exactness(second))
            return null;
        if (RefersBack(second) || IsOnlyOccasion(text, first, second))
            return first with { End = second.End };
        var better = Exactness(first) > Exactness(second) ? first : second;
        return better with
        {
            First = first.First,
            End = second.End,
            IsShifted = first.IsShifted || second.IsShifted,
            IsToday = first.IsToday || second.IsToday,
        };
    }

    private static bool AreBeside(MarkedText text, TimeExpression first, TimeExpression second)
    {
        for (var i = first.End; i < second.First; i++)
        {
            if (i - first.End >= Reach || !(text.Tokens[i].Norm is "," or "(" || text.Is(i, Concept.On) || text.IsDefinite(i)))
                return false;
        }

        return true;
    }

    // "on Saturday, a day after 390 people came home": another day, that of the words behind it.
    private static bool BelongsToNext(MarkedText text, TimeExpression second) =>
        second is { Kind: TimeKind.FromContext, Offset: not 0 }
        && second.End < text.Tokens.Count
        && text.SentenceOf(second.End) == text.SentenceOf(second.First)
        && text.Tokens[second.End].Kind != TokenKind.Symbol
        && !text.Is(second.End, Concept.On);

    // "On Independence Day, 24 August"
    private static bool IsDayOfFeast(TimeExpression first, TimeExpression second) =>
        first is { Kind: TimeKind.MonthDay, Month: not null }
        && second.Kind == TimeKind.MonthDay
        && (first.Month, first.Day) == (second.Month, second.Day);

    // «в начале января, тогда …»: refers to what stands before it.
    private static bool RefersBack(TimeExpression second) => second is { Kind: TimeKind.FromContext, Offset: 0 };

    // "Today, on the threshold of the New Year": a feast does not say more than a day told by itself.
    private static bool IsOnlyOccasion(MarkedText text, TimeExpression first, TimeExpression second) =>
        first.Kind is TimeKind.FromPublished or TimeKind.Weekday && text.Is(second.First, Concept.Holiday);

    private static int Exactness(TimeExpression time) =>
        time.Kind switch
        {
            TimeKind.FullDate => 6,
            TimeKind.MonthDay => 5,
            // The day of the week says no less than the feast.
            TimeKind.Easter => 3,
            TimeKind.Weekday => 4,
            TimeKind.FromPublished => 3,
            TimeKind.FromContext => 2,
            TimeKind.Month => 1,
            _ => 0,
        };
}

using System.Globalization;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Dates;

/// <summary>A day in front of its month: 5 March 2026, 5 марта 2026 года, 11 апреля, "the nineteenth of April".</summary>
internal static class CalendarDays
{
    /// <summary>The day whose digits stand at a token; null where no month follows.</summary>
    public static TimeExpression? Read(MarkedText text, Sentence sentence, int at)
    {
        if (!DateDigits.TryDay(text.Tokens[at].Norm, out var day))
            return null;
        var next = Behind(text, sentence, at);
        if (Borrows(text, sentence, at, next) && Read(text, sentence, next + 1) is { Month: not null } other)
            return other with { First = at, End = next, Day = day };
        return WithMonth(text, sentence, at, next, day);
    }

    /// <summary>The day whose ordinal is written out; null where it counts something else.</summary>
    public static TimeExpression? Spelled(MarkedText text, Sentence sentence, Term word, int day)
    {
        var next = word.End < sentence.End && text.Is(word.End, Concept.Of) ? word.End + 1 : word.End;
        if (next >= sentence.End)
            return null;
        // «девятнадцатого апреля», "the nineteenth of April"
        if (WithMonth(text, sentence, word.First, next, day) is { } told)
            return told;
        // «пятнадцатого числа»
        if (text.At(word.End) is { } date && date.Value(Concept.OrdinalEnding) == "date")
            return TimeExpression.OfMonth(word.First, date.End, day);
        return IsDayOfMany(text, sentence, word, next) ? TimeExpression.OfMonth(word.First, word.End, day) : null;
    }

    // "5th of", «9-го»: what stands between a day and its month.
    private static int Behind(MarkedText text, Sentence sentence, int at)
    {
        var next = at + 1;
        if (next < sentence.End && text.Is(next, Concept.OrdinalEnding) && text.IsTied(next))
            next++;
        if (next < sentence.End && text.Is(next, Concept.Of))
            next++;
        return next;
    }

    // The month of the next day is that of this one as well.
    private static bool Borrows(MarkedText text, Sentence sentence, int at, int next) =>
        next + 1 < sentence.End && text.Tokens[next + 1].Kind == TokenKind.Number && (text.Is(next, Concept.And) || IsSpan(text, at, next));

    // "on 9 and 10 June", «9 та 10 червня»; «с 9 по 15 июня», «з 9 до 15 червня»: so does the first day of a span.
    private static bool IsSpan(MarkedText text, int first, int between) =>
        text.ValueAt(between, Concept.Since) == "end" && text.ValueAt(first - 1, Concept.Since) is not null;

    private static TimeExpression? WithMonth(MarkedText text, Sentence sentence, int first, int next, int day) =>
        next < sentence.End && text.ValueAt(next, Concept.Month) is { } month
            ? YearOfDay.With(
                text,
                sentence,
                TimeExpression.OfMonth(first, text.At(next)!.End, day, int.Parse(month, CultureInfo.InvariantCulture))
            )
            : null;

    // «Першого дня, чотирнадцятого, …»: the month is that of the day spoken of last.
    private static bool IsDayOfMany(MarkedText text, Sentence sentence, Term word, int next) =>
        word.First > sentence.First
        && text.Tokens[word.First - 1].Norm is ","
        && text.Tokens[next].Norm is ","
        && text.Has(Concept.Day, sentence.First, word.First);
}

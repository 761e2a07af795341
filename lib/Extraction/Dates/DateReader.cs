using System.Globalization;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Dates;

/// <summary>Reads the words of time of a sentence, longest first: dates, days and months, weekdays, yesterday, last October.</summary>
internal static class DateReader
{
    private static readonly ConceptSet Openers = ConceptSet.Of(
        Concept.DayWord,
        Concept.Month,
        Concept.Weekday,
        Concept.Holiday,
        Concept.Number,
        Concept.RelativeDay
    );

    public static List<TimeExpression> Read(MarkedText text, Sentence sentence)
    {
        var found = new List<TimeExpression>();
        for (var i = sentence.First; i < sentence.End; )
        {
            var time = CanBegin(text, i) ? At(text, sentence, i) : null;
            if (time is null)
            {
                i++;
                continue;
            }

            // «первый обмен, январский, состоялся 15-го»: the only month of the sentence is that of its day.
            if (time is { Kind: TimeKind.MonthDay, Month: null } && found is [{ Kind: TimeKind.Month, Month: { } month, Year: var year }])
                found[0] = time with { Kind = year is null ? TimeKind.MonthDay : TimeKind.FullDate, Month = month, Year = year };
            else if (found.Count > 0 && OneDay.Of(text, found[^1], time) is { } both)
                found[^1] = both;
            else
                found.Add(time);
            i = time.End;
        }

        return found;
    }

    /// <summary>The words of time that begin at a token; null where none do.</summary>
    public static TimeExpression? At(MarkedText text, Sentence sentence, int at) =>
        text.Tokens[at].Kind switch
        {
            TokenKind.Date => NumericDates.Read(text.Tokens[at].Norm, at),
            TokenKind.Number => Figures(text, sentence, at),
            _ => text.At(at) is { } term && term.First == at ? Words(text, sentence, term) : null,
        };

    // Most words begin no words of time: asked of each word of a text, in one test.
    private static bool CanBegin(MarkedText text, int at) =>
        text.Tokens[at].Kind is TokenKind.Date or TokenKind.Number || text.IsAny(at, Openers);

    private static TimeExpression? Figures(MarkedText text, Sentence sentence, int at) =>
        CalendarDays.Read(text, sentence, at)
        ?? DateFigures.Read(text, sentence, at)
        ?? RelativeDays.Ago(text, sentence, at)
        ?? LoneFigures.Year(text, sentence, at)
        ?? LoneFigures.Day(text, sentence, at);

    private static TimeExpression? Words(MarkedText text, Sentence sentence, Term term)
    {
        if (term.Value(Concept.DayWord) is { } word && CalendarDays.Spelled(text, sentence, term, Number(word)) is { } spelled)
            return spelled;
        if (term.Value(Concept.Month) is { } month)
            return Months.Read(text, sentence, term, Number(month));
        if (term.Value(Concept.Weekday) is { } weekday)
            return Weekday(text, sentence, term, Number(weekday));
        if (term.Value(Concept.Holiday) is { } holiday)
            return Feasts.Read(text, term, holiday);
        if (term.Is(Concept.Number))
            return RelativeDays.Ago(text, sentence, term.First);
        return term.Value(Concept.RelativeDay) is { } day ? Feasts.Eve(text, sentence, term, day) ?? RelativeDays.Read(term, day) : null;
    }

    private static TimeExpression Weekday(MarkedText text, Sentence sentence, Term term, int weekday) =>
        LastAndNext.Of(
            text,
            sentence,
            new()
            {
                First = term.First,
                End = term.End,
                Kind = TimeKind.Weekday,
                Weekday = weekday,
            }
        );

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Dates;

/// <summary>The year of a day or month, where the sentence tells it: behind it, in front of it, or further off.</summary>
internal static class YearOfDay
{
    /// <summary>The year stands at most so many words and signs before its day.</summary>
    private const int Reach = 4;

    // What can stand between a year and the day behind it.
    private static readonly ConceptSet Before = ConceptSet.Of(
        Concept.Unit,
        Concept.Day,
        Concept.ThisYear,
        Concept.On,
        Concept.OrdinalEnding
    );

    // What can stand between a day and the year behind it.
    private static readonly ConceptSet Behind = ConceptSet.Of(
        Concept.On,
        Concept.Day,
        Concept.Final,
        Concept.OrdinalNumber,
        Concept.Of,
        Concept.Article
    );

    private static readonly ConceptSet Begins = ConceptSet.Of(Concept.Since, Concept.DecoyTime);

    private static readonly ConceptSet Elsewhere = ConceptSet.Of(Concept.DecoyTime, Concept.Captivity);

    /// <summary>The day or month with its year; as it is where no year belongs to it.</summary>
    public static TimeExpression With(MarkedText text, Sentence sentence, TimeExpression time)
    {
        var next = time.End;
        if (next < sentence.End && text.Tokens[next].Norm is "," or ".")
            next++;
        if (IsYear(text, sentence, next, out var year))
            return time with { End = next + 1, Year = year, Kind = time.Day is null ? TimeKind.Month : TimeKind.FullDate };
        return time.Day is not null && (InFront(text, sentence, time.First) ?? FurtherOn(text, sentence, time.End)) is { } told
            ? time with
            {
                Year = told,
                Kind = TimeKind.FullDate,
            }
            : time;
    }

    private static bool IsYear(MarkedText text, Sentence sentence, int at, out int year)
    {
        year = 0;
        return at < sentence.End
            && text.Tokens[at].Kind == TokenKind.Number
            && DateDigits.TryAnyYear(text.Tokens[at].Norm, out year)
            && !text.Is(at + 1, Concept.Person);
    }

    // «в останній день 2025 року, 31 грудня», "in 2025, on 3 March"
    private static int? InFront(MarkedText text, Sentence sentence, int day)
    {
        for (var i = day - 1; i >= Math.Max(sentence.First, day - Reach); i--)
        {
            if (text.Tokens[i].Kind == TokenKind.Number)
                return DateDigits.TryYear(text.Tokens[i].Norm, out var year) && !BeginsSpan(text, sentence, i) ? year : null;
            if (text.Tokens[i].Norm is not "," && !text.IsAny(i, Before))
                return null;
        }

        return null;
    }

    // «в полоні з 2022 року, 31 грудня повернулися»: what began in that year, and ended on the day.
    private static bool BeginsSpan(MarkedText text, Sentence sentence, int year) =>
        text.IsAny(year - 1, Begins) || text.HasAny(Elsewhere, Math.Max(sentence.First, year - Reach), year);

    // «31 грудня, в останній день 2022 року», "on 31 December, the last day of 2022"
    private static int? FurtherOn(MarkedText text, Sentence sentence, int end)
    {
        if (end >= sentence.End || text.Tokens[end].Norm is not ",")
            return null;
        var isOfDay = false;
        for (var i = end + 1; i < Math.Min(sentence.End, end + 1 + Reach + 1); i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Number)
                return isOfDay && DateDigits.TryYear(text.Tokens[i].Norm, out var year) ? year : null;
            isOfDay |= text.Is(i, Concept.Day);
            if (!text.IsAny(i, Behind) && text.Tokens[i].Norm is not "the")
                return null;
        }

        return null;
    }
}

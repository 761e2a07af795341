using System.Globalization;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Dates;

/// <summary>Days that are counted from another one: yesterday, the day before, three days ago, last month.</summary>
internal static class RelativeDays
{
    /// <summary>Beyond so many days "ago" tells of no exchange of this news.</summary>
    private const int MostDays = 60;

    /// <summary>The tokens of "three days ago".</summary>
    private const int WordsOfAgo = 3;

    /// <summary>What a term of the lexicon counts.</summary>
    /// <param name="term">The words.</param>
    /// <param name="day">As the lexicon tells it: days from the published day ("-1"), from the day spoken of last ("context-1"), or
    /// months ("month-1"); anything else fixes no day.</param>
    public static TimeExpression Read(Term term, string day)
    {
        var vague = new TimeExpression
        {
            First = term.First,
            End = term.End,
            Kind = TimeKind.Vague,
        };
        if (day.StartsWith("context", StringComparison.Ordinal))
            return vague with
            {
                Kind = TimeKind.FromContext,
                IsShifted = true,
                Offset = int.Parse(day.AsSpan(7), CultureInfo.InvariantCulture),
            };
        // "last month": a month, whichever it was.
        if (day.StartsWith("month", StringComparison.Ordinal))
            return vague with
            {
                Kind = TimeKind.Month,
                Offset = int.Parse(day.AsSpan(5), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            };
        return int.TryParse(day, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset)
            ? vague with
            {
                Kind = TimeKind.FromPublished,
                Offset = offset,
                IsToday = offset == 0,
            }
            : vague;
    }

    /// <summary>"three days ago"; "two weeks ago" fixes no day.</summary>
    public static TimeExpression? Ago(MarkedText text, Sentence sentence, int at)
    {
        var end = Math.Min(at + WordsOfAgo, sentence.End);
        if (text.Find(Concept.Ago, at, end) is not { } ago || text.Find(Concept.Day, at, end) is not { } unit)
            return null;
        var count = text.ValueAt(at, Concept.Number) ?? text.Tokens[at].Norm;
        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days > MostDays)
            return null;
        var isDays = unit.Value(Concept.Day) == "1";
        return new()
        {
            First = at,
            End = ago.End,
            Kind = isDays ? TimeKind.FromPublished : TimeKind.Vague,
            Offset = isDays ? -days : 0,
        };
    }
}

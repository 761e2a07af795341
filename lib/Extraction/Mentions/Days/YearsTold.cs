using System.Globalization;
using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Days;

/// <summary>The years that a text tells: in a heading, beside a day, or once for all days of that name.</summary>
internal sealed class YearsTold(MarkedText text, DateOnly? published)
{
    // The year told first with a day: asked for by each day without one.
    private readonly Dictionary<(int? Month, int? Day), int> yearOf = [];
    private readonly Dictionary<int, int> yearOfMonth = [];
    private int? headingYear;

    /// <summary>A year that heads a part of a chronology.</summary>
    public void Head(int index)
    {
        if (Chronology.HeadingYear(text, index) is { } year)
            headingYear = year;
    }

    /// <summary>One of the words of time of a sentence, with the year that it leaves out.</summary>
    public TimeExpression Complete(TimeExpression time, List<TimeExpression> times)
    {
        time = OfHeading(time);
        time = OfYearBeside(time, times);
        if (time is { Kind: TimeKind.Month, Month: { } named, Year: { } ofMonth })
            yearOfMonth.TryAdd(named, ofMonth);
        return OfSameDay(time);
    }

    private TimeExpression OfHeading(TimeExpression time) =>
        time is { Kind: TimeKind.MonthDay or TimeKind.Month, Month: not null, Year: null } && headingYear is { } year
            ? time with
            {
                Year = year,
                Kind = time.Kind == TimeKind.MonthDay ? TimeKind.FullDate : TimeKind.Month,
            }
            : time;

    // «8 січня відбувся обмін – перший у 2023 році», «у листопаді 2022 … 3 листопада»: the year stands beside the day, or with its month.
    private TimeExpression OfYearBeside(TimeExpression time, List<TimeExpression> times)
    {
        if (time is not { Kind: TimeKind.MonthDay, Month: { } month, Year: null, Offset: 0 })
            return time;
        var isAtHand = IsAtHand(month);
        var year = isAtHand && !IsNext(time, times) ? null : YearTold(times) ?? YearNamed(times);
        if (year is null && !isAtHand && yearOfMonth.TryGetValue(month, out var known))
            year = known;
        return year is null ? time : time with { Year = year, Kind = TimeKind.FullDate };
    }

    // "Until 7 May 2023 … on 7 May": the year of a day is told once.
    private TimeExpression OfSameDay(TimeExpression time)
    {
        if (time is { Kind: TimeKind.FullDate, Year: { } told })
            yearOf.TryAdd((time.Month, time.Day), told);
        else if (
            time is { Kind: TimeKind.MonthDay, Month: not null, Offset: 0 }
            && yearOf.TryGetValue((time.Month, time.Day), out var same)
        )
            return time with { Year = same, Kind = TimeKind.FullDate };
        return time;
    }

    // "Captured in May 2022, they were exchanged, it said on May 28", in an article of that month: a day at hand is this year's.
    private bool IsAtHand(int month) => published is { } today && (month == today.Month || month == today.AddMonths(-1).Month);

    /// <summary>Words between a day and a year that is its own.</summary>
    private const int NextReach = 4;

    // "On 19 October 95 came home: defenders of the steel plant in early 2022": a year so far behind is that of something else.
    private static bool IsNext(TimeExpression day, List<TimeExpression> times) =>
        times.Exists(day, static (t, day) => t.Kind == TimeKind.Year && Math.Max(t.First - day.End, day.First - t.End) <= NextReach);

    /// <summary>Words before a year that tell what it is of.</summary>
    private const int YearReach = 4;

    /// <summary>Words between a relative pronoun and the year of its clause.</summary>
    private const int RelativeReach = 15;

    // The only year that a sentence names by itself, beside one day, unless it begins a span.
    private int? YearTold(List<TimeExpression> times)
    {
        if (times.Count != 2)
            return null;
        return
            times.FindAll(static t => t.Kind is TimeKind.Year or TimeKind.FullDate || t.Year is not null)
                is [{ Kind: TimeKind.Year, Year: { } year } only]
            && !TimeRules.BeginsSpan(text, only)
            && !IsOfOthers(only)
            ? year
            : null;
    }

    private bool IsOfOthers(TimeExpression year) =>
        text.Has(Concept.Captivity, Math.Max(0, year.First - YearReach), year.First)
        || text.Has(Concept.DecoyTime, Math.Max(0, year.First - YearReach), year.First)
        // "On 19 October … 95 came home, men who had held the steel plant in early 2022"
        || text.Has(Concept.Relative, Math.Max(SentenceOf(year).First, year.First - RelativeReach), year.First);

    // «перший у 2023 році», beside the only day of the sentence.
    private int? YearNamed(List<TimeExpression> times)
    {
        if (times is not [var day])
            return null;
        var sentence = SentenceOf(day);
        if (
            text.All(Concept.ThisYear, sentence.First, sentence.End).ToList() is not [var named]
            || !text.Is(named.First - 1, Concept.OrdinalNumber)
        )
            return null;
        for (var i = named.First; i < named.End; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Number && text.Tokens[i].Norm.Length == 4)
                return int.Parse(text.Tokens[i].Norm, CultureInfo.InvariantCulture);
        }

        return null;
    }

    private Sentence SentenceOf(TimeExpression time) => text.Sentences[text.SentenceOf(time.First)];
}

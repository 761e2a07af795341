using System.Globalization;
using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>The days that a text has spoken of so far, for words of time that lean on them.</summary>
internal sealed class DaysSpokenOf(MarkedText text, DateOnly? published)
{
    private static readonly ConceptSet Days = ConceptSet.Of(Concept.Weekday, Concept.Month, Concept.RelativeDay);

    private static readonly ConceptSet OfAnother = ConceptSet.Of(
        Concept.Talks,
        Concept.Report,
        Concept.Captivity,
        Concept.ComesFrom,
        Concept.Harm,
        Concept.Future,
        Concept.Agreed,
        Concept.Proposed
    );

    private TimeExpression? lastDay,
        dayBeforeMonth;

    // Its sentence, where that told of no exchange: the days of those are known to the events.
    private int lastDayAt = None;

    private const int None = -2;

    // The year told first with a day: asked for by each day without one.
    private readonly Dictionary<(int? Month, int? Day), int> yearOf = [];
    private readonly Dictionary<int, int> yearOfMonth = [];
    private int? headingYear;
    private (TimeExpression Day, int Sentence)? dayBefore;
    private (TimeExpression Day, int Sentence)? entryDay;
    private (TimeExpression Day, int Sentence)? telling;
    private (TimeExpression Day, int Sentence)? dateline;

    // The day of the news, where that of an earlier exchange was told behind it, and the paragraph of that.
    private (TimeExpression Day, int Block)? news;

    /// <summary>The sentence names a day or month.</summary>
    public bool Names(Sentence sentence) => HasAny(Days, sentence) || HasFigures(sentence);

    // «Головне за 04.03.»
    private bool HasFigures(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (
                text.Tokens[i].Kind == TokenKind.Date
                || (text.Tokens[i].Kind == TokenKind.Number && DateFigures.Read(text, sentence, i) is not null)
            )
                return true;
        }

        return false;
    }

    /// <summary>The day of the timeline's entry that a sentence belongs to.</summary>
    public TimeExpression? OfEntry(Sentence sentence) =>
        entryDay is { } entry && text.Sentences[entry.Sentence].Block == sentence.Block ? entry.Day : null;

    /// <summary>The day that the sentence before this one set.</summary>
    public TimeExpression? OfSentenceBefore(int index) =>
        dayBefore is { } set && (set.Sentence == index - 1 || IsAlone(set.Sentence, set.Day)) ? set.Day : null;

    // "Sunday, 11 June.": a line that is nothing but a day rules until something is told.
    private bool IsAlone(int index, TimeExpression day) =>
        text.Sentences[index] is var s
        && text.EveryToken(
            s.First,
            s.End,
            (text, i) =>
                (i >= day.First && i < day.End)
                || text.Tokens[i].Kind == TokenKind.Symbol
                || text.Is(i, Concept.On)
                || text.Is(i, Concept.Weekday)
        );

    /// <summary>A year that heads a part of a chronology.</summary>
    public void SetYear(int index)
    {
        if (Chronology.HeadingYear(text, index) is { } year)
            headingYear = year;
    }

    /// <summary>
    /// "It was Saturday when the buses reached the border. By noon 103 were on their way home": a day that the next sentence may mean.
    /// </summary>
    public void Set(int index, Sentence sentence)
    {
        if (!Names(sentence) || HasAny(OfAnother, sentence))
            return;
        // A dateline ("KYIV, 5 March —") sets no day.
        if (
            text.AnyToken(sentence.First, sentence.End, static (text, i) => text.Tokens[i].Norm is "–" or "—" or "-")
            || text.All(Concept.DecoyTime, sentence.First, sentence.End).Any(d => d.Value(Concept.DecoyTime) == "")
        )
            return;
        if (
            TimesOf(sentence) is [{ Kind: TimeKind.Weekday or TimeKind.MonthDay or TimeKind.FullDate or TimeKind.FromPublished } day]
            && !TimeRules.BeginsSpan(text, day)
        )
            dayBefore = (day, index);
    }

    /// <summary>The words of time of the sentence that is read, as they stand there: asked for up to three times, and read once.</summary>
    public List<TimeExpression> TimesOf(Sentence sentence)
    {
        if (read.First != sentence.First)
            read = (sentence.First, DateReader.Read(text, sentence));
        return read.Times;
    }

    private (int First, List<TimeExpression> Times) read = (-1, []);

    /// <summary>"September 21: …", «15 січня. …», «15 січня — …»: the day of an entry of a timeline.</summary>
    public void SetEntry(int index, Sentence sentence)
    {
        if (!Names(sentence))
            return;
        if (TimesOf(sentence) is not [{ Kind: TimeKind.MonthDay or TimeKind.FullDate, Month: not null } day, ..])
            return;
        // Nothing but words and the day that ends them: "Camp diary, 4 March."
        if (
            day.End + 1 >= sentence.End
            && day.End - sentence.First <= LongestDateline
            && !text.HasAny(Clause.Acts, sentence.First, sentence.End)
            && !text.Has(Concept.Report, sentence.First, sentence.End)
        )
            dateline = (day, index);
        // "2nd exchange, Wednesday, 16 March.": the line that heads an entry names its exchange too.
        if (
            day.End + 1 >= sentence.End
            && day.End - sentence.First <= LongestHeading
            && (index == 0 || text.Sentences[index - 1].Block != sentence.Block)
            && text.Has(Concept.Exchange, sentence.First, day.First)
            && Enumerable
                .Range(sentence.First, day.First - sentence.First)
                .All(i =>
                    text.Tokens[i].Kind is TokenKind.Number or TokenKind.Symbol
                    || text.Is(i, Concept.OrdinalEnding)
                    || text.Is(i, Concept.OrdinalNumber)
                    || text.Is(i, Concept.Weekday)
                    || text.ValueAt(i, Concept.Exchange) == "one"
                )
        )
            entryDay = (day, index);
        if (day.First - sentence.First > 1)
            return;
        var opens = index == 0 || text.Sentences[index - 1].Block != sentence.Block;
        var sign = day.End < sentence.End ? text.Tokens[day.End].Norm : ".";
        if (sign is ":" || (opens && day.First == sentence.First && (sign is "–" or "—" || (sign is "." && day.End + 1 >= sentence.End))))
            entryDay = (day, index);
    }

    /// <summary>«Нагадаємо, на свята відбувся обмін. Тоді …»: what is told now has another day, which nobody names.</summary>
    public void Leave() => lastDay = null;

    // The only year that a sentence names by itself, unless it begins a span.
    private int? YearBeside(List<TimeExpression> times) => YearTold(times) ?? YearNamed(times);

    // «перший у 2023 році», beside the only day of the sentence.
    private int? YearNamed(List<TimeExpression> times)
    {
        if (times.Count != 1)
            return null;
        var sentence = text.Sentences[text.SentenceOf(times[0].First)];
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

    private int? YearTold(List<TimeExpression> times) =>
        times.FindAll(t => t.Kind is TimeKind.Year or TimeKind.FullDate || t.Year is not null)
            is [{ Kind: TimeKind.Year, Year: { } year } only]
        && times.Count == 2
        && !TimeRules.BeginsSpan(text, only)
        && !text.Has(Concept.Captivity, Math.Max(0, only.First - YearReach), only.First)
        && !text.Has(Concept.DecoyTime, Math.Max(0, only.First - YearReach), only.First)
        // "On 19 October … 95 came home, men who had held the steel plant in early 2022"
        && !text.Has(Concept.Relative, Math.Max(text.Sentences[text.SentenceOf(only.First)].First, only.First - RelativeReach), only.First)
            ? year
            : null;

    /// <summary>Words of a line that heads a paragraph with its day; and with its exchange.</summary>
    private const int LongestDateline = 7,
        LongestHeading = 10;

    /// <summary>Words before a year that tell what it is of; words between a relative pronoun and the year of its clause.</summary>
    private const int YearReach = 4,
        RelativeReach = 15;

    // «Про це 3 січня написала громада. "Сьогодні повернувся наш захисник"»: today, as those say who are quoted.
    private TimeExpression? OfTelling(TimeExpression spoken)
    {
        var index = text.SentenceOf(spoken.First);
        // "Diary, 4 March. Today they exchanged us": today, as the line that heads the paragraph says.
        if (
            dateline is { } line
            && (
                text.Sentences[line.Sentence].Block == text.Sentences[index].Block
                || (line.Sentence + 1 < text.Sentences.Count && text.Sentences[line.Sentence + 1].Block == text.Sentences[index].Block)
            )
            && Shifted(line.Day, spoken) is { } headed
        )
            return headed;
        return
            telling is { } told && told.Sentence == index - 1 && text.Tokens[text.Sentences[index].First].Norm is "«" or "\"" or "“" or "„"
            ? told.Day with
            {
                First = spoken.First,
                End = spoken.End,
                Kind = TimeKind.MonthDay,
                Offset = spoken.Offset,
            }
            : null;
    }

    // "Captured in May 2022, they were exchanged, it said on May 28", in an article of that month: a day at hand is this year's.
    private bool IsAtHand(int month) => published is { } today && (month == today.Month || month == today.AddMonths(-1).Month);

    /// <summary>Words between a day and a year that is its own.</summary>
    private const int NextReach = 4;

    // "On 19 October 95 came home: defenders of the steel plant in early 2022": a year so far behind is that of something else.
    private static bool IsNext(TimeExpression day, List<TimeExpression> times) =>
        times.Exists(t => t.Kind == TimeKind.Year && Math.Max(t.First - day.End, day.First - t.End) <= NextReach);

    private int BlockOf(TimeExpression time) => text.Sentences[text.SentenceOf(time.First)].Block;

    private bool IsSameDay(TimeExpression time) =>
        text.Has(Concept.SameDay, Math.Max(text.Sentences[text.SentenceOf(time.First)].First, time.First - 3), time.End);

    private static TimeExpression? Shifted(TimeExpression day, TimeExpression spoken)
    {
        if (day is not { Kind: TimeKind.FullDate, Year: { } year, Month: { } month, Day: { } of })
            return day with { First = spoken.First, End = spoken.End, Offset = spoken.Offset };
        if (year is < 1900 or > 2200 || month is < 1 or > 12 || of < 1 || of > DateTime.DaysInMonth(year, month))
            return null;
        var date = new DateOnly(year, month, of).AddDays(spoken.Offset);
        return day with { First = spoken.First, End = spoken.End, Year = date.Year, Month = date.Month, Day = date.Day };
    }

    // "The delegations will meet on 24 March. The day before …": that of the news.
    private bool IsAhead(TimeExpression time) =>
        text.Sentences[text.SentenceOf(time.First)] is var sentence
        && (
            text.Has(Concept.Future, sentence.First, sentence.End)
            || (
                published is { } today
                && time is { Kind: TimeKind.MonthDay, Month: { } month, Day: { } day }
                && (month, day).CompareTo((today.Month, today.Day)) > 0
                && month - today.Month <= 1
            )
        );

    // So many days from one that is told; null where that is no day.
    private static TimeExpression? Beside(TimeExpression day, TimeExpression counted) =>
        day switch
        {
            { Kind: TimeKind.FullDate } or { Kind: TimeKind.MonthDay, Month: not null, Offset: 0 } => Shifted(day, counted),
            { Kind: TimeKind.Weekday, Weekday: { } weekday } => day with
            {
                First = counted.First,
                End = counted.End,
                Weekday = ((weekday - 1 + counted.Offset) % 7 + 7) % 7 + 1,
                IsShifted = true,
            },
            { Kind: TimeKind.FromPublished } => day with
            {
                First = counted.First,
                End = counted.End,
                Offset = day.Offset + counted.Offset,
                IsToday = false,
                IsShifted = true,
            },
            _ => null,
        };

    private bool HasAny(ConceptSet concepts, Sentence sentence) => text.HasAny(concepts, sentence.First, sentence.End);

    private static TimeExpression? LastBefore(List<TimeExpression> times, int token) => times.FindLast(t => t.End <= token);

    /// <summary>
    /// «24 серпня … Того ж дня»: puts the day spoken of last, and the year of the heading, where words of time leave them out.
    /// </summary>
    public List<TimeExpression> Resolve(List<TimeExpression> times, bool tellsExchange)
    {
        // «Про це сьогодні розповіли»: the day of the telling is not the one spoken of.
        var isTelling =
            times.Count > 0
            && text.SentenceOf(times[0].First) is var s
            && text.Is(text.Sentences[s].First, Concept.ThisFact)
            && text.Has(Concept.Report, text.Sentences[s].First, text.Sentences[s].End);
        if (isTelling && times is [{ Kind: TimeKind.MonthDay or TimeKind.FullDate, Month: not null } on])
            telling = (on, text.SentenceOf(on.First));
        for (var i = 0; i < times.Count; i++)
        {
            if (times[i] is { Kind: TimeKind.FromPublished, Offset: 0 or -1 } spoken && OfTelling(spoken) is { } said)
                times[i] = said;
            if (times[i] is { Kind: TimeKind.MonthDay or TimeKind.Month, Month: not null, Year: null } && headingYear is { } year)
                times[i] = times[i] with { Year = year, Kind = times[i].Kind == TimeKind.MonthDay ? TimeKind.FullDate : TimeKind.Month };
            // «8 січня відбувся обмін – перший у 2023 році», «у листопаді 2022 … 3 листопада»: the year stands beside the day, or with its
            // month.
            if (
                times[i] is { Kind: TimeKind.MonthDay, Month: { } month, Year: null, Offset: 0 } open
                && (
                    (IsAtHand(month) && !IsNext(open, times) ? null : YearBeside(times))
                    ?? (yearOfMonth.TryGetValue(month, out var known) && !IsAtHand(month) ? known : null)
                )
                    is { } beside
            )
                times[i] = open with { Year = beside, Kind = TimeKind.FullDate };
            if (times[i] is { Kind: TimeKind.Month, Month: { } named, Year: { } ofMonth })
                yearOfMonth.TryAdd(named, ofMonth);
            // "Until 7 May 2023 … on 7 May": the year of a day is told once.
            if (times[i] is { Kind: TimeKind.FullDate, Year: { } told } full)
                yearOf.TryAdd((full.Month, full.Day), told);
            else if (
                times[i] is { Kind: TimeKind.MonthDay, Month: not null, Offset: 0 } bare
                && yearOf.TryGetValue((bare.Month, bare.Day), out var same)
            )
                times[i] = bare with { Year = same, Kind = TimeKind.FullDate };
            // "She spoke of it on 24 August. The next day …": the day after the one told right before.
            if (
                times[i] is { Kind: TimeKind.FromContext, Offset: not 0 } counted
                && lastDay is { } from
                && lastDayAt == text.SentenceOf(counted.First) - 1
                && BlockOf(from) == BlockOf(counted)
                && Beside(from, counted) is { } nextTo
            )
                times[i] = nextTo;
            // «місяць тому: тоді …»
            if (times[i] is { Kind: TimeKind.FromContext, Offset: 0 } && LastBefore(times, times[i].First) is { Kind: TimeKind.Vague } then)
                times[i] = then with { First = times[i].First, End = times[i].End };
            // "The previous exchange was on 8 February." and, in a paragraph of its own, "The same day 120 bodies came home": the day of
            // the news.
            else if (
                times[i] is { Kind: TimeKind.FromContext, Offset: 0 }
                && news is { } aside
                && BlockOf(times[i]) != aside.Block
                && IsSameDay(times[i])
            )
                times[i] = aside.Day with { First = times[i].First, End = times[i].End };
            // «2 червня, перший після березневої паузи … Того самого дня»: a day, and no month named beside it.
            else if (
                times[i] is { Kind: TimeKind.FromContext, Offset: 0 }
                && (lastDay is { Kind: TimeKind.Month } && text.Is(times[i].First, Concept.SameDay) ? dayBeforeMonth ?? lastDay : lastDay)
                    is { } day
            )
                times[i] = day with { First = times[i].First, End = times[i].End };
            else if (times[i] is { Kind: TimeKind.MonthDay, Month: null } alone)
                times[i] = alone with
                {
                    Month = lastDay?.Month,
                    Year = lastDay?.Year,
                    Kind = lastDay is { Month: not null, Year: not null } ? TimeKind.FullDate : TimeKind.MonthDay,
                };
            else if (
                !isTelling
                && times[i].Kind is TimeKind.FullDate or TimeKind.MonthDay or TimeKind.Weekday or TimeKind.FromPublished or TimeKind.Month
            )
            {
                news =
                    lastDay is not null
                    && text.Sentences[text.SentenceOf(times[i].First)] is var recalls
                    && text.Has(Concept.Previous, recalls.First, times[i].First)
                        ? (news?.Day ?? lastDay, recalls.Block)
                        : null;
                if (times[i].Kind == TimeKind.Month && lastDay is not { Kind: TimeKind.Month })
                    dayBeforeMonth = lastDay;
                (lastDay, lastDayAt) = (times[i], tellsExchange || IsAhead(times[i]) ? None : text.SentenceOf(times[i].First));
            }
        }

        return times;
    }
}

using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events;

/// <summary>
/// "Yesterday was a good day! / 23 of ours are home": the day of the main exchange, told in a sentence that tells of no act. Taken where
/// the article
/// names one day of the last week near by, and nothing else was done on it.
/// </summary>
internal static class UndatedRules
{
    /// <summary>
    /// Days that news may lie back, and what is announced ahead; sentences between the day and the exchange; sentences that open an
    /// article; words between a verb of telling and its day; words of a sentence that may be no more than a day; words beside a day that
    /// tell nothing of their own.
    /// </summary>
    private const int LongestNews = 7,
        LongestAhead = 10,
        Reach = 2,
        Opening = 2,
        ToldReach = 7,
        ShortSentence = 8,
        BareDay = 3;

    private static readonly Concept[] OfAnother =
    [
        Concept.Talks,
        Concept.Harm,
        Concept.Future,
        Concept.Agreed,
        Concept.Proposed,
        Concept.Cumulative,
        Concept.SinceWar,
        Concept.Previous,
        Concept.Recall,
    ];

    private static readonly ConceptSet OfIt = ConceptSet.Of(
        Concept.Exchange,
        Concept.Give,
        Concept.Get,
        Concept.Back,
        Concept.Happen,
        Concept.Copula,
        Concept.ThisFact,
        Concept.Report,
        Concept.Homeward,
        Concept.Describes,
        Concept.Border
    );

    private static readonly ConceptSet OfDays = ConceptSet.Of(
        Concept.Weekday,
        Concept.Month,
        Concept.RelativeDay,
        Concept.On,
        Concept.Holiday,
        Concept.Article
    );

    /// <summary>Gives a main exchange without a word of time the only day that the article names beside it.</summary>
    public static void Date(MarkedText text, MarkedText? title, List<ExchangeEvent> events, ExchangeEvent? main, DateResolver resolver)
    {
        if (
            main
                is not {
                    Status: RecordStatus.Completed or RecordStatus.Announced or RecordStatus.Cancelled,
                    Time: null,
                    HeadlineDate: null
                }
            || resolver.Published is not { } today
        )
            return;
        if (main.Status == RecordStatus.Cancelled)
        {
            DateOff(text, main, resolver, today);
            return;
        }

        // "On Friday, 6 November, no train came, and yet the country received 320 bodies": a day in front of all belongs to all of its
        // sentence.
        if (
            main.Status == RecordStatus.Completed
            && OfOpening(text, text.Sentences[main.First.SentenceIndex], resolver, today) is { } front
        )
        {
            (main.Time, main.Date, main.Hold) = (front.Time, front.Day, TimeHold.Happened);
            return;
        }

        var isAhead = main.Status == RecordStatus.Announced;
        (TimeExpression Time, ResolvedDate Day)? found = null;
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            if (
                !IsNear(main, s)
                || (s > main.First.SentenceIndex && !SpeaksOfIt(text, text.Sentences[s]))
                || events.Exists(e => e != main && e.Mentions.Exists(m => m.SentenceIndex == s))
            )
                continue;
            foreach (var (time, day) in Days(text, text.Sentences[s], resolver, today, isAhead))
            {
                if (found is { } known && known.Day.Date != day.Date)
                    return;
                found ??= (time, day);
            }
        }

        if (found is { } only)
            (main.Time, main.Date, main.Hold) = (only.Time, only.Day, TimeHold.Happened);
        else if (
            title?.Sentences.SelectMany(s => Days(title, s, resolver, today, isAhead)).Select(d => d.Day).Distinct().ToList() is [var told]
        )
            main.HeadlineDate = told;
    }

    /// <summary>
    /// The exchange that is news of the published day where no word of time tells another: the main one; else ("… 107 for 107, the two
    /// sides say", in one line of many)
    /// the only one of an article about other things that nothing dates or puts before the news; one told of "the day before" it says the
    /// same.
    /// </summary>
    public static ExchangeEvent? News(List<ExchangeEvent> events, ExchangeEvent? main) =>
        main
        ?? (
            events.FindAll(e => e.Status == RecordStatus.Completed && e.Time?.IsShifted != true)
                is [{ Time: null, IsBackground: false, First: { IsRecalled: false, IsPrevious: false } } only]
            && only.Headcounts.Exists(LikenessRules.IsWhole)
                ? only
                : null
        );

    private static (TimeExpression Time, ResolvedDate Day)? OfOpening(
        MarkedText text,
        Sentence sentence,
        DateResolver resolver,
        DateOnly today
    )
    {
        if (
            Array.Exists(OfTelling, concept => text.Has(concept, sentence.First, sentence.End))
            || DateReader.Read(text, sentence) is not [{ Kind: TimeKind.FullDate or TimeKind.MonthDay, Month: not null } time]
            || !text.Has(Concept.Month, time.First, time.End)
            || time.First - sentence.First > 2
            || TimeRules.IsSince(text, sentence, time)
        )
            return null;
        return
            resolver.Resolve(time, future: false, null) is { Date: { } day } found
            && today.DayNumber - day.DayNumber is >= 0 and <= LongestNews
            ? (time, found)
            : null;
    }

    private static readonly Concept[] OfTelling =
    [
        Concept.Report,
        Concept.Talks,
        Concept.Agreed,
        Concept.Proposed,
        Concept.Harm,
        Concept.Captivity,
        Concept.Recall,
        Concept.Previous,
    ];

    // "It was put off. Today they were to begin": the only day, at hand on either side, of a sentence near by that tells what was to be or
    // was called off.
    private static void DateOff(MarkedText text, ExchangeEvent main, DateResolver resolver, DateOnly today)
    {
        (TimeExpression Time, ResolvedDate Day)? found = null;
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            var (first, end) = (text.Sentences[s].First, text.Sentences[s].End);
            if (
                !IsNear(main, s)
                || !(text.Has(Concept.Future, first, end) || text.Has(Concept.Cancelled, first, end))
                || text.Has(Concept.Talks, first, end)
            )
                continue;
            foreach (var time in DateReader.Read(text, text.Sentences[s]))
            {
                if (!(FixesDay(time) || time.IsToday) || TimeRules.IsSince(text, text.Sentences[s], time))
                    continue;
                var day = resolver.Resolve(time, future: null, null);
                if (day.Date is not { } when || Math.Abs(when.DayNumber - today.DayNumber) > LongestAhead)
                    continue;
                if (found is { } known && known.Day.Date != day.Date)
                    return;
                found ??= (time, day);
            }
        }

        if (found is { } only)
            (main.Time, main.Date, main.Hold) = (only.Time, only.Day, TimeHold.Happened);
    }

    // The days of the last week that a sentence names, unless it tells of something else.
    private static IEnumerable<(TimeExpression Time, ResolvedDate Day)> Days(
        MarkedText text,
        Sentence sentence,
        DateResolver resolver,
        DateOnly today,
        bool isAhead
    )
    {
        if (
            Array.Exists(OfAnother, concept => !(isAhead && concept == Concept.Future) && text.Has(concept, sentence.First, sentence.End))
            || TellsOfAnother(text, sentence)
        )
            yield break;
        // "More tomorrow and on Sunday"
        if (!isAhead && text.All(Concept.RelativeDay, sentence.First, sentence.End).Any(d => d.Value(Concept.RelativeDay) is "1" or "2"))
            yield break;
        // "— 2 March — 12 dead": a line of a list.
        if (text.Tokens[sentence.First].Norm is "—" or "–" or "•" or "▪")
            yield break;
        foreach (var time in DateReader.Read(text, sentence))
        {
            // What is told of a day is told as done, unless something in the sentence lies ahead.
            if (
                isAhead
                && sentence.End - sentence.First > ShortSentence
                && !text.Has(Concept.Future, sentence.First, sentence.End)
                && !text.Has(Concept.Exchange, sentence.First, sentence.End)
            )
                continue;
            if (!FixesDay(time) || TimeRules.IsSince(text, sentence, time) || text.ValueAt(time.First - 1, Concept.DecoyTime) is not null)
                continue;
            // "…, he told a television station late on Monday"
            if (
                isAhead
                && text.FindLast(Concept.Report, Math.Max(sentence.First, time.First - ToldReach), time.First) is { } told
                && !text.AnyToken(
                    told.End,
                    time.First,
                    static (text, i) => text.Tokens[i].Kind == TokenKind.Symbol || text.Is(i, Concept.That)
                )
            )
                continue;
            var day = resolver.Resolve(time, future: isAhead, null);
            if (
                day.Date is { } when
                && (
                    isAhead
                        ? when > today && when.DayNumber - today.DayNumber <= LongestAhead
                        : when < today && today.DayNumber - when.DayNumber <= LongestNews
                )
            )
                yield return (time, day);
        }
    }

    // Behind the exchange a day is its own where the sentence goes on about it: "The buses came on Friday" may be of other buses, "It was
    // Friday", "Friday, late evening" may not.
    private static bool SpeaksOfIt(MarkedText text, Sentence sentence) =>
        text.HasAny(OfIt, sentence.First, sentence.End)
        || Enumerable
            .Range(sentence.First, sentence.End - sentence.First)
            .Count(i => text.Tokens[i].Kind == TokenKind.Word && !text.HasAny(OfDays, i, i + 1)) <= BareDay;

    private static bool IsNear(ExchangeEvent main, int sentence) =>
        sentence < Opening || main.Mentions.Exists(m => Math.Abs(m.SentenceIndex - sentence) <= Reach);

    // "captured in May", "he was wounded on Friday": the day of something else.
    private static bool TellsOfAnother(MarkedText text, Sentence sentence) =>
        text.All(Concept.DecoyTime, sentence.First, sentence.End).Any(d => d.Value(Concept.DecoyTime) != "before");

    private static bool FixesDay(TimeExpression time) =>
        time.Kind is TimeKind.FullDate or TimeKind.Weekday or TimeKind.FromPublished
        || time is { Kind: TimeKind.MonthDay, Month: not null } or { Kind: TimeKind.FromContext, Offset: -1 };
}

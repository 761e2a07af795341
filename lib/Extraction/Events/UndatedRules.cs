using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Events.Undated;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events;

/// <summary>
/// "Yesterday was a good day! / 23 of ours are home": the day of the main exchange, told in a sentence that tells of no act. Taken where
/// the article
/// names one day of the last week near by, and nothing else was done on it.
/// </summary>
internal static class UndatedRules
{
    /// <summary>Sentences between the day and the exchange.</summary>
    private const int Reach = 2;

    /// <summary>Sentences that open an article, and are near whatever it tells.</summary>
    private const int Opening = 2;

    /// <summary>Gives a main exchange without a word of time the only day that the article names beside it.</summary>
    public static void Date(MarkedText text, MarkedText? title, List<ExchangeEvent> events, ExchangeEvent? main, DateResolver resolver)
    {
        if (main is not { Time: null, HeadlineDate: null } || resolver.Published is not { } today)
            return;
        switch (main.Status)
        {
            case RecordStatus.Cancelled:
                Take(main, DayCalledOff.Of(text, main, resolver, today));
                break;
            case RecordStatus.Completed when OpeningDay.Of(text, text.Sentences[main.First.SentenceIndex], resolver, today) is { } front:
                Take(main, front);
                break;
            case RecordStatus.Completed or RecordStatus.Announced:
                var days = new NamedDays(resolver, today, isAhead: main.Status == RecordStatus.Announced);
                if (!NearbyDay.TryFind(text, events, main, days, out var near))
                    return;
                if (near is not null)
                    Take(main, near);
                else if (title is not null)
                    main.HeadlineDate = OnlyOf(title, days);
                break;
        }
    }

    /// <summary>A sentence opens the article, or stands beside those that tell the exchange.</summary>
    public static bool IsNear(ExchangeEvent main, int sentence) => sentence < Opening || main.Mentions.Exists(sentence, TellsNear);

    // What only says more of those who came home ("two of them thought …") is told far behind the exchange too.
    private static bool TellsNear(Mention mention, int sentence) =>
        mention.Status != MentionStatus.Generic && Math.Abs(mention.SentenceIndex - sentence) <= Reach;

    private static void Take(ExchangeEvent main, DayTold? told)
    {
        if (told is { } day)
            main.TakeDay(day.Time, day.Day, TimeHold.Happened);
    }

    // The only day of the headline.
    private static ResolvedDate? OnlyOf(MarkedText title, NamedDays days) =>
        title.Sentences.SelectMany(s => days.In(title, s)).Select(static d => d.Day).Distinct().ToList() is [var only] ? only : null;

    /// <summary>
    /// The exchange that is news of the published day where no word of time tells another: the main one; else ("… 107 for 107, the two
    /// sides say", in one line of many)
    /// the only one of an article about other things that nothing dates or puts before the news; one told of "the day before" it says the
    /// same.
    /// </summary>
    public static ExchangeEvent? News(List<ExchangeEvent> events, ExchangeEvent? main) =>
        main
        ?? (
            events.FindAll(static e => e.Status == RecordStatus.Completed && e.Time?.IsShifted != true)
                is [{ Time: null, IsBackground: false, CountsWhole: true, First: { IsRecalled: false, IsPrevious: false } } only]
                ? only
                : null
        );
}

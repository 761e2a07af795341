using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Events.Comparing;

/// <summary>Whether a day that is told can be that of an event known already.</summary>
internal sealed class DayRules(DateOnly? published)
{
    /// <summary>Days after which "another exchange" is not the one that an article tells as news.</summary>
    private const int OldNews = 5;

    /// <summary>Days after which an exchange that is only named by its day is not the one that an article tells as news.</summary>
    private const int LongAgo = 14;

    /// <summary>Days between two days of one exchange, at most.</summary>
    private const int Nearby = 2;

    /// <summary>
    /// An exchange told without a day is the news: what is told of another day, with other numbers or as yet another one, is another
    /// exchange.
    /// </summary>
    public bool IsAnotherDay(ExchangeEvent known, Mention mention, ResolvedDate date)
    {
        var day = date.Precision == DatePrecision.Day ? date.Date : null;
        if (known is { Hold: TimeHold.Told, Date: { Precision: DatePrecision.Day, Date: { } told } } && day is { } other)
            return Math.Abs(told.DayNumber - other.DayNumber) > OldNews || (told != other && LikenessRules.Disagree(known, mention));
        var days = published is { } today && day is { } past ? today.DayNumber - past.DayNumber : 1;
        return days != 0
            && (
                OtherPeople.AreOthers(known, mention)
                || (days > OldNews && (mention.IsLatest || CountsOthers(known, mention)))
                || (days > LongAgo && IsNamedOnly(known, mention))
            );
    }

    // "The exchange of 5 February ended a break of months", in the news of 168: named by its day, and nothing is told of it.
    private static bool IsNamedOnly(ExchangeEvent known, Mention mention) =>
        known.CountsWhole && mention is { Headcounts.Count: 0, IsOfItself: false, Time.Kind: TimeKind.MonthDay or TimeKind.FullDate };

    // "In the exchange on 29 October 52 were freed", in the news of 45: whatever side they went to.
    private static bool CountsOthers(ExchangeEvent known, Mention mention)
    {
        var told = mention.Headcounts.FindAll(static h =>
            h.Relation is Relation.Whole or Relation.OnTop or Relation.BothSides || h is { Relation: Relation.Plan, IsRatio: true }
        );
        return told.Count > 0
            && known.Headcounts.Exists(static h => h.Relation is Relation.Whole or Relation.OnTop)
            && !told.Exists(known, static (t, known) => known.Headcounts.Exists(t, static (h, t) => h.Value == t.Value));
    }

    /// <summary>"In June the sides exchanged …", told in July: not the news of the day.</summary>
    public bool IsAnotherMonth(ResolvedDate date) =>
        date is { Precision: DatePrecision.Month, Date: { } month }
        && published is { } today
        && (month.Year, month.Month) != (today.Year, today.Month);

    /// <summary>More than two days apart, or known to another precision.</summary>
    public static bool IsApart(ResolvedDate known, ResolvedDate date) =>
        known.Precision != date.Precision
        || (known.Date is { } one && date.Date is { } other && Math.Abs(one.DayNumber - other.DayNumber) > Nearby);

    /// <summary>"on 5 February 2025", and "that of 5 February", where no published day tells the year.</summary>
    public static bool IsSameOfYear(ExchangeEvent known, ResolvedDate date, TimeExpression time) =>
        known.Time is { } words && ((date.Date is null && IsOf(time, known.Date)) || (known.Date.Date is null && IsOf(words, date)));

    private static bool IsOf(TimeExpression words, ResolvedDate date) =>
        words is { Kind: TimeKind.MonthDay, Offset: 0 }
        && date is { Precision: DatePrecision.Day, Date: { } day }
        && (words.Month, words.Day) == (day.Month, day.Day);

    /// <summary>A day of the month that is told.</summary>
    public static bool IsWithin(ResolvedDate known, ResolvedDate date) =>
        date is { Precision: DatePrecision.Month, Date: { } month }
        && known is { Precision: DatePrecision.Day, Date: { } day }
        && day.Year == month.Year
        && day.Month == month.Month;
}

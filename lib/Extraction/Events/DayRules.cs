using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Events;

/// <summary>Whether a day that is told can be that of an event known already.</summary>
internal sealed class DayRules(DateOnly? published)
{
    /// <summary>Days after which "another exchange" is not the one that an article tells as news.</summary>
    private const int OldNews = 5;

    /// <summary>
    /// An exchange told without a day is the news: what is told of another day, with other numbers or as yet another one, is another
    /// exchange.
    /// </summary>
    public bool IsAnotherDay(ExchangeEvent known, Mention mention, ResolvedDate date)
    {
        var days = published is { } today && date is { Precision: DatePrecision.Day, Date: { } day } ? today.DayNumber - day.DayNumber : 1;
        if (
            known is { Hold: TimeHold.Told, Date: { Precision: DatePrecision.Day, Date: { } told } }
            && date is { Precision: DatePrecision.Day, Date: { } other }
        )
            return Math.Abs(told.DayNumber - other.DayNumber) > OldNews || (told != other && LikenessRules.Disagree(known, mention));
        return days != 0
            && (
                LikenessRules.Disagree(known, mention)
                || LikenessRules.IsOfOtherKind(known, mention)
                || (days > OldNews && (mention.IsLatest || CountsOthers(known, mention)))
            );
    }

    // "In the exchange on 29 October 52 were freed", in the news of 45: whatever side they went to.
    private static bool CountsOthers(ExchangeEvent known, Mention mention)
    {
        var told = mention.Headcounts.Where(h => h.Relation is Relation.Whole or Relation.OnTop or Relation.BothSides).ToList();
        return told.Count > 0
            && known.Headcounts.Exists(h => h.Relation is Relation.Whole or Relation.OnTop)
            && !told.Exists(t => known.Headcounts.Exists(h => h.Value == t.Value));
    }

    /// <summary>"In June the sides exchanged …", told in July: not the news of the day.</summary>
    public bool IsAnotherMonth(ResolvedDate date) =>
        date is { Precision: DatePrecision.Month, Date: { } month }
        && published is { } today
        && (month.Year, month.Month) != (today.Year, today.Month);

    /// <summary>More than two days apart, or known to another precision.</summary>
    public static bool IsApart(ResolvedDate known, ResolvedDate date) =>
        known.Precision != date.Precision
        || (known.Date is { } one && date.Date is { } other && Math.Abs(one.DayNumber - other.DayNumber) > 2);

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

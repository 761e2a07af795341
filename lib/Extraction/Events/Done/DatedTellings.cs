using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Events.Comparing;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Events.Done;

/// <summary>
/// Where a mention goes that has a day of its own: to the event of that day, to one whose day it tells at last, else to one that it opens.
/// </summary>
internal sealed class DatedTellings(EventList list, DayRules days)
{
    /// <summary>Sentences behind an exchange in which the next day may still be that of those who were freed in it.</summary>
    private const int Nearby = 1;

    public void Place(in DoneTelling told)
    {
        if (JoinsAsWhole(told))
            return;
        if (OfItsDay(told) is { } same)
            list.Join(same, told.Mention, told.Date);
        else if ((MovedOn(told) ?? HeldYesterday(told) ?? ToldOfSome(told)) is { } before)
            list.Join(before, told.Mention.WithoutTime(), ResolvedDate.Unknown);
        else if ((ToldVaguely(told) ?? StillUndated(told) ?? ToldBefore(told)) is { } undated)
            list.Join(undated, told.Mention, told.Date);
        else if (OpeningRules.OpensOfItsDay(told.Mention))
            Open(told);
    }

    // "Twelve of our fighters are home. Twelve of the 173 who were exchanged yesterday served in …": some of those, on that day.
    private bool JoinsAsWhole(in DoneTelling told)
    {
        if (list.Current is not { IsNews: true, Hold: TimeHold.None } some)
            return false;
        for (var i = 0; i < some.Headcounts.Count; i++)
        {
            if (!IsPartIn(some.Headcounts[i], told.Mention))
                continue;
            some.Headcounts[i] = some.Headcounts[i] with { Relation = Relation.Part };
            list.Join(some, told.Mention, told.Date);
            return true;
        }

        return false;
    }

    // The mention tells that they are a part, and of how many.
    private static bool IsPartIn(Headcount count, Mention mention) =>
        LikenessRules.IsWhole(count) && mention.Headcounts.Exists(count, IsAsPart) && mention.Headcounts.Exists(count, HoldsMore);

    private static bool IsAsPart(Headcount part, Headcount count) =>
        part.Relation == Relation.Part && part.Value == count.Value && (part.To & count.To) != 0;

    private static bool HoldsMore(Headcount whole, Headcount count) =>
        LikenessRules.IsWhole(whole) && whole.Value > count.Value && (whole.To & count.To) != 0;

    // The event of the day that the mention tells, or of which its words can speak.
    private ExchangeEvent? OfItsDay(in DoneTelling told) => list.NewestDone(told, IsOfItsDay);

    private static bool IsOfItsDay(ExchangeEvent known, DoneTelling told) =>
        known.DayKey == told.Key
        || (told is { Published: null, Mention.Time.IsToday: true } && MayBeOfToday(known))
        || DayRules.IsSameOfYear(known, told.Date, told.Mention.Time!)
        || (DayRules.IsWithin(known.Date, told.Date) && !LikenessRules.Disagree(known, told.Mention));

    private static bool MayBeOfToday(ExchangeEvent known) =>
        known is { Hold: not TimeHold.Happened, IsBackground: false } or { Time.IsToday: true };

    // "The next morning they were flown to Moscow": where those of the day before were taken.
    private ExchangeEvent? MovedOn(in DoneTelling told) =>
        told.Mention is { IsOne: false, IsPrevious: false, Headcounts.Count: 0, Stage: null }
        && list.Current is { Status: RecordStatus.Completed, Hold: TimeHold.Happened } moved
        && IsDayAfter(told.Date, moved.Date)
        && moved.Headcounts.Count + moved.Ratio.Count > 0
        && told.Mention.SentenceIndex - moved.Last.SentenceIndex <= Nearby
            ? moved
            : null;

    // "90 are home. 52 of them walked out of the plant in May 2022": what some of those had been through, long before.
    private ExchangeEvent? ToldOfSome(in DoneTelling told) =>
        told.Mention.Headcounts.Count > 0
        && told.Mention.Headcounts.TrueForAll(static h => h is { Relation: Relation.Part, IsOpen: false })
        && list.Current is { Status: RecordStatus.Completed, CountsWhole: true, Date.Date: { } day } all
        && told.Date.Date is { } past
        && day.DayNumber - past.DayNumber > LongBefore
            ? all
            : null;

    /// <summary>Days before an exchange in which nobody of those who came home in it was freed.</summary>
    private const int LongBefore = 31;

    private static bool IsDayAfter(ResolvedDate date, ResolvedDate before) =>
        before is { Precision: DatePrecision.Day, Date: { } held }
        && date is { Precision: DatePrecision.Day, Date: { } next }
        && next.DayNumber - held.DayNumber == 1;

    // "Today 189 of ours are home", said on the day of an exchange of which the article tells on the next.
    private ExchangeEvent? HeldYesterday(in DoneTelling told) =>
        told.Mention is { IsOne: false, Time: { Kind: TimeKind.FromPublished, Offset: 0 } }
        && told.Published is { } today
        && list.NewestDone(today, IsOfDayBefore) is { } yesterday
        && (told.Mention.CountsWhole() ? LikenessRules.Compare(yesterday, told.Mention) == Likeness.Same : list.Current == yesterday)
            ? yesterday
            : null;

    private static bool IsOfDayBefore(ExchangeEvent known, DateOnly today) =>
        known is { Hold: not TimeHold.None, Date: { Precision: DatePrecision.Day, Date: { } day } } && today.DayNumber - day.DayNumber == 1;

    // "allowed home over the weekend. They crossed the border on Saturday", "swapped 160 bodies this week. The exchange took place on Thursday":
    // the day of what was told with a vague word of time.
    private ExchangeEvent? ToldVaguely(in DoneTelling told) =>
        told.Mention is { IsPrevious: false, IsRecalled: false } and ({ IsOne: false } or { IsOfItself: true, IsLatest: false })
        && list.Current is { IsNews: true, Time.Kind: TimeKind.Vague } vague
        && vague.Last.SentenceIndex == told.Mention.SentenceIndex - 1
        && !told.Mention.CountsWhole()
            ? vague
            : null;

    // The one spoken of last, of which no day was told.
    private ExchangeEvent? StillUndated(in DoneTelling told) =>
        list.Current is { Status: RecordStatus.Completed, Hold: not TimeHold.Happened } last
        && MayBeOfNews(told)
        && !IsOneMoreOfDayBefore(last, told.Mention)
        && !IsOtherStage(last, told.Mention)
        && !IsOfOtherMonth(last, told)
        && !days.IsAnotherDay(last, told.Mention, told.Date)
            ? last
            : null;

    // «103 військових удома. Лише вчора додому приїхали ще 49»: more than those of the news, on a day before it.
    private static bool IsOneMoreOfDayBefore(ExchangeEvent news, Mention mention) =>
        news.CountsWhole
        && mention is { Time: { Kind: TimeKind.FromPublished, Offset: < 0 } day, Headcounts.Count: > 0 }
        && mention.Headcounts.TrueForAll(
            day,
            static (h, day) => h is { Relation: Relation.OnTop, To: not Sides.None } && Math.Abs(h.Number.First - day.End) <= DayReach
        );

    // "The second stage is done. The first took place on Wednesday"
    private static bool IsOtherStage(ExchangeEvent news, Mention mention) =>
        news.Stage is { } known && mention.Stage is { } told && known.Value != told.Value;

    /// <summary>Words between the day before and those who came home on it.</summary>
    private const int DayReach = 6;

    // Told neither as an earlier one nor of a day counted from another's; what is recalled, only of the published day.
    private static bool MayBeOfNews(in DoneTelling told) =>
        told.Mention is { IsPrevious: false, Time.IsShifted: false } && (!told.Mention.IsRecalled || told.IsOfPublishedDay);

    private bool IsOfOtherMonth(ExchangeEvent known, in DoneTelling told) =>
        NamesOtherMonth(known, told.Mention) || IsOfSomeMonth(known, told) || days.IsAnotherMonth(told.Date);

    // "…, it said on July 6. Their mother had come home in October": the words name two months.
    private static bool NamesOtherMonth(ExchangeEvent known, Mention mention) =>
        known.Time is { Month: { } told } && mention.Time is { Kind: TimeKind.Month, Month: { } month } && told != month;

    // «В феврале передали 11 детей», in undated news of four others, where nobody knows which month it is.
    private static bool IsOfSomeMonth(ExchangeEvent known, in DoneTelling told) =>
        told is { Published: null, Mention.Time: { Kind: TimeKind.Month, Year: null } }
        && told.Mention.SentenceIndex > known.First.SentenceIndex
        && known.CountsWhole
        && LikenessRules.Differs(known, told.Mention);

    // An earlier one without a day, told by its numbers; of the published day, the news.
    private ExchangeEvent? ToldBefore(in DoneTelling told) =>
        told.Mention is { IsPrevious: false, IsRecalled: false } && !days.IsAnotherMonth(told.Date)
            ? list.NewestDone(told, IsUndatedOfIt)
            : null;

    private static bool IsUndatedOfIt(ExchangeEvent known, DoneTelling told) =>
        known.Hold != TimeHold.Happened
        && (
            LikenessRules.Compare(known, told.Mention) == Likeness.Same
            || (
                told.IsOfPublishedDay
                && known is { Hold: TimeHold.None, IsBackground: false }
                && !LikenessRules.Disagree(known, told.Mention)
            )
        );

    private void Open(in DoneTelling told)
    {
        if (IsAside(told.Mention))
            list.Open(RecordStatus.Completed, told.WithAllOfThem(), told.Date, moves: false);
        else
            list.Open(RecordStatus.Completed, told.Mention, told.Date);
    }

    // "Another 21, he said, were freed the day before": more than the news, which goes on behind it.
    private bool IsAside(Mention mention) =>
        mention is { IsOne: false, Time: { Kind: TimeKind.FromContext or TimeKind.FromPublished, Offset: < 0 }, Headcounts.Count: > 0 }
        && (mention.IsLatest || mention.Headcounts.TrueForAll(static h => h.Relation == Relation.OnTop))
        && list.Current is { IsNews: true };
}

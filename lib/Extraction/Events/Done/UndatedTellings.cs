using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Events.Comparing;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Events.Done;

/// <summary>
/// Where a mention goes that has no day of its own: to the event that it speaks of (<see cref="SpokenOf"/>), unless it tells of another
/// exchange beside it (<see cref="OtherTellings"/>) or was told on another day; else to one that it opens.
/// </summary>
internal sealed class UndatedTellings(EventList list, DayRules days)
{
    private readonly SpokenOf spokenOf = new(list);
    private readonly OtherTellings others = new(list);

    public void Place(in DoneTelling told)
    {
        if (list.OfTheNews(told.Mention) is { } news)
        {
            news.Add(told.Mention);
            return;
        }

        var target = spokenOf.Find(told);
        if (target is not null && others.OpensBeside(target, told))
            return;
        if (target is not null && !IsBesideUndated(target, told) && !IsToldOnOtherDay(target, told))
            list.Join(target, told.Mention, told.Date);
        else if (IsNotDone(told.Mention))
            return;
        else if (OpeningRules.Opens(told.Mention))
            list.Open(RecordStatus.Completed, told.Mention, told.Date);
        else
            list.Detail(told.Mention);
    }

    // "In February she said that 11 children were handed over", in September's news of four
    private bool IsBesideUndated(ExchangeEvent target, in DoneTelling told) =>
        target.Hold != TimeHold.Happened
        && told.Mention.Hold == TimeHold.Told
        && (
            days.IsAnotherDay(target, told.Mention, told.Date)
            || (days.IsAnotherMonth(told.Date) && LikenessRules.Differs(target, told.Mention))
        );

    // Told on a day, and the event is of another: with other numbers.
    private static bool IsToldOnOtherDay(ExchangeEvent target, in DoneTelling told) =>
        told.Mention is { Hold: TimeHold.Told, Time.Kind: not TimeKind.Vague }
        && target.DayKey is { } day
        && day != told.Key
        && (LikenessRules.Disagree(target, told.Mention) || IsApartByDate(target, told));

    private static bool IsApartByDate(ExchangeEvent target, in DoneTelling told) =>
        told.Mention.Time!.Kind is TimeKind.MonthDay or TimeKind.FullDate
        && (target.CountsWhole || DayRules.IsApart(target.Date, told.Date))
        && LikenessRules.Differs(target, told.Mention);

    // "Each will release 210 on 4 December. Also settled is the repatriation of some 300 fallen": a noun without a day or a side, behind
    // what is ahead, was not done.
    private bool IsNotDone(Mention mention) =>
        mention is { IsNounOnly: true, Time: null, Headcounts.Count: > 0 }
        && mention.Headcounts.TrueForAll(static h => h.Relation == Relation.BothSides)
        && list.Current is { Status: RecordStatus.Announced, Hold: TimeHold.Happened } ahead
        && mention.SentenceIndex - ahead.Last.SentenceIndex is 0 or 1;
}

using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Events.Comparing;
using SwapPipeline.Extraction.Events.Done;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Events;

/// <summary>
/// What is told as done: a mention with a day of its own belongs to the event of that day (<see cref="DatedTellings"/>); one without
/// belongs to the event whose numbers it repeats, else to the one spoken of last (<see cref="UndatedTellings"/>).
/// </summary>
internal sealed class DoneEvents(EventList list, DateOnly? published)
{
    private readonly DatedTellings dated = new(list, new(published));
    private readonly UndatedTellings undated = new(list, new(published));

    public void Complete(Mention mention)
    {
        if (IsOfRecalledDay(mention))
            mention = mention.WithoutTime();
        if (CalledOff(mention) is { } off)
        {
            off.Add(mention);
            return;
        }

        var date = list.Resolve(mention, future: false);
        var told = new DoneTelling(mention, date, mention.Time is null ? null : DayKey.Of(date, mention.Time), published);
        if (IsOneMoreOfItsDay(told))
            list.Open(RecordStatus.Completed, mention, date);
        else if (ToldHoursAfter(mention) is { } later)
            list.Open(RecordStatus.Completed, mention, later.Date).TakeDay(later.Time, later.Date, later.Hold);
        else if (mention.HasOwnDay())
            dated.Place(told);
        else if (!mention.IsPrevious)
            undated.Place(told);
        else if (TellsOfEarlier(mention))
            list.Open(RecordStatus.Completed, mention, date).IsBackground = true;
    }

    // «Нагадаємо, на свята відбувся обмін. Тоді визволили 97»: the day of what is recalled, and not that of the news.
    private bool IsOfRecalledDay(Mention mention) =>
        mention is { IsRecalled: true, Time: { Kind: TimeKind.FromContext, Offset: 0 } }
        && list.Current is { First.IsRecalled: false } news
        && LikenessRules.Disagree(news, mention);

    // "The swap set for Wednesday was called off. The formula, a lawmaker says, was 192 for 192": what it would have been.
    private ExchangeEvent? CalledOff(Mention mention) =>
        mention is { Hold: TimeHold.None, Headcounts: [{ IsPair: true }, ..] }
        && list.Current is { Status: RecordStatus.Cancelled, Headcounts.Count: 0 } off
        && mention.Headcounts.TrueForAll(static h => h.IsPair)
            ? off
            : null;

    // "The same day, 14 April, a fourth exchange was held": beside the one whose people were counted.
    private bool IsOneMoreOfItsDay(in DoneTelling told) =>
        told.Mention.IsOfSameDay
        && list.NewestDone(told.Key, static (e, key) => e.DayKey == key) is { CountsWhole: true } earlier
        && (LikenessRules.Compare(earlier, told.Mention) != Likeness.Same || OtherPeople.IsOfOtherKind(earlier, told.Mention))
        && told.Mention.SentenceIndex > earlier.First.SentenceIndex
        && !OtherPeople.AreOfOtherSide(earlier, told.Mention);

    // "Hours before the swap Ukraine had received 501 bodies": the dead by themselves, beside the living of that day.
    private ExchangeEvent? ToldHoursAfter(Mention mention) =>
        mention.IsHoursBefore && list.Current is { IsNews: true, CountsWhole: true } later && OtherPeople.IsOfOtherKind(later, mention)
            ? later
            : null;

    // "The last exchange was reported on December 4. Moscow then got back …"
    private static bool TellsOfEarlier(Mention mention) =>
        mention.CountsWhole() || mention is { IsOne: true, Hold: TimeHold.Told, Time.Kind: TimeKind.MonthDay or TimeKind.FullDate };
}

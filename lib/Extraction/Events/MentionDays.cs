using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Events;

/// <summary>
/// What the words of time of a mention say of its own exchange, before it goes to one: whether they tell its day at all, whether it was
/// told before the news, and whether it lies ahead.
/// </summary>
internal sealed class MentionDays(EventList list, DateOnly? published)
{
    /// <summary>Days ahead within which a bare day is the coming one, and days back beyond which it is not the past one.</summary>
    private const int Soon = 31,
        LongAgo = 300;

    /// <summary>The mention as the events told so far let it be read.</summary>
    public Mention Read(Mention told)
    {
        var mention = IsOfTelling(told) ? told.WithoutTime() : told;
        if (IsToldBesideNews(told))
            mention = mention with { IsRecalled = true };
        if (IsTodayOfUnknown(mention) || IsInvasion(mention))
            mention = mention.WithoutTime();
        return IsComing(mention) ? mention with { Status = MentionStatus.Announced } : mention;
    }

    // The day on which something ahead is told is not its own day; "said last week" is none.
    private static bool IsOfTelling(Mention told) =>
        told is { Hold: TimeHold.Told } && (told.Status != MentionStatus.Completed || told.Time!.Kind == TimeKind.Vague);

    // "Earlier this week Kyiv announced that it had got 210 bodies", beside those of the news
    private bool IsToldBesideNews(Mention told) =>
        told is { Hold: TimeHold.Told, Status: MentionStatus.Completed, Time.Kind: TimeKind.Vague }
        && list.Events.Exists(static e => e is { IsNews: true, CountsWhole: true });

    // "Today", where nobody knows which day that is: the news.
    private bool IsTodayOfUnknown(Mention mention) => published is null && mention.Time is { Kind: TimeKind.FromPublished, Offset: 0 };

    // "whose ship was sunk last February", «відтоді, як у лютому 2022 року»: the month in which the war began, and nobody was exchanged
    // yet.
    private bool IsInvasion(Mention mention) =>
        mention.Time is { Kind: TimeKind.Month }
        && list.Resolve(mention, future: false) is { Precision: DatePrecision.Month, Date: { Year: 2022, Month: 2 } };

    // «12 січня, в понеділок — обмін», on the 8th: without a verb and a year the day at hand is meant, not that of almost a year ago.
    private bool IsComing(Mention mention)
    {
        if (
            !IsBare(mention)
            || published is not { } today
            // «Завтра, 14 серпня, обмін!»
            || list.Resolve(mention, future: false).Date is not { } past
        )
            return false;
        // "The exchange has been timed to Easter", told on the day before
        if (past > today || IsSet(mention))
            return true;
        return mention.Time is { Kind: TimeKind.MonthDay, Month: not null }
            && today.DayNumber - past.DayNumber > LongAgo
            && list.Resolve(mention, future: true).Date is { } coming
            && coming.DayNumber - today.DayNumber is > 0 and <= Soon;
    }

    // "Saturday's exchange", of which was told that it is to be on Saturday
    private bool IsSet(Mention mention) =>
        mention.Time is { Kind: TimeKind.Weekday }
        && list.Resolve(mention, future: true).Date is { } coming
        && list.Events.Exists(coming, static (e, day) => e.Status == RecordStatus.Announced && e.Date.Date == day);

    private static bool IsBare(Mention mention) =>
        mention
            is {
                Status: MentionStatus.Completed,
                Hold: TimeHold.Happened,
                IsNounOnly: true,
                IsPrevious: false,
                IsRecalled: false,
                Time: not null
            };
}

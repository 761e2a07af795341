using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Events;

/// <summary>
/// What is told as done: a mention with a day of its own belongs to the event of that day; one without belongs to the event whose
/// numbers it repeats, else to the one spoken of last.
/// </summary>
internal sealed class DoneEvents(EventList list, DateOnly? published)
{
    private readonly DayRules days = new(published);

    /// <summary>Sentences behind one that recalls an exchange in which the other side's number may still be told.</summary>
    private const int AsideReach = 2;

    public void Complete(Mention mention)
    {
        // «Нагадаємо, на свята відбувся обмін. Тоді визволили 97»: the day of what is recalled, and not that of the news.
        if (
            mention is { IsRecalled: true, Time: { Kind: TimeKind.FromContext, Offset: 0 } }
            && list.Current is { First.IsRecalled: false } news
            && LikenessRules.Disagree(news, mention)
        )
            mention = mention with { Time = null, Hold = TimeHold.None };
        // "The swap set for Wednesday was called off. The formula, a lawmaker says, was 192 for 192": what it would have been.
        if (
            mention is { Hold: TimeHold.None, Headcounts: [{ IsPair: true }, ..] }
            && list.Current is { Status: RecordStatus.Cancelled, Headcounts.Count: 0 } off
            && mention.Headcounts.TrueForAll(h => h.IsPair)
        )
        {
            off.Add(mention);
            return;
        }

        var date = list.Resolve(mention, future: false);
        DayKey? key = mention.Time is null ? null : DayKey.Of(date, mention.Time);
        // "The same day, 14 April, a fourth exchange was held": beside the one whose people were counted.
        if (
            mention.IsOfSameDay
            && Newest(key, static (e, key) => e.DayKey == key) is { } earlier
            && earlier.Headcounts.Exists(LikenessRules.IsWhole)
            && (LikenessRules.Compare(earlier, mention) != Likeness.Same || LikenessRules.IsOfOtherKind(earlier, mention))
            && mention.SentenceIndex > earlier.First.SentenceIndex
        )
        {
            list.Open(RecordStatus.Completed, mention, date);
            return;
        }

        if (mention.Hold == TimeHold.Happened && mention.Time!.Kind != TimeKind.Vague)
        {
            // "Twelve of our fighters are home. Twelve of the 173 who were exchanged yesterday served in …": some of those, on that day.
            if (
                list.Current is { Status: RecordStatus.Completed, IsBackground: false, Hold: TimeHold.None } some
                && some.Headcounts.FindIndex(h =>
                    LikenessRules.IsWhole(h)
                    && mention.Headcounts.Exists(
                        h,
                        static (p, h) => p.Relation == Relation.Part && p.Value == h.Value && (p.To & h.To) != 0
                    )
                    && mention.Headcounts.Exists(h, static (w, h) => LikenessRules.IsWhole(w) && w.Value > h.Value && (w.To & h.To) != 0)
                )
                    is >= 0
                        and var at
            )
            {
                some.Headcounts[at] = some.Headcounts[at] with { Relation = Relation.Part };
                list.Join(some, mention, date);
                return;
            }

            if (
                Newest(
                    (Mention: mention, Date: date, Key: key, Published: published),
                    static (e, told) => IsOfItsDay(e, told.Mention, told.Date, told.Key, told.Published)
                ) is
                { } same
            )
            {
                list.Join(same, mention, date);
                return;
            }

            // "The next morning they were flown to Moscow": where those of the day before were taken.
            if (
                mention is { IsOne: false, IsPrevious: false, Headcounts.Count: 0, Stage: null }
                && list.Current
                    is {
                        Status: RecordStatus.Completed,
                        Hold: TimeHold.Happened,
                        Date: { Precision: DatePrecision.Day, Date: { } held }
                    } moved
                && date is { Precision: DatePrecision.Day, Date: { } next }
                && next.DayNumber - held.DayNumber == 1
                && moved.Headcounts.Count + moved.Ratio.Count > 0
                && mention.SentenceIndex - moved.Mentions[^1].SentenceIndex <= 1
            )
            {
                list.Join(moved, mention with { Time = null, Hold = TimeHold.None }, ResolvedDate.Unknown);
                return;
            }

            // "Today 189 of ours are home", said on the day of an exchange of which the article tells on the next.
            if (
                mention is { IsOne: false, Time: { Kind: TimeKind.FromPublished, Offset: 0 } }
                && published is { } today
                && Newest(
                    today,
                    static (e, today) =>
                        e is { Hold: not TimeHold.None, Date: { Precision: DatePrecision.Day, Date: { } day } }
                        && today.DayNumber - day.DayNumber == 1
                )
                    is { } yesterday
                && (
                    mention.Headcounts.Exists(LikenessRules.IsWhole)
                        ? LikenessRules.Compare(yesterday, mention) == Likeness.Same
                        : list.Current == yesterday
                )
            )
            {
                list.Join(yesterday, mention with { Time = null, Hold = TimeHold.None }, ResolvedDate.Unknown);
                return;
            }

            // "allowed home over the weekend. They crossed the border on Saturday": the day of what was told with a vague word of time.
            if (
                list.Current is { Status: RecordStatus.Completed, IsBackground: false, Time.Kind: TimeKind.Vague } vague
                && vague.Mentions[^1].SentenceIndex == mention.SentenceIndex - 1
                && mention is { IsPrevious: false, IsRecalled: false, IsOne: false }
                && !mention.Headcounts.Exists(LikenessRules.IsWhole)
            )
            {
                list.Join(vague, mention, date);
                return;
            }

            if (
                list.Current is { Status: RecordStatus.Completed, Hold: not TimeHold.Happened }
                && !mention.IsPrevious
                && (!mention.IsRecalled || (published is not null && date.Date == published))
                && !mention.Time.IsShifted
                && !IsOfOtherMonth(list.Current, mention)
                && !IsOfSomeMonth(list.Current, mention)
                && !days.IsAnotherMonth(date)
                && !days.IsAnotherDay(list.Current, mention, date)
            )
            {
                list.Join(list.Current, mention, date);
                return;
            }

            if (
                !mention.IsPrevious
                && !mention.IsRecalled
                && !days.IsAnotherMonth(date)
                && Newest(
                    (Mention: mention, IsNews: date.Date is not null && date.Date == published),
                    static (e, told) =>
                        e.Hold != TimeHold.Happened
                        && (
                            LikenessRules.Compare(e, told.Mention) == Likeness.Same
                            || (
                                told.IsNews && e is { Hold: TimeHold.None, IsBackground: false } && !LikenessRules.Disagree(e, told.Mention)
                            )
                        )
                )
                    is { } undated
            )
            {
                list.Join(undated, mention, date);
                return;
            }

            if (
                mention.IsOne
                || mention.Headcounts.Exists(h => h.Relation != Relation.Cumulative)
                || mention.Mediators.Count > 0
                || (!mention.IsPlural && mention.NamesCaptives)
            )
            {
                // "Another 21, he said, were freed the day before": more than the news, which goes on behind it.
                var isAside =
                    mention is { IsOne: false, Time: { Kind: TimeKind.FromContext, Offset: < 0 }, Headcounts.Count: > 0 }
                    && (mention.IsLatest || mention.Headcounts.TrueForAll(h => h.Relation == Relation.OnTop))
                    && list.Current is { Status: RecordStatus.Completed, IsBackground: false };
                list.Open(
                    RecordStatus.Completed,
                    isAside ? mention with { Headcounts = AllOfThem(mention) } : mention,
                    date,
                    moves: !isAside
                );
            }

            return;
        }

        if (mention.IsPrevious)
        {
            // "The last exchange was reported on December 4. Moscow then got back …"
            if (
                mention.Headcounts.Exists(LikenessRules.IsWhole)
                || mention is { IsOne: true, Hold: TimeHold.Told, Time.Kind: TimeKind.MonthDay or TimeKind.FullDate }
            )
                list.Open(RecordStatus.Completed, mention, date).IsBackground = true;
            return;
        }

        var target =
            AddsTo(mention)
            ?? Newest(mention, LikenessRules.TellsTogether)
            ?? Newest(mention, static (e, mention) => LikenessRules.Compare(e, mention) == Likeness.Same)
            ?? (mention.Hold == TimeHold.Told ? Newest(key, static (e, key) => e.DayKey == key) : null)
            ?? Newest(mention, LikenessRules.Mirrors)
            ?? News(mention)
            ?? (list.Current?.Status == RecordStatus.Completed ? list.Current : Newest(mention, static (_, _) => true));
        // "The previous swap was in mid-May. Kyiv then got 60 back": what the next sentence counts, where it is not the number of the news.
        if (
            mention is { Time: null, Headcounts.Count: > 0 }
            && Newest(
                mention,
                static (e, mention) =>
                    e.IsBackground
                    && e.Mentions[^1] is { IsPrevious: true } last
                    && (
                        e.Headcounts.Exists(LikenessRules.IsWhole)
                            ? IsOfOtherSide(e, mention) && mention.SentenceIndex - e.First.SentenceIndex <= AsideReach
                            : last.SentenceIndex == mention.SentenceIndex - 1
                    )
            )
                is { } previous
            && target is not null
            && target != previous
            && !target.Mentions.Exists(
                mention,
                static (m, mention) => m.SentenceIndex == mention.SentenceIndex && m.Hold == TimeHold.Happened
            )
            && (LikenessRules.Disagree(target, mention) || (mention.IsThen && LikenessRules.Compare(target, mention) != Likeness.Same))
        )
            target = previous;
        // "Last week 19 were freed", beside the news of a day: other people, unless their number is the same.
        if (
            target is not null
            && mention is { Hold: TimeHold.Happened, Time.Kind: TimeKind.Vague }
            && (
                LikenessRules.Disagree(target, mention)
                || LikenessRules.IsOfOtherKind(target, mention)
                || (
                    target.DayKey is not null
                    && mention.Headcounts.Exists(h =>
                        LikenessRules.IsWhole(h) || h is { Relation: Relation.OnTop, To: not Sides.None, IsRank: false }
                    )
                    && LikenessRules.Compare(target, mention) != Likeness.Same
                )
            )
        )
        {
            // "Earlier in the week ninety others were freed"
            list.Open(
                RecordStatus.Completed,
                mention with
                {
                    Headcounts = AllOfThem(mention),
                },
                date,
                moves: mention.Headcounts.Exists(LikenessRules.IsWhole)
            ).IsBackground = true;
            return;
        }

        // "… exchanged 12 for 12. Six Russians were exchanged for a mayor, Moscow said", without a day of its own
        if (target is not null && mention is { Time: null, IsTold: true } && LikenessRules.IsOther(target, mention))
        {
            list.Open(RecordStatus.Completed, mention, date, moves: false).IsBackground = true;
            return;
        }

        // "Kyiv announced separately that seven children had come home", beside the other side's residents
        if (
            target is not null
            && mention.Headcounts.Count > 0
            && mention.Headcounts.TrueForAll(
                target,
                static (h, target) =>
                    h is { Relation: Relation.OnTop, People: People.Child, To: Sides.Ukraine or Sides.Russia }
                    && target.Headcounts.Exists(LikenessRules.IsWhole)
                    && !target.Headcounts.Exists(h, static (t, h) => (t.To & h.To) != 0)
            )
        )
        {
            list.Open(RecordStatus.Completed, mention with { Headcounts = AllOfThem(mention) }, date, moves: false).IsBackground = true;
            return;
        }

        // "Earlier an MP said that 1,000 bodies were handed over", beside captives who came home today
        if (
            target is not null
            && mention is { IsRecalled: true, Time: null }
            && !(
                target.Mentions[^1] is { IsRecalled: true } here
                && here.SentenceIndex >= mention.SentenceIndex - 1
                && here.Headcounts.Exists(LikenessRules.IsWhole)
            )
            && (
                LikenessRules.Disagree(target, mention)
                || LikenessRules.IsOfOtherKind(target, mention)
                || LikenessRules.CountsOthers(target, mention)
            )
        )
        {
            list.Open(RecordStatus.Completed, mention, date).IsBackground = true;
            return;
        }

        // "The previous one, on 31 January, freed 195. In December there were 248": right behind a recalled exchange, and other than the
        // news.
        if (
            target is { IsBackground: false }
            && mention is { Time: null, IsVerbless: false }
            && Newest(
                (Target: target, Mention: mention),
                static (e, told) =>
                    e != told.Target
                    && e.Mentions[^1] is { IsPrevious: true } recalled
                    && told.Mention.SentenceIndex - recalled.SentenceIndex is 0 or 1
            )
                is not null
            && LikenessRules.Disagree(target, mention)
        )
        {
            list.Open(RecordStatus.Completed, mention, date, moves: false).IsBackground = true;
            return;
        }

        // "In February she said that 11 children were handed over", in September's news of four
        if (
            target is { Hold: not TimeHold.Happened }
            && mention.Hold == TimeHold.Told
            && (
                days.IsAnotherDay(target, mention, date)
                || (
                    days.IsAnotherMonth(date)
                    && mention.Headcounts.Exists(LikenessRules.IsWhole)
                    && LikenessRules.Compare(target, mention) != Likeness.Same
                )
            )
        )
            target = null;
        if (
            target is not null
            && mention.Hold == TimeHold.Told
            && target.DayKey is not null
            && target.DayKey != key
            && mention.Time!.Kind != TimeKind.Vague
            && (
                LikenessRules.Disagree(target, mention)
                || (
                    mention.Time.Kind is TimeKind.MonthDay or TimeKind.FullDate
                    && mention.Headcounts.Exists(LikenessRules.IsWhole)
                    && (target.Headcounts.Exists(LikenessRules.IsWhole) || DayRules.IsApart(target.Date, date))
                    && LikenessRules.Compare(target, mention) != Likeness.Same
                )
            )
        )
            target = null;
        if (target is not null)
        {
            list.Join(target, mention, date);
            return;
        }

        // "Each will release 210 on 4 December. Also settled is the repatriation of some 300 fallen": a noun without a day or a side,
        // behind what is ahead, was not done.
        if (
            mention is { IsNounOnly: true, Time: null, Headcounts.Count: > 0 }
            && mention.Headcounts.TrueForAll(h => h.Relation == Relation.BothSides)
            && list.Current is { Status: RecordStatus.Announced, Hold: TimeHold.Happened } ahead
            && mention.SentenceIndex - ahead.Mentions[^1].SentenceIndex is 0 or 1
        )
            return;
        var counted =
            !mention.IsVerbless
            && mention.Headcounts.Exists(
                mention,
                static (h, mention) =>
                    (
                        h.Relation is not (Relation.Cumulative or Relation.Plan)
                        || (h.IsRatio && mention is { IsTold: true, IsPlural: false })
                    )
                    && (
                        !h.IsRank
                        || (
                            (h.Relation == Relation.Whole || h.IsLocal)
                            && h.To != Sides.None
                            && mention.SentenceIndex < EventList.LeadSentences
                        )
                    )
            );
        if (
            counted
            || (
                mention is { IsPlural: false, IsTold: true, IsRelative: false, NamesCaptives: true }
                && (
                    mention.IsLatest
                    || mention is { IsHandover: true, SentenceIndex: 0 }
                    || (mention.IsOne && (mention.SentenceIndex < EventList.LeadSentences || mention.Hold == TimeHold.Told))
                )
            )
        )
            list.Open(RecordStatus.Completed, mention, date);
        else
            list.Detail(mention);
    }

    // The event of the day that the mention tells, or of which its words can speak.
    private static bool IsOfItsDay(ExchangeEvent known, Mention mention, ResolvedDate date, DayKey? key, DateOnly? published) =>
        known.DayKey == key
        || (
            published is null
            && mention.Time!.IsToday
            && known is { Hold: not TimeHold.Happened, IsBackground: false } or { Time.IsToday: true }
        )
        || DayRules.IsSameOfYear(known, date, mention.Time!)
        || (DayRules.IsWithin(known.Date, date) && !LikenessRules.Disagree(known, mention));

    // "… On 29 January they exchanged the dead alone. The ministry spoke of 157 for 157": the living of the news, where the event spoken of
    // last has none.
    private ExchangeEvent? News(Mention mention) =>
        list.Current is { Status: RecordStatus.Completed } last
        && LikenessRules.IsOfOtherKind(last, mention)
        && mention.Headcounts.Exists(h => !h.IsBody)
        && list.Events.Find(e => e is { Status: RecordStatus.Completed, IsBackground: false }) is { } news
        && news != last
        && !LikenessRules.Disagree(news, mention)
            ? news
            : null;

    // Of what is done so far, the one told last that meets a condition.
    private ExchangeEvent? Newest<TState>(TState state, Func<ExchangeEvent, TState, bool> condition) =>
        list.Events.FindLast(
            (State: state, Condition: condition),
            static (e, asked) => e.Status == RecordStatus.Completed && asked.Condition(e, asked.State)
        );

    // More than those told before, and all of their own day.
    private static List<Headcount> AllOfThem(Mention mention) =>
        [.. mention.Headcounts.Select(h => h.Relation == Relation.OnTop ? h with { Relation = Relation.Whole } : h)];

    // It counts people of the side of whom the event tells none.
    private static bool IsOfOtherSide(ExchangeEvent known, Mention mention) =>
        mention.Headcounts.Exists(LikenessRules.IsWhole)
        && mention
            .Headcounts.Where(LikenessRules.IsWhole)
            .All(m => !known.Headcounts.Exists(k => LikenessRules.IsWhole(k) && (k.To & m.To) != 0));

    // "…, it said on July 6. Their mother had come home in October": the words name two months.
    private static bool IsOfOtherMonth(ExchangeEvent known, Mention mention) =>
        known.Time is { Month: { } told } && mention.Time is { Kind: TimeKind.Month, Month: { } month } && told != month;

    // «В феврале передали 11 детей», in undated news of four others, where nobody knows which month it is.
    private bool IsOfSomeMonth(ExchangeEvent known, Mention mention) =>
        published is null
        && mention.Time is { Kind: TimeKind.Month, Year: null }
        && mention.SentenceIndex > known.First.SentenceIndex
        && known.Headcounts.Exists(LikenessRules.IsWhole)
        && mention.Headcounts.Exists(LikenessRules.IsWhole)
        && LikenessRules.Compare(known, mention) != Likeness.Same;

    // "The previous one was held on March 19, 175 for 175. Moscow had then handed over another 22": more of what the sentence before tells.
    private ExchangeEvent? AddsTo(Mention mention) =>
        mention is { Time: null, Headcounts.Count: > 0 } && mention.Headcounts.TrueForAll(h => h.Relation == Relation.OnTop)
            ? Newest(
                mention,
                static (e, mention) =>
                    e.Mentions[^1].SentenceIndex == mention.SentenceIndex - 1
                    && e.Mentions[^1].Headcounts.Exists(h => LikenessRules.IsWhole(h) || h.Relation == Relation.Plan)
            )
            : null;
}

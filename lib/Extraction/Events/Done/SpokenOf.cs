using SwapPipeline.Extraction.Events.Comparing;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Events.Done;

/// <summary>
/// The event that a mention without a day of its own speaks of: by its numbers, by the day on which it was told, else by nearness.
/// </summary>
internal sealed class SpokenOf(EventList list)
{
    /// <summary>Sentences behind one that recalls an exchange in which the other side's number may still be told.</summary>
    private const int AsideReach = 2;

    public ExchangeEvent? Find(in DoneTelling told)
    {
        var mention = told.Mention;
        var target =
            AddsTo(mention)
            ?? list.NewestDone(mention, PeopleSums.TellsTogether)
            ?? list.NewestDone(mention, static (e, mention) => LikenessRules.Compare(e, mention) == Likeness.Same)
            ?? (mention.Hold == TimeHold.Told ? list.NewestDone(told.Key, static (e, key) => e.DayKey == key) : null)
            ?? list.NewestDone(mention, LikenessRules.Mirrors)
            ?? OfTheLiving(mention)
            ?? (list.Current is { Status: RecordStatus.Completed } last ? last : list.NewestDone());
        return target is not null && ContinuesEarlier(target, mention) is { } earlier ? earlier : target;
    }

    // "The previous one was held on March 19, 175 for 175. Moscow had then handed over another 22": more of what the sentence before tells.
    private ExchangeEvent? AddsTo(Mention mention) =>
        mention is { Time: null, Headcounts.Count: > 0 } && mention.Headcounts.TrueForAll(static h => h.Relation == Relation.OnTop)
            ? list.NewestDone(mention, IsToldRightBefore)
            : null;

    private static bool IsToldRightBefore(ExchangeEvent known, Mention mention) =>
        known.Last.SentenceIndex == mention.SentenceIndex - 1
        && known.Last.Headcounts.Exists(static h => LikenessRules.IsWhole(h) || h.Relation == Relation.Plan);

    // "… On 29 January they exchanged the dead alone. The ministry spoke of 157 for 157": the living of the news, where the event spoken of
    // last has none.
    private ExchangeEvent? OfTheLiving(Mention mention) =>
        list.Current is { Status: RecordStatus.Completed } last
        && OtherPeople.IsOfOtherKind(last, mention)
        && mention.Headcounts.Exists(static h => !h.IsBody)
        && list.Events.Find(static e => e.IsNews) is { } news
        && news != last
        && !LikenessRules.Disagree(news, mention)
            ? news
            : null;

    // "The previous swap was in mid-May. Kyiv then got 60 back": what the next sentence counts, where it is not the number of the news.
    private ExchangeEvent? ContinuesEarlier(ExchangeEvent target, Mention mention) =>
        mention is { Time: null, Headcounts.Count: > 0 }
        && list.NewestDone(mention, IsEarlierNearBy) is { } earlier
        && target != earlier
        && !HasDayInSentence(target, mention)
        && IsOfOther(target, mention)
            ? earlier
            : null;

    private static bool IsEarlierNearBy(ExchangeEvent known, Mention mention) =>
        known is { IsBackground: true, Last.IsPrevious: true }
        && (
            known.CountsWhole
                ? IsOfOtherSide(known, mention) && mention.SentenceIndex - known.First.SentenceIndex <= AsideReach
                : known.Last.SentenceIndex == mention.SentenceIndex - 1
        );

    // It counts people of the side of whom the event tells none.
    private static bool IsOfOtherSide(ExchangeEvent known, Mention mention) =>
        mention.CountsWhole()
        && mention.Headcounts.TrueForAll(known, static (m, known) => !LikenessRules.IsWhole(m) || !CountsSideOf(known, m));

    private static bool CountsSideOf(ExchangeEvent known, Headcount count) =>
        known.Headcounts.Exists(count, static (k, m) => LikenessRules.IsWhole(k) && (k.To & m.To) != 0);

    private static bool HasDayInSentence(ExchangeEvent target, Mention mention) =>
        target.Mentions.Exists(mention, static (m, mention) => m.SentenceIndex == mention.SentenceIndex && m.Hold == TimeHold.Happened);

    private static bool IsOfOther(ExchangeEvent target, Mention mention) =>
        LikenessRules.Disagree(target, mention) || (mention.IsThen && LikenessRules.Compare(target, mention) != Likeness.Same);
}

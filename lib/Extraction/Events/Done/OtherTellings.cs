using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Events.Comparing;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Events.Done;

/// <summary>
/// A mention without a day of its own tells of another exchange than the one that it seems to speak of: it is opened beside that one, in
/// the background.
/// </summary>
internal sealed class OtherTellings(EventList list)
{
    /// <summary>Opens another exchange beside the one spoken of, where one of the rules finds that the mention tells of it.</summary>
    public bool OpensBeside(ExchangeEvent target, in DoneTelling told)
    {
        var mention = told.Mention;
        if (IsOfVagueTime(target, mention))
            Open(told, told.WithAllOfThem(), moves: mention.CountsWhole());
        else if (IsOfBothSides(target, mention))
            Open(told, mention, moves: false);
        else if (IsOfChildrenAlone(target, mention))
            Open(told, told.WithAllOfThem(), moves: false);
        else if (IsRecalled(target, mention))
            Open(told, mention, moves: true);
        else if (IsBehindEarlier(target, mention))
            Open(told, mention, moves: false);
        else
            return false;
        return true;
    }

    private void Open(in DoneTelling told, Mention mention, bool moves) =>
        list.Open(RecordStatus.Completed, mention, told.Date, moves).IsBackground = true;

    // "Last week 19 were freed", "Earlier in the week ninety others were freed", beside the news of a day: other people, unless their
    // number is the same.
    private static bool IsOfVagueTime(ExchangeEvent target, Mention mention) =>
        mention is { Hold: TimeHold.Happened, Time.Kind: TimeKind.Vague }
        && (OtherPeople.AreOthers(target, mention) || CountsMoreThanOfDay(target, mention));

    private static bool CountsMoreThanOfDay(ExchangeEvent target, Mention mention) =>
        target.DayKey is not null
        && mention.Headcounts.Exists(static h =>
            LikenessRules.IsWhole(h) || h is { Relation: Relation.OnTop, To: not Sides.None, IsRank: false }
        )
        && LikenessRules.Compare(target, mention) != Likeness.Same;

    // "… exchanged 12 for 12. Six Russians were exchanged for a mayor, Moscow said", without a day of its own
    private static bool IsOfBothSides(ExchangeEvent target, Mention mention) =>
        mention is { Time: null, IsTold: true } && OtherPeople.IsOther(target, mention);

    // "Kyiv announced separately that seven children had come home", beside the other side's residents
    private static bool IsOfChildrenAlone(ExchangeEvent target, Mention mention) =>
        mention.Headcounts.Count > 0
        && mention.Headcounts.TrueForAll(
            target,
            static (h, target) =>
                h is { Relation: Relation.OnTop, People: People.Child, To: Sides.Ukraine or Sides.Russia }
                && target.CountsWhole
                && !target.Headcounts.Exists(h, static (t, h) => (t.To & h.To) != 0)
        );

    // "Earlier an MP said that 1,000 bodies were handed over", beside captives who came home today
    private static bool IsRecalled(ExchangeEvent target, Mention mention) =>
        mention is { IsRecalled: true, Time: null }
        && !IsCountedRightBefore(target, mention)
        && (OtherPeople.AreOthers(target, mention) || OtherPeople.CountsOthers(target, mention));

    // What is recalled goes on about what was recalled just before.
    private static bool IsCountedRightBefore(ExchangeEvent target, Mention mention) =>
        target.Last is { IsRecalled: true } here && here.SentenceIndex >= mention.SentenceIndex - 1 && here.CountsWhole();

    // "The previous one, on 31 January, freed 195. In December there were 248": right behind a recalled exchange, and other than the
    // news.
    private bool IsBehindEarlier(ExchangeEvent target, Mention mention) =>
        !target.IsBackground
        && mention is { Time: null, IsVerbless: false }
        && list.NewestDone(
            (Target: target, Mention: mention),
            static (e, told) =>
                e != told.Target && e.Last is { IsPrevious: true } recalled && told.Mention.SentenceIndex - recalled.SentenceIndex is 0 or 1
        )
            is not null
        && LikenessRules.Disagree(target, mention);
}

using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Events.Done;

/// <summary>Whether a mention that speaks of no event told before says enough to open one.</summary>
internal static class OpeningRules
{
    /// <summary>With a day of its own: one exchange is meant, somebody is counted, or captives come home.</summary>
    public static bool OpensOfItsDay(Mention mention) =>
        mention.IsOne
        || mention.Headcounts.Exists(static h => h.Relation != Relation.Cumulative)
        || mention.Mediators.Count > 0
        || mention is { IsPlural: false, NamesCaptives: true };

    /// <summary>Without a day: people are counted, or an act is told of captives that is news.</summary>
    public static bool Opens(Mention mention) => CountsPeople(mention) || TellsOfCaptives(mention);

    private static bool CountsPeople(Mention mention) =>
        !mention.IsVerbless && mention.Headcounts.Exists(mention, static (h, mention) => IsCarriedOut(h, mention) && IsOfAll(h, mention));

    // No plan, nor all exchanges so far; a ratio, where an act of one exchange is told.
    private static bool IsCarriedOut(Headcount count, Mention mention) =>
        count.Relation is not (Relation.Cumulative or Relation.Plan) || (count.IsRatio && mention is { IsTold: true, IsPlural: false });

    // Officers, women or the people of one place stand for an exchange only in the first sentences, and where their side is told.
    private static bool IsOfAll(Headcount count, Mention mention) =>
        !count.IsRank
        || (
            (count.Relation == Relation.Whole || count.IsLocal) && count.To != Sides.None && mention.SentenceIndex < EventList.LeadSentences
        );

    private static bool TellsOfCaptives(Mention mention) =>
        mention is { IsPlural: false, IsTold: true, IsRelative: false, NamesCaptives: true }
        && (mention.IsLatest || mention is { IsHandover: true, SentenceIndex: 0 } || IsOneOfNews(mention));

    private static bool IsOneOfNews(Mention mention) =>
        mention.IsOne && (mention.SentenceIndex < EventList.LeadSentences || mention.Hold == TimeHold.Told);
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Completing;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Mentions.Times;

namespace SwapPipeline.Extraction.Mentions.Clauses;

/// <summary>A clause that speaks of exchanges, but tells of none.</summary>
internal static class AtLarge
{
    /// <summary>It speaks of exchanges as of many, or counts people who are not those of one.</summary>
    /// <param name="found">The clause.</param>
    /// <param name="hasTitle">The article has a headline besides its text.</param>
    public static bool Speaks(in FoundClause found, bool hasTitle) =>
        found.Told.Status.Value != MentionStatus.Denied && (CountsNobody(found) || CountsOthers(found, hasTitle));

    private static bool CountsNobody(in FoundClause found) =>
        found.Own.Count == 0 && (IsOfMany(found) || IsWithheld(found) || IsMeeting(found));

    // "exchanges", and not "the next exchanges will be held on Friday".
    private static bool IsOfMany(in FoundClause found) =>
        found.IsPlural
        && !(
            found.Told is { Status.Value: MentionStatus.Announced, Hold: TimeHold.Happened }
            && found.Text.Has(Concept.Next, found.Clause.First, found.Clause.End)
        );

    // "It is not known how many came home": no exchange is named, and no day.
    private static bool IsWithheld(in FoundClause found) =>
        found.Exchange is null && !found.Told.IsDated && WithheldRules.Read(found.Text, found.Here.Sentence) is not null;

    // "families met them", unless they met their own from captivity.
    private static bool IsMeeting(in FoundClause found) =>
        ClauseCues.IsMeeting(found.Clause)
        && !(
            found.Text.Has(Concept.ComesFrom, found.Clause.First, found.Clause.End)
            && found.Text.Has(Concept.Own, found.Clause.First, found.Clause.End)
        );

    private static bool CountsOthers(in FoundClause found, bool hasTitle) =>
        CountRules.IsAdjective(found.Text, found.Clause, found.Own)
        || CountRules.IsOfEarlierOnes(found.Text, found.Clause, found.Own)
        || IsShare(found)
        || IsAttribute(found, hasTitle)
        || AreAllSoFar(found.Own);

    private static bool IsShare(in FoundClause found) => found.Told.IsDone && CountRules.IsShare(found.Text, found.Clause, found.Own);

    private static bool IsAttribute(in FoundClause found, bool hasTitle) =>
        found.Mentions.Count == 0 && hasTitle && CountRules.IsAttribute(found.Text, found.Clause, found.Own);

    private static bool AreAllSoFar(List<Headcount> own) =>
        own.Exists(static c => c.Relation == Relation.Cumulative)
        && own.TrueForAll(static c => c.Relation is Relation.Cumulative or Relation.Part);
}

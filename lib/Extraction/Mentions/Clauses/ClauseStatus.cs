using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Statuses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Clauses;

/// <summary>What became of an act, where its clause leans on what stands before it.</summary>
internal static class ClauseStatus
{
    /// <summary>The status of a clause by what was told before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="here">The sentence.</param>
    /// <param name="clause">One of its clauses.</param>
    /// <param name="open">What the clause before it tells; null for the first.</param>
    /// <param name="mentions">Those so far.</param>
    /// <param name="status">What its own words say.</param>
    public static Told<MentionStatus> Beside(
        MarkedText text,
        SentenceParts here,
        Clause clause,
        Mention? open,
        List<Mention> mentions,
        Told<MentionStatus> status
    )
    {
        if (IsAsSure(text, here, mentions, status) || IsOfDeal(here, clause, open, status))
            status = new(MentionStatus.Announced, status.At);
        if (GoesOn(text, here, mentions, status) is { } told)
            status = new(told, status.At);
        // "They were to swap prisoners on 7 June, but the exchange was called off"
        if (open is not null && status.Value != MentionStatus.Cancelled && SharedVerb.IsShared(text, clause, open.Status, status.Value))
            status = new(open.Status, open.StatusAt);
        return TellsWhomItBrought(text, clause, open, status) ? new(MentionStatus.Completed, status.At) : status;
    }

    // "… will swap 220 on Monday. He said that 110 Ukrainians would be let go": as sure as what stands before.
    private static bool IsAsSure(MarkedText text, SentenceParts here, List<Mention> mentions, Told<MentionStatus> status) =>
        status.Value == MentionStatus.Proposed
        && text.ValueAt(status.At.First, Concept.Future) == "would"
        && mentions is [.., { Status: MentionStatus.Announced } sure]
        && sure.SentenceIndex >= here.Index - 1;

    // "A swap will be held on Saturday. It concerns the release of 168 on each side": whether it was done is told before.
    private static MentionStatus? GoesOn(MarkedText text, SentenceParts here, List<Mention> mentions, Told<MentionStatus> status) =>
        status.Value == MentionStatus.Proposed
        && text.ValueAt(status.At.First, Concept.Proposed) == "about"
        && mentions is [.., { Status: MentionStatus.Announced or MentionStatus.Agreed or MentionStatus.Completed } told]
        && told.SentenceIndex >= here.Index - 1
            ? told.Status
            : null;

    // "A swap is agreed, with 30 people to go home on Thursday": what they are to do is a part of it.
    private static bool IsOfDeal(SentenceParts here, Clause clause, Mention? open, Told<MentionStatus> status) =>
        status.Value == MentionStatus.Generic
        && open is { Status: MentionStatus.Agreed or MentionStatus.Announced } deal
        && deal.SentenceIndex == here.Index
        && status.At.First == StatusRules.Main(clause).First
        && here.Counts.Exists((clause.First, status.At), static (c, act) => c.Number.First >= act.First && c.Phrase.End <= act.At.First);

    // "A swap has been held: 22 soldiers will come home": those whom it brought.
    private static bool TellsWhomItBrought(MarkedText text, Clause clause, Mention? open, Told<MentionStatus> status) =>
        open is { Status: MentionStatus.Completed, IsOfItself: true, Headcounts.Count: 0 }
        && status.Value == MentionStatus.Announced
        && text.Tokens[clause.First - 1].Norm is ":" or "–" or "—"
        && clause.Triggers.TrueForAll(static t => t.Is(Concept.Back));
}

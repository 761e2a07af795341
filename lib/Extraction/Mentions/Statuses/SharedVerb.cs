using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Statuses;

/// <summary>A clause that has no verb of its own and shares that of the clause before, with its status.</summary>
internal static class SharedVerb
{
    /// <summary>Words between the beginning of a clause and its noun of exchange.</summary>
    private const int NounReach = 3;

    public static bool IsShared(MarkedText text, Clause clause, MentionStatus before, MentionStatus own) =>
        IsSecondNoun(text, clause, before)
        || (
            !text.Has(Concept.Happen, clause.First, clause.End)
            && (
                IsMereNoun(clause, before, own)
                || IsDividedBehindColon(text, clause, before, own)
                || IsAnotherName(text, clause, before, own)
            )
        );

    // "postponed a swap and the repatriation of bodies": a noun after a conjunction.
    private static bool IsSecondNoun(MarkedText text, Clause clause, MentionStatus before)
    {
        if (before == MentionStatus.Completed || !text.Is(clause.First, Concept.And))
            return false;
        var noun = StatusRules.Main(clause);
        return noun.First - clause.First <= NounReach
            && (before != MentionStatus.Generic || noun.Is(Concept.Exchange) || noun.Is(Concept.Nominal));
    }

    // Nouns of returning or handing over alone: nothing says that they were done.
    private static bool IsMereNoun(Clause clause, MentionStatus before, MentionStatus own) =>
        before != MentionStatus.Completed
        && own == MentionStatus.Completed
        && clause.Triggers.TrueForAll(static t => t.Is(Concept.Nominal));

    // "Nine children are to be reunited: six go to Ukraine and three to Russia"
    private static bool IsDividedBehindColon(MarkedText text, Clause clause, MentionStatus before, MentionStatus own) =>
        before is MentionStatus.Announced or MentionStatus.Agreed
        && own == MentionStatus.Completed
        && clause.First > 0
        && text.Tokens[clause.First - 1].Norm is ":"
        && !NamesDay(text, clause);

    private static bool NamesDay(MarkedText text, Clause clause) =>
        text.Has(Concept.Weekday, clause.First, clause.End)
        || text.Has(Concept.RelativeDay, clause.First, clause.End)
        || text.Has(Concept.Month, clause.First, clause.End);

    // "agreed to swap 200 prisoners, one of the largest exchanges of the war": the same exchange by another name.
    private static bool IsAnotherName(MarkedText text, Clause clause, MentionStatus before, MentionStatus own)
    {
        if (!clause.Triggers.TrueForAll(static t => t.Value(Concept.Exchange) is "one" or "many"))
            return false;
        if (text.Is(clause.First, Concept.And))
            return own != MentionStatus.Announced;
        return before != MentionStatus.Completed && own == MentionStatus.Completed && IsApposed(text, clause);
    }

    private static bool IsApposed(MarkedText text, Clause clause) =>
        clause.First > 0
        && text.Tokens[clause.First - 1].Norm is ","
        && clause.Triggers[0].First - clause.First <= NounReach
        && !text.Has(Concept.Passive, clause.First, clause.End);
}

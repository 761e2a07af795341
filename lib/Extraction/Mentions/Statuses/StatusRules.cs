using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Statuses;

/// <summary>Whether a clause tells of something done, agreed, ahead, hoped for, called off or denied.</summary>
internal static class StatusRules
{
    /// <summary>The first rule that has an answer gives it; what no word puts off or takes back was done.</summary>
    public static Told<MentionStatus> Read(MarkedText text, Sentence sentence, Clause clause)
    {
        var act = new ClauseAct(text, sentence, clause, Main(clause));
        if (UndoneRules.Read(act) is { } undone)
            return undone;
        var words = StatusWords.Of(act);
        return HopeRules.Read(act, words)
            ?? AgreedRules.Read(act, words)
            ?? Purposes.Read(act)
            ?? AheadRules.Read(act, words)
            ?? AtLargeRules.Read(act, words)
            ?? new(MentionStatus.Completed, Span.Of(act.Trigger));
    }

    /// <summary>The verb or noun of the clause that the others hang on: an act before a mere noun.</summary>
    public static Term Main(Clause clause) => clause.Triggers.Find(static t => !t.Is(Concept.Exchange)) ?? clause.Triggers[0];
}

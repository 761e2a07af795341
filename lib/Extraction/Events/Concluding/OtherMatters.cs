using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events.Concluding;

/// <summary>A sentence whose numbers may be of something else than the main exchange.</summary>
internal static class OtherMatters
{
    // People killed, still held or told in all; what was denied or is a rumour.
    private static readonly ConceptSet OfElse = ConceptSet.Of(
        Concept.Harm,
        Concept.Cumulative,
        Concept.SinceWar,
        Concept.Previous,
        Concept.Denied,
        Concept.Rumour
    );

    // People awaited, beside those who came home.
    private static readonly ConceptSet Ahead = ConceptSet.Of(Concept.Future, Concept.Proposed);

    /// <summary>People killed, captured, still held or awaited; exchanges at large.</summary>
    public static bool TellsOfElse(MarkedText text, Sentence sentence, ExchangeEvent main) =>
        text.HasAny(OfElse, sentence.First, sentence.End)
        || (main.Status == RecordStatus.Completed && text.HasAny(Ahead, sentence.First, sentence.End))
        || text.All(Concept.DecoyTime, sentence.First, sentence.End).Any(IsOfOtherDay);

    // "captured in May": neither people nor an act of the exchange itself.
    private static bool IsOfOtherDay(Term decoy) =>
        decoy.Value(Concept.DecoyTime) != "before" && !decoy.Is(Concept.Person) && !Clause.IsTrigger(decoy);
}

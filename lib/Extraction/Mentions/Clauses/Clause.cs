using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Clauses;

/// <summary>A stretch of a sentence around one thing that happens: an exchange, a release, a return.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Triggers">The words that tell it.</param>
internal sealed record Clause(int First, int End, List<Term> Triggers)
{
    /// <summary>What tells that people are exchanged, given, got or back.</summary>
    public static readonly ConceptSet Acts = ConceptSet.Of(Concept.Exchange, Concept.Give, Concept.Get, Concept.Back, Concept.Homeward);

    /// <summary>A sentence without any of these has no clause. A stage may stand for its exchange.</summary>
    public static readonly ConceptSet Openers = Acts.With(ConceptSet.Of(Concept.OrdinalNumber));

    private static readonly ConceptSet Triggering = ConceptSet.Of(Concept.Exchange, Concept.Give, Concept.Get, Concept.Back);

    public bool Contains(int token) => token >= First && token < End;

    /// <summary>A word that a clause may stand around.</summary>
    public static bool IsTrigger(Term term) => term.Concepts.Overlaps(Triggering);

    /// <summary>"brought 95 soldiers home", but not "brought charges": such a word tells of no exchange.</summary>
    public static bool IsIdle(MarkedText text, Sentence sentence, Term term) => IdleActs.Has(text, sentence, term);

    /// <summary>Cuts a sentence between its triggers: at the last conjunction or semicolon between two, else at the last comma.</summary>
    public static List<Clause> Split(MarkedText text, Sentence sentence)
    {
        if (!text.HasAny(Openers, sentence.First, sentence.End))
            return BareRatios.Split(text, sentence);
        var triggers = ClauseTriggers.In(text, sentence);
        return triggers.Count == 0 ? BareRatios.Split(text, sentence) : ClauseCutting.Between(text, sentence, triggers);
    }
}

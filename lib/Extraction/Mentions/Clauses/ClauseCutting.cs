using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Clauses;

/// <summary>Cuts a sentence into clauses, one around each act that it tells.</summary>
internal static class ClauseCutting
{
    /// <summary>The clauses of a sentence, cut between its triggers.</summary>
    public static List<Clause> Between(MarkedText text, Sentence sentence, List<Term> triggers)
    {
        var clauses = new List<Clause>();
        var first = sentence.First;
        var own = new List<Term>();
        foreach (var trigger in triggers)
        {
            // "refused to hand over the wounded": an infinitive hangs on what is told before it.
            if (own.Count > 0 && trigger.Is(Concept.Aim))
                continue;
            if (
                own.Count > 0
                && !OneAct.IsToldBy(text, first, own, trigger)
                && ClauseEnd.Between(text, own[^1].End, trigger.First) is { } cut
            )
            {
                clauses.Add(new Clause(first, cut, own));
                (first, own) = (cut, []);
            }

            own.Add(trigger);
        }

        clauses.Add(new Clause(first, sentence.End, own));
        return clauses;
    }
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Persons;

/// <summary>One person who goes the other way than the only number of a clause: "exchanged nine conscripts for Ivan Petrenko".</summary>
internal static class PersonAgainst
{
    private static readonly ConceptSet Prices = ConceptSet.Of(Concept.For, Concept.InReturn);

    /// <summary>The person as a headcount; null where the clause names none.</summary>
    public static Headcount? Read(MarkedText text, Sentence sentence, Clause clause, List<Headcount> counts)
    {
        if (!text.HasAny(Prices, clause.First, clause.End))
            return null;
        // "Kyiv also exchanged nine conscripts for Ivan Petrenko"
        if (
            counts.FindAll(static c => c.Relation is Relation.Whole or Relation.OnTop)
            is not [{ To: Sides.Ukraine or Sides.Russia, IsBody: false } number]
        )
            return null;
        foreach (var concept in (ReadOnlySpan<Concept>)[Concept.For, Concept.InReturn])
        {
            foreach (var preposition in text.All(concept, clause.First, clause.End))
            {
                if (IsOfExchange(text, preposition) && Named(text, sentence, counts, number, preposition) is { } name)
                    return PersonNames.Counted(text, sentence, number, name);
            }
        }

        return null;
    }

    /// <summary>Words between a verb of exchange and its "for".</summary>
    private const int ExchangeReach = 4;

    private static bool IsOfExchange(MarkedText text, Term preposition) =>
        text.HasBefore(Concept.Exchange, preposition.First, ExchangeReach) || preposition.Is(Concept.InReturn);

    private static Span? Named(MarkedText text, Sentence sentence, List<Headcount> counts, Headcount number, Term preposition)
    {
        if (preposition.First >= number.Phrase.End)
            return Behind(text, sentence, preposition.End);
        // "the governor said that 110 would be let go in return for 80": a number stands on this side too, and who speaks goes nowhere.
        if (
            number.Relation == Relation.OnTop
            || counts.Exists(preposition, static (c, preposition) => c.Number.First < preposition.First)
            || text.Has(Concept.Report, sentence.First, preposition.First)
        )
            return null;
        var isBeforeNumber = number.Number.First - preposition.End is >= 0 and <= NumberReach;
        return isBeforeNumber ? PersonNames.Name(text, sentence.First, preposition.First) : null;
    }

    /// <summary>Words between "for" and a number, a name or an office behind it.</summary>
    private const int NumberReach = 2,
        NameReach = 2,
        OfficeReach = 4;

    private static Span? Behind(MarkedText text, Sentence sentence, int from) =>
        PersonNames.Name(text, from, Math.Min(from + NameReach, sentence.End))
        ?? PersonNames.Office(text, from, Math.Min(from + OfficeReach, sentence.End));
}

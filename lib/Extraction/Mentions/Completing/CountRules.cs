using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Completing;

/// <summary>
/// Whether those whom a clause counts came home in the exchange that it tells, and how the numbers of a sentence stand to each other.
/// </summary>
internal static class CountRules
{
    /// <summary>A word that belongs to a number stands at most so many words from it.</summary>
    private const int Near = 3;

    /// <summary>Words between a verb and its subject, and between it and what makes it a passive, in front of it.</summary>
    private const int SubjectReach = 3,
        PassiveReach = 2;

    /// <summary>
    /// «…, а в Угорщині затримали й відпустили сімох»: behind "and" or "but" stands another country, and no side.
    /// </summary>
    public static bool IsElsewhere(MarkedText text, Sentence sentence, Clause clause) =>
        text.All(Concept.And, sentence.First, clause.Triggers[0].First).LastOrDefault(static a => a.Value(Concept.And) == "clause")
            is { } turn
        && text.Is(turn.End, Concept.On)
        && text.Is(turn.End + 1, Concept.OtherParty)
        && !text.Is(turn.End + 1, Concept.Mediator)
        && !text.HasAny(OfSides, turn.End, clause.End);

    private static readonly ConceptSet OfSides = ConceptSet.Of(Concept.SideName, Concept.SidePeople, Concept.GoesTo, Concept.Exchange);

    /// <summary>«На трибунах були 20 звільнених захисників»: whoever was freed at some time.</summary>
    public static bool IsAttribute(MarkedText text, Clause clause, List<Headcount> own) =>
        clause.Triggers is [var only]
        && own.Exists(only, static (c, only) => only.First >= c.Number.End && only.End <= c.Phrase.End)
        && !text.Has(Concept.Weekday, clause.First, clause.End)
        && !text.Has(Concept.Month, clause.First, clause.End);

    /// <summary>"Ten former captives freed in exchanges told reporters …": the exchanges are those of earlier days.</summary>
    public static bool IsOfEarlierOnes(MarkedText text, Clause clause, List<Headcount> own) =>
        clause.Triggers is [var act, var many]
        && IsRightBeforeMany(act, many)
        && own.Exists(act, static (c, act) => IsOfTheirPhrase(c, act))
        && IsParticiple(text, clause, act)
        && text.Has(Concept.Report, many.End, Math.Min(many.End + Near, clause.End));

    private static bool IsRightBeforeMany(Term act, Term many) => many.Value(Concept.Exchange) == "many" && many.First - act.End <= Near;

    private static bool IsOfTheirPhrase(Headcount count, Term act) => act.First >= count.Number.End && act.First - count.Phrase.End <= 1;

    // "freed", and not "were freed".
    private static bool IsParticiple(MarkedText text, Clause clause, Term act) =>
        !text.Has(Concept.Passive, clause.First, act.First) && !text.Is(act.First, Concept.Passive);

    /// <summary>"Only 30% of those agreed on have been exchanged": a share tells of no one exchange.</summary>
    public static bool IsShare(MarkedText text, Clause clause, List<Headcount> own) =>
        own.TrueForAll(
            (Text: text, clause.First),
            static (c, at) => at.Text.Has(Concept.Of, Math.Max(at.First, c.Number.First - Near), c.Number.First)
        )
        && text.AnyToken(clause.First, clause.End, static (text, i) => text.Tokens[i].Norm is "%")
        && !text.HasAny(Days, clause.First, clause.End);

    private static readonly ConceptSet Days = ConceptSet.Of(Concept.Month, Concept.Weekday, Concept.RelativeDay);

    /// <summary>
    /// "the freed Ukrainians were taken to hospital": no act of its own; nor in "interviewed prisoners released from the colony".
    /// </summary>
    public static bool IsAdjective(MarkedText text, Clause clause, List<Headcount> own) =>
        own.Count == 0
        && clause.Triggers is [var only]
        && only.Is(Concept.Give)
        && (IsBehindPeople(text, clause, only) || IsBeforePeople(text, clause, only));

    // "wounded soldiers released from the colony"
    private static bool IsBehindPeople(MarkedText text, Clause clause, Term only) =>
        text.Is(only.First - 1, Concept.Person)
        && (text.Is(only.End, Concept.ComesFrom) || text.Is(only.End, Concept.Oblique))
        && text.Has(Concept.Harm, clause.First, only.First)
        && !text.Has(Concept.Passive, clause.First, only.First);

    // "the freed Ukrainians"
    private static bool IsBeforePeople(MarkedText text, Clause clause, Term only) =>
        (text.Is(only.End, Concept.SidePeople) || text.Is(only.End, Concept.Person))
        && !text.Has(Concept.SideName, Math.Max(clause.First, only.First - SubjectReach), only.First)
        && !text.Has(Concept.Passive, Math.Max(clause.First, only.First - PassiveReach), only.First);
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Statuses;

/// <summary>
/// What did not take place: "no exchange", «жодного обміну», "has not agreed to any exchange", «обмена не было», "have not exchanged".
/// </summary>
internal static class Negations
{
    /// <summary>Words between "no" and its noun of exchange, and words in which "not" finds what it denies.</summary>
    private const int NounReach = 4,
        VerbReach = 3;

    /// <summary>Between "no" and an exchange each of these could be what is denied instead of it.</summary>
    private static readonly ConceptSet Others = ConceptSet.Of(
        Concept.Report,
        Concept.Happen,
        Concept.Claimant,
        Concept.HowMany,
        Concept.And
    );

    /// <summary>The first word of the clause that denies its act; null when none does.</summary>
    public static Term? Find(in ClauseAct act)
    {
        foreach (var not in act.Text.All(Concept.Not, act.Clause.First, act.Clause.End))
        {
            var denies = not.Value(Concept.Not) switch
            {
                "none" => IsNoExchange(act, not),
                "any" => IsNotAnyExchange(act, not),
                "" => IsNotDone(act, not),
                _ => false,
            };
            if (denies)
                return not;
        }

        return null;
    }

    // "no exchange", «жодного обміну»
    private static bool IsNoExchange(in ClauseAct act, Term no) =>
        act.Clause.Triggers.Find(no, static (t, no) => t.First >= no.End) is { } noun
        && noun.First - no.End <= NounReach
        && IsPlain(act.Text, no.End, noun.First)
        && noun.Is(Concept.Exchange)
        && IsOfMainAct(act, no);

    // Behind another act it says nothing of that: "returned home, with no exchange in sight".
    private static bool IsOfMainAct(in ClauseAct act, Term no) => no.First <= act.Trigger.First || act.Trigger.Is(Concept.Exchange);

    // "has not agreed to any exchange"
    private static bool IsNotAnyExchange(in ClauseAct act, Term any) =>
        act.Text.Is(any.End, Concept.Exchange) && act.Text.Has(Concept.Not, act.Clause.First, any.First);

    // "have not exchanged", "was not held", «обмена не было»
    private static bool IsNotDone(in ClauseAct act, Term not) =>
        (act.Text.Next(not.End, Math.Min(not.End + VerbReach, act.Clause.End)) ?? act.Text.At(not.End)) is { } next
        && (next == act.Trigger || (next.First - not.End <= 1 && TellsOfAct(act, next)) || IsAbsence(act, not, next));

    private static bool TellsOfAct(in ClauseAct act, Term next) =>
        next.Is(Concept.Happen)
        || next.Is(Concept.Agreed)
        || next.Is(Concept.Cancelled)
        || (next.Is(Concept.Passive) && act.Text.At(next.End) is { } verb && (verb.Is(Concept.Happen) || verb == act.Trigger));

    // «обмена … не было»: the verb to be, denied, with nothing behind it that it could be part of.
    private static bool IsAbsence(in ClauseAct act, Term not, Term next) =>
        IsToBe(next) && next.First == not.End && act.TellsOnlyExchanges && EndsThere(act, next.End);

    private static bool IsToBe(Term verb) =>
        verb.Is(Concept.Passive) || (verb.Is(Concept.Future) && !Clause.IsTrigger(verb) && !verb.Is(Concept.Happen));

    private static bool EndsThere(in ClauseAct act, int at) =>
        at >= act.Clause.End || act.Text.Tokens[at].Kind == TokenKind.Symbol || act.Text.Is(at, Concept.On);

    // Nothing between that could be denied instead of the exchange.
    private static bool IsPlain(MarkedText text, int first, int end) =>
        !text.HasAny(Others, first, end) && !text.AnyToken(first, end, static (text, i) => text.Tokens[i].Kind == TokenKind.Symbol);
}

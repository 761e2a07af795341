using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Statuses;

/// <summary>The word that makes an act a hope: it is proposed, possible, awaited, a matter of talks.</summary>
internal static class Hopes
{
    /// <summary>Words in front of the clause in which its hope may stand, and words behind its noun.</summary>
    private const int FrontReach = 2,
        BehindReach = 4;

    /// <summary>Words between what governs a noun of exchange and the noun.</summary>
    private const int NounReach = 3;

    /// <summary>Words between talks and the exchange that they are about.</summary>
    private const int TalksReach = 12;

    /// <summary>The word of hope that the act hangs on; null when there is none.</summary>
    public static Term? Find(in ClauseAct act, Term? agreed)
    {
        var hope = InFront(act) ?? Behind(act);
        if (hope is not null && (EndsAtColon(act, hope) || IsOfWhen(act, hope, agreed)))
            hope = null;
        return hope ?? Talks(act);
    }

    /// <summary>«очікує обміну в суботу»: awaited for a day, it lies ahead.</summary>
    public static Term? AwaitedForDay(in ClauseAct act)
    {
        Term? last = null;
        foreach (var hope in act.Text.All(Concept.Proposed, act.Clause.First, act.Trigger.First))
        {
            if (hope.Value(Concept.Proposed) == "await" && act.HasDayBehind() && Governs(act, hope))
                last = hope;
        }

        return last;
    }

    private static Term? InFront(in ClauseAct act)
    {
        Term? last = null;
        var first = Math.Max(act.Clause.First - FrontReach, act.Sentence.First);
        foreach (var hope in act.Text.All(Concept.Proposed, first, act.Trigger.First))
        {
            if (IsVerb(hope) || (!(hope.Value(Concept.Proposed) == "await" && act.HasDayBehind()) && Governs(act, hope)))
                last = hope;
        }

        return last;
    }

    // "a swap between Russia and Ukraine may be held"
    private static Term? Behind(in ClauseAct act)
    {
        var first = act.Trigger.End;
        var end = Math.Min(ExchangeNoun.EndOf(act) + BehindReach, act.Clause.End);
        return act.Text.All(Concept.Proposed, first, ToColon(act.Text, first, end)).FirstOrDefault(IsVerb);
    }

    // A noun, or awaiting, only makes what it governs a hope: «очікування обміну».
    private static bool IsVerb(Term hope) => hope.Value(Concept.Proposed) is not ("noun" or "await");

    // «Готують палати: на п'ятницю заплановано обмін», «Найкраща новина, яка тільки може бути: 277 воїнів повернулися»: what is sure, or
    // what
    // people did, stands behind the colon.
    private static bool EndsAtColon(in ClauseAct act, Term hope) =>
        hope.First < act.Trigger.First
        && (act.Text.Has(Concept.Future, hope.End, act.Clause.End) || IsReturn(act.Trigger))
        && act.Text.AnyToken(hope.End, act.Trigger.First, static (text, i) => text.Tokens[i].Norm is ":");

    private static bool IsReturn(Term act) => act.Is(Concept.Back) && !act.Is(Concept.Nominal) && !act.Is(Concept.Aim);

    // "They have agreed on a new exchange, which may take place soon": agreed, whatever may become of it; what may be is when, not whether.
    private static bool IsOfWhen(in ClauseAct act, Term hope, Term? agreed) =>
        hope.First >= act.Trigger.End && agreed?.Value(Concept.Agreed) == "verb" && agreed.First < act.Trigger.First;

    // "held their first negotiations in Doha on an exchange of children": what they spoke about.
    private static Term? Talks(in ClauseAct act) =>
        IsNounLike(act.Trigger)
        && act.Text.FindLast(Concept.Talks, Math.Max(act.Sentence.First, act.Trigger.First - TalksReach), act.Trigger.First) is { } talks
        && IsAbout(act, talks)
            ? talks
            : null;

    private static bool IsNounLike(Term act) =>
        IsNoun(act) || act.Value(Concept.Give)?.EndsWith("gerund", StringComparison.Ordinal) == true;

    private static bool IsNoun(Term act) => act.Value(Concept.Exchange) is "one" or "many" || act.Is(Concept.Nominal);

    // "talks on a swap", «переговоры (…) по поводу очередного обмена»: the preposition stands before the noun and its adjectives.
    private static bool IsAbout(in ClauseAct act, Term talks)
    {
        var noun = act.Trigger;
        for (var i = noun.First - 1; i >= Math.Max(talks.End, noun.First - NounReach); i--)
        {
            if (act.Text.Is(i, Concept.About))
                return true;
            if (act.Text.Tokens[i].Kind != TokenKind.Word)
                return false;
        }

        return false;
    }

    // «чекати обміну», "awaiting the next exchange": the verb governs the noun, with nothing but adjectives between.
    private static bool Governs(in ClauseAct act, Term verb) =>
        IsNoun(act.Trigger)
        && act.Trigger.First - verb.End <= NounReach
        && act.Text.EveryToken(
            verb.End,
            act.Trigger.First,
            static (text, i) => text.Tokens[i].Kind == TokenKind.Word && !(text.At(i) is { } term && Clause.IsTrigger(term))
        );

    // Behind a colon somebody may hope for something else.
    private static int ToColon(MarkedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Norm is ":" or ";")
                return i;
        }

        return end;
    }
}

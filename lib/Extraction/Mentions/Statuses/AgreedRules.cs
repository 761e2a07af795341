using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Statuses;

/// <summary>What was agreed and not yet carried out. The word for it may stand in front of the act or behind it.</summary>
internal static class AgreedRules
{
    /// <summary>Words between "agreed" and what was agreed.</summary>
    private const int NounReach = 3;

    public static Told<MentionStatus>? Read(in ClauseAct act, in StatusWords words)
    {
        if (words.Agreed is not { } agreed)
            return null;
        if (agreed.First < act.Trigger.First)
            return IsYetToBeDone(act, words, agreed) ? new(MentionStatus.Agreed, Span.Of(agreed)) : null;
        return agreed.Value(Concept.Agreed) == "verb" && agreed.First >= act.Trigger.End ? Behind(act, words, agreed) : null;
    }

    private static Told<MentionStatus>? Behind(in ClauseAct act, in StatusWords words, Term agreed)
    {
        if (IsVerbOfNoun(act, words, agreed))
            return new(MentionStatus.Agreed, Span.Of(agreed));
        if (IsLine(act, agreed))
            return new(MentionStatus.Announced, Span.Of(agreed));
        return IsOfAim(act, words, agreed) || IsOfInfinitive(act, words, agreed) || IsAllThatIsTold(act, words, agreed)
            ? new(MentionStatus.Agreed, Span.Of(agreed))
            : null;
    }

    // "agreed to exchange 200 soldiers", "under the deal the sides will swap 200": nothing says that it was done.
    private static bool IsYetToBeDone(in ClauseAct act, in StatusWords words, Term agreed) =>
        words.Done is null && !IsHeldBehind(act, agreed) && IsAhead(act, words, agreed);

    private static bool IsHeldBehind(in ClauseAct act, Term agreed)
    {
        var first = agreed.Value(Concept.Agreed) == "under" ? agreed.End : act.Trigger.First;
        var isObject = agreed.Value(Concept.Agreed) == "verb" && act.Trigger.First - agreed.End <= NounReach;
        var end = isObject && !IsHeldLater(act) ? act.Clause.End : act.Sentence.End;
        return HeldWords.Find(act.Text, first, end) is not null;
    }

    /// <summary>Words between an exchange and the verb by which it was held.</summary>
    private const int HeldReach = 4;

    // "agreed to hand over 157, officials confirming that the exchange had taken place"
    private static bool IsHeldLater(in ClauseAct act) =>
        act
            .Text.All(Concept.Happen, act.Clause.End, act.Sentence.End)
            .Any(
                (act.Text, From: act.Clause.End),
                static (held, at) => at.Text.Has(Concept.Exchange, Math.Max(at.From, held.First - HeldReach), held.First)
            );

    private static bool IsAhead(in ClauseAct act, in StatusWords words, Term agreed) =>
        agreed.Value(Concept.Agreed) is "verb" || IsToBeDone(act, words) || IsUnderDeal(act, agreed) || IsDealOnExchange(act, agreed);

    private static bool IsToBeDone(in ClauseAct act, in StatusWords words) =>
        words.Aim is not null || words.Ahead is not null || act.IsInfinitive();

    // "under the agreement, 1,000 on each side": without a day on which it was done.
    private static bool IsUnderDeal(in ClauseAct act, Term agreed) =>
        agreed.Value(Concept.Agreed) == "under" && (act.Trigger.Is(Concept.Exchange) || act.Has(Concept.Each)) && !act.HasOwnDay();

    /// <summary>Words between "the agreement on" and a noun of exchange.</summary>
    private const int DealReach = 4;

    // "the agreement on a swap"
    private static bool IsDealOnExchange(in ClauseAct act, Term agreed) =>
        act.Trigger.Is(Concept.Exchange)
        && act.Trigger.First - agreed.End <= DealReach
        && !(act.Trigger.Value(Concept.Exchange) == "verb" && act.HasOwnDay());

    // "a new swap with Russia has been agreed"
    private static bool IsVerbOfNoun(in ClauseAct act, in StatusWords words, Term agreed) =>
        act.Trigger.Value(Concept.Exchange) == "one" && IsPassiveBehind(act, agreed) && act.TellsOnlyExchanges && IsNotHeld(act, words);

    /// <summary>Words between a noun of exchange and "has been agreed": "a new swap with Russia has been agreed".</summary>
    private const int PassiveReach = 6;

    private static bool IsPassiveBehind(in ClauseAct act, Term agreed) =>
        act.Text.Is(agreed.First - 1, Concept.Passive)
        && agreed.First - act.Trigger.End <= PassiveReach
        && !act.Text.AnyToken(act.Trigger.End, agreed.First, static (text, i) => text.Tokens[i].Kind == TokenKind.Symbol);

    /// <summary>Words between a noun of exchange and "by agreement" in a line without a verb.</summary>
    private const int LineReach = 2;

    // "Sunday: an exchange, 70 to each side by agreement": a line that only names it.
    private static bool IsLine(in ClauseAct act, Term agreed) =>
        agreed.First - act.Trigger.End <= LineReach
        && act.NamesOnlyExchange
        && !act.Has(Concept.Happen)
        && !act.Text.Has(Concept.Passive, act.Clause.First, act.Trigger.First);

    // «Про обмін домовилися в Женеві: сторони звільнять …»: what they agreed to do.
    private static bool IsOfAim(in ClauseAct act, in StatusWords words, Term agreed) =>
        agreed.First - act.Trigger.End <= NounReach
        && act.Text.Has(Concept.Aim, agreed.End, act.Clause.End)
        && act.TellsOnlyExchanges
        && !act.HasOwnDay()
        && IsNotHeld(act, words);

    // «Отдать ещё одну группу детей Москва согласилась»: what they agreed to do stands before the verb.
    private static bool IsOfInfinitive(in ClauseAct act, in StatusWords words, Term agreed) =>
        words.Aim == act.Trigger
        && words.Done is null
        && (agreed.End >= act.Clause.End - 2 || act.Text.Tokens[agreed.End].Kind == TokenKind.Symbol)
        && !act.Text.AnyToken(act.Trigger.End, agreed.First, static (text, i) => text.Tokens[i].Norm is "," or ":" or "–" or "—");

    /// <summary>Words between the beginning of a clause and its noun of exchange, where it tells only that they agreed.</summary>
    private const int OpeningReach = 3;

    // «О новом обмене договорились: …»: nothing but that they agreed.
    private static bool IsAllThatIsTold(in ClauseAct act, in StatusWords words, Term agreed) =>
        act.Trigger.Is(Concept.Exchange)
        && agreed.First - act.Trigger.End <= NounReach
        && act.Trigger.First - act.Clause.First <= OpeningReach
        && agreed.End >= act.Clause.End - 1
        && IsNotHeld(act, words);

    private static bool IsNotHeld(in ClauseAct act, in StatusWords words) =>
        words.Done is null && HeldWords.Find(act.Text, act.Clause.First, act.Clause.End) is null;
}

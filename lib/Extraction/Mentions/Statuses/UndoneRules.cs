using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Speaking;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Statuses;

/// <summary>What did not come about, or is mere hearsay: denied, refused, called off, not held, rumoured.</summary>
internal static class UndoneRules
{
    /// <summary>A line of at most so many words needs no verb: "No swap today".</summary>
    private const int ShortLine = 6;

    public static Told<MentionStatus>? Read(in ClauseAct act) =>
        Denied(act) ?? Refused(act) ?? CalledOff(act) ?? NotHeld(act) ?? Rumoured(act);

    private static Told<MentionStatus>? Denied(in ClauseAct act) =>
        act.Find(Concept.Denied) is { } denied ? new(MentionStatus.Denied, Span.Of(denied)) : null;

    // "Kyiv refused to hold an exchange": without a day nothing was called off.
    private static Told<MentionStatus>? Refused(in ClauseAct act) =>
        act.Find(Concept.Cancelled) is { } refused
        && refused.Value(Concept.Cancelled) == "refused"
        && !act.HasOwnDay()
        && !act.HasDayBehind()
            ? new(MentionStatus.Generic, Span.Of(refused))
            : null;

    private static Told<MentionStatus>? CalledOff(in ClauseAct act) =>
        act.Find(Concept.Cancelled) is { } cancelled && !act.Text.Is(cancelled.First - 1, Concept.Not) && !IsOfTalks(act, cancelled)
            ? new(MentionStatus.Cancelled, Span.Of(cancelled))
            : null;

    // "There will be no swap on Saturday" is called off; "no exchange" by itself is none at all.
    private static Told<MentionStatus>? NotHeld(in ClauseAct act) =>
        Negations.Find(act) is { } none
            ? new(WasExpected(act, none) ? MentionStatus.Cancelled : MentionStatus.Generic, Span.Of(none))
            : null;

    private static Told<MentionStatus>? Rumoured(in ClauseAct act) =>
        act.Find(Concept.Rumour) is { } rumour && !IsVouchedFor(act, rumour) ? new(MentionStatus.Generic, Span.Of(rumour)) : null;

    // «Нібито повернули 115 військових, каже відомство»: the outlet vouches for nothing, but somebody says it, and how many.
    private static bool IsVouchedFor(in ClauseAct act, Term rumour) =>
        rumour.Value(Concept.Rumour) == "hedge"
        && act.CountsSomebody()
        && (Vouchers.NamesOffice(act.Text, act.Sentence) || Vouchers.Report(act.Text, act.Sentence));

    // "talks on a new exchange stalled": not the exchange.
    private static bool IsOfTalks(in ClauseAct act, Term cancelled) =>
        // "after months of stalled negotiations"
        act.Text.Is(cancelled.End, Concept.Talks)
        || (
            act.Text.FindLast(Concept.Talks, act.Clause.First, cancelled.First) is { } talks
            && (OpensClause(act, talks) || act.Text.Tokens[talks.First - 1].Kind == TokenKind.Symbol)
        );

    // At its beginning, or behind the conjunction that follows the act.
    private static bool OpensClause(in ClauseAct act, Term talks) =>
        talks.First == act.Clause.First
        || act.Text.All(Concept.And, act.Clause.First, talks.First)
            .Any(act.Trigger, static (and, trigger) => and.Value(Concept.And) == "clause" && and.First > trigger.First);

    // "There will be no swap on Saturday", "was due today, but it was not held", «обміну в суботу не буде»: what was expected for a day.
    private static bool WasExpected(in ClauseAct act, Term not) =>
        act.NamesOnlyExchange
        && (act.HasOwnDay() || act.HasDayAtHand(act.Clause.First))
        && (WasAhead(act, not) || IsLineWithoutVerb(act, not));

    private static bool WasAhead(in ClauseAct act, Term not) =>
        act.Text.Is(not.End, Concept.Future)
        || act.Text.Has(Concept.Future, act.Clause.First, not.First)
        || act.Text.All(Concept.Happen, act.Clause.First, not.First).Any(static h => h.Value(Concept.Happen) == "future");

    // "No swap today"
    private static bool IsLineWithoutVerb(in ClauseAct act, Term not) =>
        not.First == act.Sentence.First
        && act.Sentence.End - act.Sentence.First <= ShortLine
        && !act.Has(Concept.Passive)
        && !act.Has(Concept.Happen);
}

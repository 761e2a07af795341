using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Statuses;

/// <summary>An exchange that is only spoken of: a matter, an aim, what something else was done for.</summary>
internal static class AtLargeRules
{
    /// <summary>Words between what governs a noun of exchange and the noun, and words that the governing phrase may have.</summary>
    private const int MatterReach = 3,
        PhraseReach = 3;

    public static Told<MentionStatus>? Read(in ClauseAct act, in StatusWords words) =>
        words.Done is null && (MeantFor(act) ?? Matter(act) ?? Aim(act, words)) is { } what
            ? new(MentionStatus.Generic, Span.Of(what))
            : null;

    // "all actions for the return of our defenders": what they are meant for; "interviewed after their release": when that was.
    private static Term? MeantFor(in ClauseAct act) =>
        (act.Trigger.Is(Concept.Nominal) || act.Trigger.Value(Concept.Exchange) == "verb")
        && IsTiedToAnother(act)
        && act.Trigger == act.Clause.Triggers[0]
        && !act.CountsSomebody()
            ? act.Trigger
            : null;

    private static bool IsTiedToAnother(in ClauseAct act) =>
        act.Text.Is(act.Trigger.First - 1, Concept.For)
        || (act.Text.Is(act.Trigger.First - 1, Concept.Pronoun) && act.Text.Is(act.Trigger.First - 2, Concept.Around));

    // "the question of a swap", "a law on exchanges", "awaits an exchange", "a swap tops the agenda": spoken of, with nobody counted and no
    // word that it was held.
    private static Term? Matter(in ClauseAct act)
    {
        if (
            act.Clause.Triggers is not [var noun]
            || noun.Value(Concept.Exchange) != "one"
            || act.Has(Concept.Happen)
            || act.CountsSomebody()
        )
            return null;
        return MatterBefore(act, noun)
            ?? act.Text.All(Concept.Matter, noun.End, act.Clause.End).FirstOrDefault(static m => m.Value(Concept.Matter) == "behind");
    }

    private static Term? MatterBefore(in ClauseAct act, Term noun) =>
        act.Text.FindLast(Concept.Matter, Math.Max(act.Sentence.First, noun.First - MatterReach - PhraseReach), noun.First) is { } before
        && before.Value(Concept.Matter) is not "behind"
        && noun.First - before.End <= MatterReach
        && !act.Text.AnyToken(before.End, noun.First, static (text, i) => text.Tokens[i].Kind == TokenKind.Symbol)
        && !IsOfReport(act, before)
            ? before
            : null;

    // "reported about an exchange": that it was held.
    private static bool IsOfReport(in ClauseAct act, Term matter) =>
        matter.Value(Concept.Matter) == "about" && act.Text.Is(matter.First - 1, Concept.Report);

    // "ready to exchange captives", «повернутися додому»: meant, and not done.
    private static Term? Aim(in ClauseAct act, in StatusWords words) => words.Aim ?? (act.IsInfinitive() ? act.Trigger : null);
}

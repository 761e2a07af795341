using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;

namespace SwapPipeline.Extraction.Mentions.Statuses;

/// <summary>The word that puts an act into the future: its own form, or what stands around it.</summary>
internal static class FutureWords
{
    /// <summary>Words between what lies ahead and the verb that it belongs to, and words between a noun and its verb.</summary>
    private const int FrontReach = 9,
        BehindReach = 3;

    public static Term? Find(in ClauseAct act) =>
        OwnForm(act) ?? ToHappen(act) ?? Hopes.AwaitedForDay(act) ?? InFront(act) ?? BehindNoun(act) ?? BehindHome(act);

    // A verb that is itself in the future: отпустит.
    private static Term? OwnForm(in ClauseAct act) => act.Clause.Triggers.Find(static t => t.Is(Concept.Future));

    // «відбудеться»
    private static Term? ToHappen(in ClauseAct act)
    {
        foreach (var happens in act.Text.All(Concept.Happen, act.Clause.First, act.Clause.End))
        {
            if (
                (happens.Value(Concept.Happen) == "future" || happens.Is(Concept.Future))
                && !Lasts(act, happens)
                && !IsOfTruce(act, happens)
            )
                return happens;
        }

        return null;
    }

    private static Term? InFront(in ClauseAct act)
    {
        var first = act.Trigger.Is(Concept.Exchange) ? act.Clause.First : Math.Max(act.Clause.First, act.Trigger.First - FrontReach);
        return
            act.Text.FindLast(Concept.Future, first, act.Trigger.First) is { } verb && !IsOfClauseBefore(act, verb) && !IsOfTalks(act, verb)
            ? verb
            : null;
    }

    // «согласованного на переговорах обмена»: no day for which it is set.
    private static bool IsOfTalks(in ClauseAct act, Term verb) => verb.Value(Concept.On) == "for" && act.Text.Is(verb.End, Concept.Talks);

    // "While the presidents are to meet, the sides swapped 84 each": the comma ends what lies ahead.
    private static bool IsOfClauseBefore(in ClauseAct act, Term verb) =>
        act.IsFinite
        && act.Text.AnyToken(verb.End, act.Trigger.First, static (text, i) => text.Tokens[i].Norm is "," && text.At(i) is null);

    // "a swap between Russia and Ukraine is expected"
    private static Term? BehindNoun(in ClauseAct act)
    {
        if (!act.Trigger.Is(Concept.Exchange))
            return null;
        var behind = ExchangeNoun.EndOf(act);
        return act.Text.Find(Concept.Future, behind, Math.Min(behind + BehindReach, act.Clause.End)) is { } soon && !Lasts(act, soon)
            ? soon
            : null;
    }

    // «Додому мали повернутися»: behind the word for home.
    private static Term? BehindHome(in ClauseAct act) =>
        act.Trigger.Is(Concept.Back)
        && act.Trigger.End < act.Clause.End
        && act.Text.At(act.Trigger.End) is { } behind
        && behind.Is(Concept.Future)
        && !Clause.IsTrigger(behind)
            ? behind
            : null;

    // «Розпочався обмін, який триватиме кілька днів»: begun, however long it lasts.
    private static bool Lasts(in ClauseAct act, Term verb) =>
        verb.Value(Concept.Happen) == "lasts" && HeldWords.Find(act.Text, act.Clause.First, verb.First)?.Value(Concept.Happen) == "";

    // "exchanged 75 each, hours before a truce was to begin"
    private static bool IsOfTruce(in ClauseAct act, Term begins) =>
        act.IsFinite
        && begins.First > act.Trigger.End
        && act.Text.Find(Concept.Around, act.Trigger.End, begins.First) is { } before
        && act.Text.Has(Concept.Talks, before.End, begins.First);
}

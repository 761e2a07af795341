using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Statuses;

/// <summary>What lies ahead, and when that is no more than a hope.</summary>
internal static class AheadRules
{
    /// <summary>Words between "whom" and the promise of the relative clause.</summary>
    private const int PromiseReach = 8;

    /// <summary>Words between a list and the exchange that it is for.</summary>
    private const int ListReach = 3;

    public static Told<MentionStatus>? Read(in ClauseAct act, in StatusWords words) => Foreseen(act, words) ?? Listed(act);

    private static Told<MentionStatus>? Foreseen(in ClauseAct act, in StatusWords words)
    {
        if (words is not { Ahead: { } ahead, Done: null })
            return null;
        var isHope = IsRelativePromise(act, ahead) || IsPromiseWithoutDay(act, ahead);
        return new(isHope ? MentionStatus.Proposed : MentionStatus.Announced, Span.Of(ahead));
    }

    // "fewer than the 23 whom Moscow had promised to release when he spoke on Tuesday": the day is that of the promise.
    private static bool IsRelativePromise(in ClauseAct act, Term ahead) =>
        ahead.Value(Concept.Future) == "promise"
        && act.Text.Has(Concept.Relative, Math.Max(act.Clause.First, ahead.First - PromiseReach), ahead.First);

    // "Moscow promises to return 6,000 bodies": without a day it is a hope.
    private static bool IsPromiseWithoutDay(in ClauseAct act, Term ahead) =>
        ahead.Value(Concept.Future) is "promise" or "would" && !act.HasOwnDay();

    // "received the list for the exchange", «списки на обмен»: it lies ahead.
    private static Told<MentionStatus>? Listed(in ClauseAct act) =>
        act.Trigger.Is(Concept.Exchange)
        && act.Text.FindLast(Concept.ListOf, Math.Max(act.Clause.First, act.Trigger.First - ListReach), act.Trigger.First) is { } list
        && !act.Has(Concept.Happen)
            ? new(MentionStatus.Announced, Span.Of(list))
            : null;
}

using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Statuses;

/// <summary>What is hoped for, proposed or asked for, unless an agreement asks for it.</summary>
internal static class HopeRules
{
    public static Told<MentionStatus>? Read(in ClauseAct act, in StatusWords words) => Called(act, words) ?? Proposed(act, words);

    // "The deal, reached in Istanbul, calls for 1,000 prisoners to be freed"
    private static Told<MentionStatus>? Called(in ClauseAct act, in StatusWords words) =>
        words.Hope is { } calls
        && act.Text.Has(Concept.Plan, act.Clause.First, calls.First)
        && act.Text.Tokens[calls.First].Norm.StartsWith("call", StringComparison.Ordinal)
            ? new(MentionStatus.Agreed, Span.Of(calls))
            : null;

    private static Told<MentionStatus>? Proposed(in ClauseAct act, in StatusWords words) =>
        words is { Hope: { } hope, Done: null } && !IsCondition(act, words, hope)
            ? new(
                IsReadyForDay(act, hope) || IsSetOnCondition(act, words, hope) ? MentionStatus.Announced : MentionStatus.Proposed,
                Span.Of(hope)
            )
            : null;

    // "ready to carry out an exchange on Saturday", «готується до обміну, який призначено на суботу»; but "said on Friday that it was ready
    // to exchange": on which day that was said.
    private static bool IsReadyForDay(in ClauseAct act, Term hope) =>
        hope.Value(Concept.Proposed) == "ready" && act.Trigger.Is(Concept.Exchange) && (HasDayBehind(act, hope) || IsForDay(act));

    private static bool HasDayBehind(in ClauseAct act, Term hope) =>
        act.Text.Has(Concept.Weekday, hope.End, act.Clause.End) || act.Text.Has(Concept.Month, hope.End, act.Clause.End);

    // «на суботу готують обмін»
    private static bool IsForDay(in ClauseAct act) =>
        act
            .Text.All(Concept.Weekday, act.Clause.First, act.Clause.End)
            .Any(act.Text, static (day, text) => text.ValueAt(day.First - 1, Concept.On) == "for");

    // "If the agreement holds, an exchange will take place on Saturday"
    private static bool IsSetOnCondition(in ClauseAct act, in StatusWords words, Term hope) =>
        hope.First < act.Trigger.First && hope.Value(Concept.Proposed) == "if" && words.Ahead is not null && act.HasOwnDay();

    // "plan to free 90 prisoners if the deal goes ahead": a condition of what lies ahead.
    private static bool IsCondition(in ClauseAct act, in StatusWords words, Term hope) =>
        hope.First >= act.Trigger.End && hope.Value(Concept.Proposed) == "if" && words.Ahead is not null;
}

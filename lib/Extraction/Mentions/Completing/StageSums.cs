using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Completing;

/// <summary>The stages of an exchange added up: "Over the three days 880 servicemen came home".</summary>
internal static class StageSums
{
    /// <summary>A clause adds up stages.</summary>
    public static bool AreTold(MarkedText text, Clause clause) =>
        text.All(Concept.Cumulative, clause.First, clause.End).Any(static c => c.Value(Concept.Cumulative) == "stages");

    /// <summary>"Over the three days 880 servicemen came home": the stages told one by one, added up.</summary>
    public static bool IsSum(Scene scene, in ClauseTelling told, Headcount count) =>
        told.IsDone
        && AreTold(scene.Text, told.Clause)
        && (scene.LastWhole is not null || TellsDayApart(told.Times, scene.Here, count))
        && !HasOwnDay(scene, told.Times, count);

    /// <summary>«За два дні — 200: учора 90, сьогодні 110»: what stands by its day was told of that day.</summary>
    public static bool IsOfItsDay(Scene scene, in ClauseTelling told, Headcount count) =>
        told.IsDone && count.Relation == Relation.Part && AreTold(scene.Text, told.Clause) && HasOwnDay(scene, told.Times, count);

    // "502 in two days, 302 of them today", "in two days 502, today 300": the smaller number behind it has a day of its own.
    private static bool TellsDayApart(List<TimeExpression> times, List<Headcount> sentence, Headcount count)
    {
        foreach (var other in sentence)
        {
            if (
                other.Number.First > count.Number.First
                && other.Value < count.Value
                && times.Exists(
                    new Span(count.Phrase.End, other.Number.First),
                    static (t, between) => t.First >= between.First && t.End <= between.End && IsDay(t)
                )
            )
                return true;
        }

        return false;
    }

    // «учора 200, сьогодні — 300 і ще двоє»: a day stands right before the number, or before one that this follows.
    private static bool HasOwnDay(Scene scene, List<TimeExpression> times, Headcount count)
    {
        foreach (var other in scene.Here)
        {
            if (
                other.Number.First <= count.Number.First
                && times.Exists(
                    (scene.Text, other.Number.First),
                    static (t, number) => IsDay(t) && IsRightBefore(number.Text, t.End, number.First)
                )
            )
                return true;
        }

        return false;
    }

    private static bool IsDay(TimeExpression time) =>
        time.Kind is TimeKind.Weekday or TimeKind.FromPublished or TimeKind.MonthDay or TimeKind.FullDate;

    // With at most a dash or colon between.
    private static bool IsRightBefore(MarkedText text, int end, int number) =>
        end == number || (end == number - 1 && text.Tokens[end].Norm is "–" or "—" or "-" or ":");
}

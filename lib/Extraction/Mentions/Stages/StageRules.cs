using System.Globalization;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Stages;

/// <summary>"The first stage of a two-day swap", "the second, final round", "the 71st exchange".</summary>
internal static class StageRules
{
    /// <summary>Words between an ordinal and its stage, and between "final" and its stage.</summary>
    private const int OrdinalReach = 4,
        FinalReach = 3;

    /// <summary>Which stage: "the first stage", "phase one", «2-й этап».</summary>
    public static Told<int>? Stage(MarkedText text, Span range, Clause? clause = null)
    {
        // "and the third on Sunday": the noun is left out.
        if (clause?.Triggers[0] is { } third && third.Is(Concept.Exchange) && third.Value(Concept.OrdinalNumber) is { } place)
            return new(int.Parse(place, CultureInfo.InvariantCulture), Span.Of(third));
        foreach (var noun in text.All(Concept.Stage, range.First, range.End))
        {
            if (
                !IsOfTalks(text, noun)
                && (OrdinalBehind(text, range, noun) ?? NumberBehind(text, range, noun) ?? InFront(text, range, noun)) is { } stage
            )
                return stage;
        }

        return null;
    }

    /// <summary>How many stages: "two-day swap", "in three stages".</summary>
    public static Told<int>? Stages(MarkedText text, Span range) => StageCounts.Read(text, range);

    /// <summary>"the second, final round", "the last stage"</summary>
    public static bool IsFinal(MarkedText text, Span range) =>
        text.All(Concept.Final, range.First, range.End)
            .Any(
                (Text: text, range.End),
                static (f, to) =>
                    to.Text.Has(Concept.Stage, f.End, Math.Min(f.End + FinalReach, to.End))
                    || to.Text.Is(f.First - 2, Concept.OrdinalNumber)
            );

    /// <summary>The number in the count of exchanges since 2022.</summary>
    public static Told<int>? Ordinal(MarkedText text, Sentence sentence, List<Quantity> numbers) =>
        ExchangeOrdinals.Read(text, sentence, numbers);

    private static bool IsOfTalks(MarkedText text, Term stage) =>
        text.Is(stage.End, Concept.Talks) || text.Is(stage.End + 1, Concept.Talks) || text.Is(stage.End + 2, Concept.Talks);

    // «часть первая», «этап второй»
    private static Told<int>? OrdinalBehind(MarkedText text, Span range, Term stage) =>
        text.ValueAt(stage.End, Concept.OrdinalNumber) is { } behind && stage.End < range.End && !text.Is(stage.End + 1, Concept.Exchange)
            ? new(int.Parse(behind, CultureInfo.InvariantCulture), new(stage.First, stage.End + 1))
            : null;

    // "phase one of the 1,000-for-1,000 swap"
    private static Told<int>? NumberBehind(MarkedText text, Span range, Term stage) =>
        stage.Value(Concept.Stage) != "loose"
        && stage.End < range.End
        && Digit(text.ValueAt(stage.End, Concept.Number) ?? (text.Tokens[stage.End].Is("one") ? "1" : null)) is { } one
        && !text.Is(stage.End + 1, Concept.Person)
            ? new(one, new(stage.First, stage.End + 1))
            : null;

    private static Told<int>? InFront(MarkedText text, Span range, Term stage)
    {
        for (var i = stage.First - 1; i >= Math.Max(range.First, stage.First - OrdinalReach); i--)
        {
            if (text.ValueAt(i, Concept.OrdinalNumber) is { } word)
                return new(int.Parse(word, CultureInfo.InvariantCulture), new(i, stage.End));
            if (HasOrdinalEnding(text, i) && Digit(text.Tokens[i].Norm) is { } digit)
                return new(digit, new(i, stage.End));
        }

        return null;
    }

    // «2-й этап»
    private static bool HasOrdinalEnding(MarkedText text, int figure) =>
        text.Tokens[figure].Kind == TokenKind.Number
        && text.Is(figure + 1, Concept.OrdinalEnding)
        && (text.Tokens[figure + 1].Joined || text.Tokens[figure + 1].Start == text.Tokens[figure].End);

    private static int? Digit(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var digit) && digit is > 0 and < 10 ? digit : null;
}

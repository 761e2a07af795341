using System.Globalization;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Stages;

/// <summary>How many stages an exchange has: "two-day swap", "in three stages", «займёт два дня».</summary>
internal static class StageCounts
{
    /// <summary>Words between "two-day" and its exchange.</summary>
    private const int ExchangeReach = 4;

    public static Told<int>? Read(MarkedText text, Span range)
    {
        foreach (var noun in text.All(Concept.Stage, range.First, range.End))
        {
            if (OutOf(text, range, noun) is { } whole)
                return whole;
        }

        for (var i = range.First; i + 1 < range.End; i++)
        {
            if (
                text.Is(i, Concept.Number)
                && text.At(i)!.First == i
                && Few(text, i) is { } few
                && (IsOfDays(text, range, i) || IsOfStages(text, i))
            )
                return new(few, new(i, i + 2));
        }

        return null;
    }

    // «первый этап из двух», "stage 2 of 4"
    private static Told<int>? OutOf(MarkedText text, Span range, Term stage) =>
        OfBehind(text, range, stage) is { } of && of + 1 < range.End && Few(text, of + 1) is { } whole && !text.Is(of + 2, Concept.Person)
            ? new(whole, new(stage.First, of + 2))
            : null;

    private static int? OfBehind(MarkedText text, Span range, Term stage)
    {
        var behind = text.At(stage.End) is { } exchange && exchange.Is(Concept.Exchange) ? exchange.End : stage.End;
        // «часть первая из двух»
        if (text.At(behind) is { } place && place.Is(Concept.OrdinalNumber))
            behind = place.End;
        if (text.Is(behind, Concept.Of))
            return behind;
        return stage.End + 1 < range.End && text.Tokens[stage.End].Kind == TokenKind.Number && text.Is(stage.End + 1, Concept.Of)
            ? stage.End + 1
            : null;
    }

    // "two-day swap", «займёт два дня», "a stage of two days"
    private static bool IsOfDays(MarkedText text, Span range, int number)
    {
        if (text.ValueAt(number + 1, Concept.Day) != "1")
            return false;
        return text.Tokens[number + 1].Joined
            ? text.Has(Concept.Exchange, number + 2, Math.Min(number + 2 + ExchangeReach, range.End))
            : text.Is(number - 1, Concept.Stage) || text.ValueAt(number - 1, Concept.Happen) == "lasts";
    }

    // "in three stages", but not "three rounds of talks"
    private static bool IsOfStages(MarkedText text, int number) =>
        text.Is(number + 1, Concept.Stage) && !text.Is(number + 2, Concept.Talks) && !text.Is(number + 3, Concept.Talks);

    // A small number, in a word or in digits.
    private static int? Few(MarkedText text, int at) =>
        int.TryParse(text.ValueAt(at, Concept.Number) ?? text.Tokens[at].Norm, NumberStyles.None, CultureInfo.InvariantCulture, out var few)
        && few is >= 2 and <= 9
            ? few
            : null;
}

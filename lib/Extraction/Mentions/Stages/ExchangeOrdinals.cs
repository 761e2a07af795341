using System.Globalization;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Stages;

/// <summary>
/// The number in the count of exchanges since 2022: with an exchange beside it, and no year, week or mediator that it could count.
/// </summary>
internal static class ExchangeOrdinals
{
    /// <summary>Words between an exchange and its place in the row.</summary>
    private const int NearReach = 4;

    /// <summary>Words between an exchange and the place in the row that is said of it at the end.</summary>
    private const int PredicateReach = 12;

    /// <summary>Words between the place in the row and "since the invasion began", and "of the year".</summary>
    private const int SinceReach = 10,
        YearReach = 6;

    /// <summary>A smaller number may count something else, unless it says since when.</summary>
    private const int Least = 10;

    public static Told<int>? Read(MarkedText text, Sentence sentence, List<Quantity> numbers)
    {
        if (Numbered(text, sentence) is { } numbered)
            return numbered;
        foreach (var number in numbers)
        {
            if (!number.IsOrdinal || !text.Has(Concept.Exchange, sentence.First, sentence.End))
                continue;
            if (IsOfThisYear(text, sentence, number) || IsOfStageOrMediator(text, number))
                continue;
            if (
                (number.Value >= Least && IsBesideExchange(text, sentence, number))
                || text.Has(Concept.SinceWar, number.End, Math.Min(number.End + SinceReach, sentence.End))
            )
                return new(number.Value, new(number.First, number.End));
        }

        return null;
    }

    // «Обмін № 72»
    private static Told<int>? Numbered(MarkedText text, Sentence sentence)
    {
        foreach (var noun in text.All(Concept.Exchange, sentence.First, sentence.End))
        {
            if (
                noun.Value(Concept.Exchange) == "one"
                && noun.End + 1 < sentence.End
                && text.Tokens[noun.End].Norm is "№"
                && int.TryParse(text.Tokens[noun.End + 1].Norm, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            )
                return new(place, new(noun.End, noun.End + 2));
        }

        return null;
    }

    // "the second of the year", but "the 54th since Russia invaded in 2022".
    private static bool IsOfThisYear(MarkedText text, Sentence sentence, Quantity number) =>
        text.Find(Concept.ThisYear, number.End, Math.Min(number.End + YearReach, sentence.End)) is { } year
        && !text.Has(Concept.SinceWar, number.End, year.First);

    // "the 15th stage", "the 20th such mediation"
    private static bool IsOfStageOrMediator(MarkedText text, Quantity number) =>
        text.Is(number.End, Concept.Stage) || text.Is(number.End, Concept.Mediation) || text.Is(number.End + 1, Concept.Mediation);

    private static bool IsBesideExchange(MarkedText text, Sentence sentence, Quantity number)
    {
        // «цей обмін, що стався сьогодні, — уже 57-й»: the predicate that ends its sentence.
        var ends = number.End >= sentence.End || text.Tokens[number.End].Norm is "." or "," or ";" or ")";
        var first = Math.Max(sentence.First, number.First - (ends ? PredicateReach : NearReach));
        return text.Has(Concept.Exchange, first, Math.Min(number.End + NearReach, sentence.End));
    }
}

using System.Globalization;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Numbers;

/// <summary>A number in words: "two hundred and five", «три десятки», «сімдесят другий».</summary>
internal static class NumberWords
{
    /// <summary>From so many on an ordinal that is one word is read as a number.</summary>
    private const int LeastOrdinal = 10;

    private static readonly ConceptSet Counting = ConceptSet.Of(Concept.Number, Concept.Multiplier);

    // What makes of "hundreds" one hundred.
    private static readonly ConceptSet Single = ConceptSet.Of(
        Concept.Each,
        Concept.Approximately,
        Concept.AtLeast,
        Concept.AtMost,
        Concept.On,
        Concept.For,
        Concept.Of
    );

    /// <summary>The number that begins with a term; null where it is no one number.</summary>
    public static Quantity? Read(MarkedText text, Sentence sentence, Term first)
    {
        // "the hundredth exchange", «десятый»
        if (first.Value(Concept.OrdinalNumber) is { } row && int.Parse(row, CultureInfo.InvariantCulture) is var rank and >= LeastOrdinal)
            return new Quantity(first.First, first.End, rank, default, IsOrdinal: true);
        if (!first.Concepts.Overlaps(Counting) || IsUntold(text, sentence, first))
            return null;
        var (sum, end) = Sum(text, sentence, first.First);
        if (PlaceInRow(text, sentence, sum, first.First, end) is { } place)
            return place;
        return Why(text, sentence, sum, first.First, end) is { } unfit
            ? Quantity.Unfit(first.First, end, unfit)
            : new Quantity(first.First, end, (int)sum.Value, default);
    }

    // «десятки полонених»: no one number.
    private static bool IsUntold(MarkedText text, Sentence sentence, Term first) =>
        first.Is(Concept.Approximately)
        || ((first.Is(Concept.Plural) || IsDozens(text, first)) && !IsOneHundred(text, sentence, first.First));

    // «праця десятків людей»: tens without a number of them.
    private static bool IsDozens(MarkedText text, Term first) =>
        first.Value(Concept.Multiplier) == "10" && !first.Is(Concept.Number) && !text.Is(first.End, Concept.Number);

    // «сотні наших чекають»: nobody knows how many; but «по сотні», «близько сотні», «сотні на сотню».
    private static bool IsOneHundred(MarkedText text, Sentence sentence, int at) => at > sentence.First && text.IsAny(at - 1, Single);

    private static (WordSum Sum, int End) Sum(MarkedText text, Sentence sentence, int at)
    {
        var (sum, end) = (default(WordSum), at);
        while (end < sentence.End && text.At(end) is { } term)
        {
            if (term.Concepts.Overlaps(Counting))
            {
                if (sum.With(term) is not { } more)
                    break;
                sum = more;
            }
            else if (!GoesOn(text, sentence, sum, end))
            {
                break;
            }

            end = term.End;
        }

        return (sum, end);
    }

    // "two hundred and five", "two thousand and five"
    private static bool GoesOn(MarkedText text, Sentence sentence, WordSum sum, int and) =>
        text.Tokens[and].Is("and") && and + 1 < sentence.End && text.Is(and + 1, Concept.Number) && Takes(text, sum, text.At(and + 1)!);

    private static bool Takes(MarkedText text, WordSum sum, Term number) =>
        sum.IsHundreds || (sum.IsThousands && !IsMultiplied(text, number));

    // But "a thousand and two hundred" are two numbers.
    private static bool IsMultiplied(MarkedText text, Term number) =>
        text.Is(number.End, Concept.Multiplier) || text.Is(number.End + 1, Concept.Multiplier);

    // «сімдесят другий», "fifty-seventh": a place in a row.
    private static Quantity? PlaceInRow(MarkedText text, Sentence sentence, WordSum sum, int at, int end) =>
        sum.IsTens && end < sentence.End && text.At(end) is { } unit && unit.First == end && IsUnit(unit, out var place)
            ? new Quantity(at, unit.End, (int)Math.Min(sum.Value + place, Quantity.MostPeople), default, IsOrdinal: true)
            : null;

    private static bool IsUnit(Term term, out int place)
    {
        place = 0;
        return !term.Is(Concept.Number)
            && int.TryParse(term.Value(Concept.OrdinalNumber), NumberStyles.None, CultureInfo.InvariantCulture, out place)
            && place < 10;
    }

    private static string? Why(MarkedText text, Sentence sentence, WordSum sum, int at, int end)
    {
        // "two-day", «трирічний»: part of another word, no count.
        if (end < sentence.End && text.Tokens[end].Joined && !text.Is(end, Concept.For))
            return UnfitRules.PartOfWord;
        if (end == at + 1 && AgeRules.IsOfOne(text, sentence, at))
            return UnfitRules.Age;
        return sum.Value > Quantity.MostPeople ? UnfitRules.TooLarge : null;
    }
}

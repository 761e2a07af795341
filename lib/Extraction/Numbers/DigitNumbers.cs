using System.Globalization;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Numbers;

/// <summary>A number that begins with digits: "1,200", «1 200», «5 тыс.», «1 тис. 212», "73rd".</summary>
internal static class DigitNumbers
{
    private const int DigitsOfGroup = 3;

    /// <summary>The number at a token of digits; null where they are none.</summary>
    public static Quantity? Read(MarkedText text, Sentence sentence, int at)
    {
        var (digits, end) = Grouped(text, sentence, at);
        if (!DigitValue.TryRead(digits, out var value))
            return null;
        (value, end) = Multiplied(text, sentence, value, end);
        (value, end) = WithRest(text, sentence, at, value, end);
        if (UnfitRules.Why(text, sentence, value, at, end) is { } unfit)
            return Quantity.Unfit(at, end, unfit);
        var isTied = end < sentence.End && text.IsTied(end) && text.Tokens[end].Kind == TokenKind.Word;
        if (isTied && text.Is(end, Concept.OrdinalEnding))
            return new Quantity(at, end + 1, (int)value, default, IsOrdinal: true);
        if (isTied && UnfitRules.IsOtherWord(text, end))
            return Quantity.Unfit(at, end, UnfitRules.PartOfWord);
        return new Quantity(at, end, (int)value, default, LooksLikeYear: LooksLikeYear(digits, value));
    }

    private static bool LooksLikeYear(string digits, decimal value) =>
        digits.Length == 4 && value is >= 1990 and < 2040 && DigitValue.IsPlain(digits);

    // «1 200 000»: groups of three; but "March 5 300 soldiers" are a day and a number.
    private static (string Digits, int End) Grouped(MarkedText text, Sentence sentence, int at)
    {
        var digits = text.Tokens[at].Norm;
        var end = at + 1;
        if (digits.Length > DigitsOfGroup || !DigitValue.IsPlain(digits) || text.Is(at - 1, Concept.Month))
            return (digits, end);
        while (end < sentence.End && IsNextGroup(text, end))
        {
            // A run of groups that is longer than any number is one number too large, and not one at each of its groups.
            if (digits.Length <= DigitValue.MostDigits)
                digits += text.Tokens[end].Norm;
            end++;
        }

        return (digits, end);
    }

    private static bool IsNextGroup(MarkedText text, int at)
    {
        var token = text.Tokens[at];
        return token.Kind == TokenKind.Number
            && token.Norm.Length == DigitsOfGroup
            && !token.Joined
            && DigitValue.IsPlain(token.Norm)
            && token.Start - text.Tokens[at - 1].End == 1;
    }

    // "2.5 thousand", «5 тыс.»
    private static (decimal Value, int End) Multiplied(MarkedText text, Sentence sentence, decimal value, int end)
    {
        while (
            end < sentence.End && text.ValueAt(end, Concept.Multiplier) is { } times && text.Tokens[end].Start > text.Tokens[end - 1].Start
        )
        {
            // What is too large already must not grow out of its type.
            if (value <= Quantity.MostPeople)
                value *= decimal.Parse(times, CultureInfo.InvariantCulture);
            // «5 тыс. тел»
            end += text.Is(end, Concept.Abbreviation) && end + 1 < sentence.End && text.Tokens[end + 1].Is(".") ? 2 : 1;
        }

        return (value, end);
    }

    // «1 тис. 212 тіл»
    private static (decimal Value, int End) WithRest(MarkedText text, Sentence sentence, int at, decimal value, int end)
    {
        var isOfThousands = end - at > 1 && value % 1000 == 0 && text.ValueAt(at + 1, Concept.Multiplier) == "1000";
        return isOfThousands && end < sentence.End && IsRest(text.Tokens[end])
            ? (value + int.Parse(text.Tokens[end].Norm, CultureInfo.InvariantCulture), end + 1)
            : (value, end);
    }

    private static bool IsRest(in Token token) =>
        token is { Kind: TokenKind.Number, Joined: false } && token.Norm.Length <= DigitsOfGroup && DigitValue.IsPlain(token.Norm);
}

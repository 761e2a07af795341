using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>What makes two numbers a ratio: "215 for 55".</summary>
internal static class PairCues
{
    /// <summary>Words between the two numbers of a ratio.</summary>
    private const int Reach = 8;

    /// <summary>"for 98", "against a matching 98", "for some 90", "195–195": the second number of a ratio.</summary>
    public static bool IsPairEnd(MarkedText text, Quantity number)
    {
        if (IsJoinedPair(text, number.First))
            return true;
        var at = number.First - 1;
        if (text.Is(at, Concept.Same) || text.Is(at, Concept.Approximately) || text.Is(at, Concept.AtLeast))
            at = text.At(at)!.First - 1;
        else if (text.Is(at - 1, Concept.Article) && text.Is(at - 2, Concept.For) && text.At(at) is null)
            at -= 2;
        return text.Is(at, Concept.For);
    }

    /// <summary>
    /// "195–195", "9 to 9", «103 и 103», "152+152": one number twice with a sign, "to" or "and" between is a ratio, no range.
    /// </summary>
    public static bool IsJoinedPair(MarkedText text, int number) =>
        number > 0 && text.Tokens[number].Kind == TokenKind.Number && (IsSigned(text, number) || IsToldTwice(text, number));

    /// <summary>The first number of a ratio.</summary>
    public static bool IsPairStart(MarkedText text, Sentence sentence, List<Quantity> numbers, int n) =>
        n + 1 < numbers.Count
        && numbers[n + 1].First - numbers[n].End <= Reach
        && IsPairEnd(text, numbers[n + 1])
        && numbers[n + 1].First < sentence.End
        && !IsOfTime(text, numbers[n + 1]);

    // "195–195"
    private static bool IsSigned(MarkedText text, int number) => text.Tokens[number].Joined && IsTwice(text, number, number - 1);

    // "9 to 9", «103 и 103», "152+152"
    private static bool IsToldTwice(MarkedText text, int number) => JoinsPair(text, number - 1) && IsTwice(text, number, number - 2);

    private static bool IsTwice(MarkedText text, int number, int before) =>
        text.Tokens[before].Kind == TokenKind.Number && text.Tokens[before].Norm == text.Tokens[number].Norm;

    private static bool JoinsPair(MarkedText text, int token) =>
        text.Is(token, Concept.Toward) || text.ValueAt(token, Concept.And) == "" || text.Tokens[token].Norm is "+";

    // "in 2022 after a siege of three months"
    private static bool IsOfTime(MarkedText text, Quantity number) => text.Is(number.End, Concept.Day) || text.Is(number.End, Concept.Unit);
}

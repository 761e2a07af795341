using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Numbers;

/// <summary>Why a number can count nobody, in plain words.</summary>
internal static class UnfitRules
{
    public const string Age = "an age";
    public const string PartOfWord = "part of another word";
    public const string TooLarge = "too large to count people";

    private static readonly ConceptSet Ratio = ConceptSet.Of(Concept.For, Concept.Each);

    /// <summary>Why a number in digits can count nobody, by its value and what stands around it; null where it can.</summary>
    public static string? Why(MarkedText text, Sentence sentence, decimal value, int at, int end)
    {
        if (value != decimal.Truncate(value))
            return "a fraction";
        if (value > Quantity.MostPeople)
            return TooLarge;
        if (IsMoneyOrShare(text, sentence, at, end) || IsPostMark(text, sentence, at) || IsListMark(text, sentence, at))
            return "money, a share or a number of a list";
        if (AgeRules.IsAge(text, sentence, at))
            return Age;
        return IsOfName(text, sentence, at) ? "the name of a thing" : null;
    }

    /// <summary>A word that digits begin, unless it is one of a ratio.</summary>
    public static bool IsOtherWord(MarkedText text, int word) => !text.IsAny(word, Ratio) && !IsCaseEnding(text.Tokens[word]);

    // 12-ти, 200-ма: a case ending tied to the digits.
    private static bool IsCaseEnding(in Token token) =>
        token.End - token.Start <= 3 && token.Norm is "ти" or "ма" or "х" or "ми" or "ох" or "ем" or "ю";

    private static bool IsMoneyOrShare(MarkedText text, Sentence sentence, int at, int end) =>
        (end < sentence.End && IsInOtherUnit(text, sentence, end))
        || (at > sentence.First && IsSignBefore(text.Tokens[at - 1]))
        || IsBehindStroke(text, sentence, at);

    private static bool IsInOtherUnit(MarkedText text, Sentence sentence, int unit) =>
        text.Tokens[unit].Norm is "%" or "€" or "$" or "°" or "₴" or "₽" || IsHalfOfDay(text, sentence, unit);

    private static bool IsSignBefore(in Token token) => token.Norm is "$" or "€" or "£" or "№" or "₴" or "#";

    // "10 am", "10 p.m."
    private static bool IsHalfOfDay(MarkedText text, Sentence sentence, int at)
    {
        if (text.Tokens[at].Norm is "am" or "pm" or "a.m" or "p.m" or "a.m." or "p.m.")
            return true;
        var isLetter = text.Tokens[at].Norm is "a" or "p" && at + 2 < sentence.End;
        return isLetter && text.Tokens[at + 1].Norm is "." && text.Tokens[at + 2].Norm is "m";
    }

    // A number behind a stroke; but "50/50" is a ratio.
    private static bool IsBehindStroke(MarkedText text, Sentence sentence, int at) =>
        at > sentence.First + 1
        && text.Tokens[at - 1].Norm is "/"
        && text.Tokens[at - 1].End == text.Tokens[at].Start
        && text.Tokens[at - 2].Norm != text.Tokens[at].Norm;

    // "(3/3)": the last of three posts.
    private static bool IsPostMark(MarkedText text, Sentence sentence, int at)
    {
        var first = at > sentence.First && text.Tokens[at - 1].Norm is "/" ? at - 2 : at;
        var isInside = first > sentence.First && first + 3 < sentence.End;
        return isInside
            && text.Tokens[first - 1].Norm is "("
            && text.Tokens[first + 1].Norm is "/"
            && text.Tokens[first + 3].Norm is ")"
            && text.Tokens[first].Norm.Length <= 2;
    }

    // "7. A swap before Christmas", where other lines begin with a number as well
    private static bool IsListMark(MarkedText text, Sentence sentence, int at) =>
        at == sentence.First && text.NumberedLines > 1 && text.IsNumberedLine(text.SentenceOf(at));

    // Il-76, GSAT-20: the number of a thing's name.
    private static bool IsOfName(MarkedText text, Sentence sentence, int at) =>
        text.Tokens[at].Joined && at > sentence.First && text.Tokens[at - 1].Kind == TokenKind.Word && !text.IsAny(at - 1, Ratio);
}

using System.Globalization;

namespace SwapPipeline.Extraction.Words;

/// <summary>What stands in front of a sentence and is no word of it: flags and other emblems, and where a report was filed.</summary>
internal static class SentenceOpening
{
    /// <summary>Tokens of a dateline up to its dash; words of its place.</summary>
    private const int Longest = 18,
        LongestPlace = 4;

    /// <summary>The first token that tells something; the first of all where none does.</summary>
    /// <param name="text">The clean text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="sentence">With all that stands in front of it.</param>
    /// <param name="opensBlock">It is the first of its paragraph, where alone a dateline stands.</param>
    public static int Behind(string text, TokenList tokens, Sentence sentence, bool opensBlock)
    {
        var first = sentence.First;
        while (first < sentence.End && IsEmblem(text, tokens[first]))
            first++;
        if (first == sentence.End)
            return sentence.First;
        return opensBlock ? BehindDateline(text, tokens, sentence with { First = first }) : first;
    }

    // «⚡️», "🇺🇦": neither a word nor a sign of the language; but a bullet opens a line of a list.
    private static bool IsEmblem(string text, in Token token)
    {
        if (token.Kind != TokenKind.Symbol)
            return false;
        var category = CharUnicodeInfo.GetUnicodeCategory(text, token.Start);
        return category
                is UnicodeCategory.OtherSymbol
                    or UnicodeCategory.ModifierSymbol
                    or UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.EnclosingMark
                    or UnicodeCategory.Format
            && text[token.Start] is not ('▪' or '●' or '◦' or '№' or '°' or '`');
    }

    // "MOSCOW, Feb 12 (Reuters) -", "KYIV, Ukraine (AP) —", «КИЇВ, 8 листопада (Укрінформ) –»: the city is that of the reporter and acts in
    // nothing; nor is its day that of what is told.
    private static int BehindDateline(string text, TokenList tokens, Sentence sentence)
    {
        if (!IsCity(text, tokens[sentence.First]))
            return sentence.First;
        var (words, isFiled, isSigned, isPlace) = (0, false, false, true);
        for (var i = sentence.First; i < Math.Min(sentence.End - 1, sentence.First + Longest); i++)
        {
            var token = tokens[i];
            if (token.Norm is "–" or "—" or "-")
                return isSigned || (isFiled && tokens[i + 1].Kind != TokenKind.Number) ? BehindDash(tokens, i, sentence) : sentence.First;
            isPlace &= token.Norm is not ("," or "(" or "/");
            if (
                isPlace
                    ? ++words > LongestPlace || token.Kind != TokenKind.Word
                    : token.Kind is TokenKind.Symbol && token.Norm is not ("," or "." or "(" or ")" or "/")
            )
                return sentence.First;
            // An agency in brackets or strokes, or a country or region behind the city.
            isSigned |= token.Norm is ")" || (token.Norm is "/" && tokens[i - 1].Kind == TokenKind.Word);
            isFiled |= token.Norm is "," && tokens[i + 1] is { Kind: TokenKind.Word, Capital: true } place && !IsCity(text, place);
        }

        return sentence.First;
    }

    // A dash typed as two hyphens.
    private static int BehindDash(TokenList tokens, int dash, Sentence sentence) =>
        dash + 1 < sentence.End - 1 && tokens[dash + 1].Norm is "-" ? dash + 2 : dash + 1;

    // In capitals, as wires write it.
    private static bool IsCity(string text, Token token)
    {
        if (token.Kind != TokenKind.Word || token.End - token.Start < 3)
            return false;
        for (var i = token.Start; i < token.End; i++)
        {
            if (char.IsLower(text[i]))
                return false;
        }

        return true;
    }
}

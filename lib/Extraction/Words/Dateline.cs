namespace SwapPipeline.Extraction.Words;

/// <summary>
/// Where a report was filed, in front of its first sentence: "MOSCOW, Feb 12 (Reuters) -", "KYIV, Ukraine (AP) —", «КИЇВ, 8 листопада (Укрінформ) –».
/// The city is that of the reporter and acts in nothing; nor is its day that of what is told.
/// </summary>
internal static class Dateline
{
    /// <summary>Tokens of a dateline up to its dash; words of its place.</summary>
    private const int Longest = 18, LongestPlace = 4;

    /// <summary>The token behind the dash of a dateline that opens the sentence; its first token where none does.</summary>
    public static int End(string text, TokenList tokens, Sentence sentence)
    {
        if (!IsCity(text, tokens[sentence.First])) return sentence.First;
        var (words, isFiled, isPlace) = (0, false, true);
        for (var i = sentence.First; i < Math.Min(sentence.End - 1, sentence.First + Longest); i++)
        {
            var token = tokens[i];
            if (token.Norm is "–" or "—" or "-") return isFiled && tokens[i + 1] is not { Kind: TokenKind.Number } ? Behind(tokens, i, sentence) : sentence.First;
            isPlace &= token.Norm is not ("," or "(" or "/");
            if (isPlace ? ++words > LongestPlace || token.Kind != TokenKind.Word : token.Kind is TokenKind.Symbol && token.Norm is not ("," or "." or "(" or ")" or "/")) return sentence.First;
            // An agency in brackets or strokes, or a country or region behind the city.
            isFiled |= token.Norm is ")" || (token.Norm is "/" && tokens[i - 1].Kind == TokenKind.Word) || (token.Norm is "," && tokens[i + 1] is { Kind: TokenKind.Word, Capital: true } place && !IsCity(text, place));
        }

        return sentence.First;
    }

    // A dash typed as two hyphens.
    private static int Behind(TokenList tokens, int dash, Sentence sentence) => dash + 1 < sentence.End - 1 && tokens[dash + 1].Norm is "-" ? dash + 2 : dash + 1;

    // In capitals, as wires write it.
    private static bool IsCity(string text, Token token)
    {
        if (token.Kind != TokenKind.Word || token.End - token.Start < 3) return false;
        for (var i = token.Start; i < token.End; i++)
        {
            if (char.IsLower(text[i])) return false;
        }

        return true;
    }
}

namespace SwapPipeline.Extraction.Words;

/// <summary>Cuts text into tokens in one pass. A hyphen inside a word is no token of its own: it marks the next one as joined.</summary>
internal static class Tokenizer
{
    public static TokenList Tokenize(string text)
    {
        var (tokens, count) = (new Token[About(text)], 0);
        var pool = new NormPool(text.Length);
        var words = new WordTokens(text, pool);
        var joined = false;
        for (var at = 0; at < text.Length; )
        {
            var kinds = Characters.KindsOf(text[at]);
            var isBlank = (kinds & CharacterKinds.Blank) != 0;
            if (isBlank || IsInnerHyphen(text, at))
            {
                joined = !isBlank;
                at++;
                continue;
            }

            var token =
                char.IsAsciiDigit(text[at]) ? DigitTokens.Read(text, pool, at, joined)
                : (kinds & CharacterKinds.Letter) != 0 ? words.Read(at, joined)
                : Sign(text, pool, at);
            if (count == tokens.Length)
                Array.Resize(ref tokens, count * 2);
            tokens[count++] = token;
            at = token.End;
            joined = false;
        }

        return new(tokens, count);
    }

    // A word or number ends at a blank or a sign, and a sign is a token: a list that never grows spares long texts the copies.
    private static int About(string text)
    {
        var (ends, isWord) = (0, false);
        foreach (var c in text)
        {
            var kinds = Characters.KindsOf(c);
            var goesOn = (kinds & CharacterKinds.Letter) != 0 || char.IsDigit(c);
            if (!goesOn)
                ends += (isWord ? 1 : 0) + ((kinds & CharacterKinds.Blank) != 0 ? 0 : 1);
            isWord = goesOn;
        }

        return ends + 1;
    }

    private static bool IsInnerHyphen(string text, int at) =>
        Characters.IsHyphen(text[at])
        && at > 0
        && at + 1 < text.Length
        && char.IsLetterOrDigit(text[at - 1])
        && char.IsLetterOrDigit(text[at + 1]);

    private static Token Sign(string text, NormPool pool, int at)
    {
        var end = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? at + 2 : at + 1;
        if (IsDash(text, at))
            return new Token(at, end, TokenKind.Symbol, "–", false, false);
        return new Token(at, end, TokenKind.Symbol, pool.Of(text.AsSpan(at, end - at)), false, false);
    }

    // A hyphen between blanks is typed for a dash: «Київ - 52».
    private static bool IsDash(string text, int at) =>
        text[at] == '-' && at > 0 && char.IsWhiteSpace(text[at - 1]) && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]);
}

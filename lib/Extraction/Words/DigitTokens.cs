namespace SwapPipeline.Extraction.Words;

/// <summary>Reads what begins with digits: a number, with points and commas in it, a date or a time of day.</summary>
internal static class DigitTokens
{
    /// <summary>So many digits are no number of anything, and no more of them need be looked at.</summary>
    private const int Longest = 64;

    public static Token Read(string text, NormPool pool, int at, bool joined)
    {
        var end = BehindDigits(text, at);
        var groups = 1;
        while (GoesOn(text, at, end, groups))
        {
            groups++;
            end = BehindDigits(text, end + 1);
        }

        var norm = pool.Of(text.AsSpan(at, Math.Min(end - at, Longest)));
        return new Token(at, end, KindOf(norm, groups), norm, joined, false);
    }

    private static int BehindDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    // A sign that parts two groups of digits of one token.
    private static bool GoesOn(string text, int at, int sign, int groups)
    {
        if (sign + 1 >= text.Length || text[sign] is not ('.' or ',' or ':' or '/' or '-') || !char.IsAsciiDigit(text[sign + 1]))
            return false;
        // A hyphen makes a date of 2026-02-05, and only there; elsewhere it joins two numbers.
        if (text[sign] == '-')
            return groups == 1 ? sign - at == 4 : text[sign - 3] == '-';
        return !(text[sign] == '/' && groups == 1 && IsRatio(text, at, sign));
    }

    // "50/50" is a ratio of two numbers.
    private static bool IsRatio(string text, int at, int slash)
    {
        var length = slash - at;
        if (slash + 1 + length > text.Length || !text.AsSpan(at, length).SequenceEqual(text.AsSpan(slash + 1, length)))
            return false;
        var end = slash + 1 + length;
        return end == text.Length || !(char.IsAsciiDigit(text[end]) || text[end] == '/');
    }

    private static TokenKind KindOf(string norm, int groups)
    {
        if (groups == 1)
            return TokenKind.Number;
        if (norm.Contains(':', StringComparison.Ordinal))
            return TokenKind.Clock;
        return groups == 3 && IsDate(norm) ? TokenKind.Date : TokenKind.Number;
    }

    // Three groups that are parted by one of these signs, and by no comma.
    private static bool IsDate(string norm) =>
        !norm.Contains(',', StringComparison.Ordinal) && norm.AsSpan().ContainsAny('-', '.', '/') && !IsOfThousands(norm);

    // "1.200.000"
    private static bool IsOfThousands(string norm)
    {
        var parts = norm.Split('.', ',');
        return parts.Length > 1 && parts.Skip(1).All(p => p.Length == 3);
    }
}

namespace SwapPipeline.Extraction.Words;

/// <summary>Cuts text into tokens in one pass. A hyphen inside a word is no token of its own: it marks the next one as joined.</summary>
internal static class Tokenizer
{
    private const int OnStack = 64;

    /// <summary>
    /// So many Cyrillic words with letters of another alphabet, and a word all of whose letters look Cyrillic is one too: «Ha» for «На».
    /// </summary>
    private const int Damaged = 3;

    /// <summary>
    /// Latin, Greek and Cyrillic letters: the framework asks its tables of all the world's letters for each beyond Latin.
    /// </summary>
    private const int Near = 0x530;

    private static readonly char[] Lower = [.. Enumerable.Range(0, Near).Select(code => Plain(char.ToLowerInvariant((char)code)))];

    private static readonly Kinds[] KindsOf = [.. Enumerable.Range(0, Near).Select(code => Ask((char)code))];

    /// <summary>What a character is, as far as it matters to where a word ends and how it is written.</summary>
    [Flags]
    private enum Kinds : byte
    {
        None = 0,
        Letter = 1,
        Blank = 2,
        Upper = 4,
        Apostrophe = 8,

        /// <summary>An accent over the letter before it.</summary>
        Mark = 16,
        Cyrillic = 32,

        /// <summary>Of another alphabet.</summary>
        Other = 64,
    }

    public static TokenList Tokenize(string text)
    {
        var (tokens, count) = (new Token[About(text)], 0);
        var pool = new NormPool(text.Length);
        var joined = false;
        // Words of two alphabets so far.
        var mixed = 0;
        for (var at = 0; at < text.Length; )
        {
            var c = text[at];
            var kinds = Of(c);
            if ((kinds & Kinds.Blank) != 0)
            {
                joined = false;
                at++;
                continue;
            }

            if (IsHyphen(c) && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]))
            {
                joined = true;
                at++;
                continue;
            }

            var token =
                char.IsAsciiDigit(c) ? Digits(text, pool, at, joined)
                : (kinds & Kinds.Letter) != 0 ? Word(text, pool, at, joined, ref mixed)
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
            var kinds = Of(c);
            var goesOn = (kinds & Kinds.Letter) != 0 || char.IsDigit(c);
            if (!goesOn)
                ends += (isWord ? 1 : 0) + ((kinds & Kinds.Blank) != 0 ? 0 : 1);
            isWord = goesOn;
        }

        return ends + 1;
    }

    private static Token Sign(string text, NormPool pool, int at)
    {
        var end = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? at + 2 : at + 1;
        // A hyphen between blanks is typed for a dash: «Київ - 52».
        if (text[at] == '-' && at > 0 && char.IsWhiteSpace(text[at - 1]) && end < text.Length && char.IsWhiteSpace(text[end]))
            return new Token(at, end, TokenKind.Symbol, "–", false, false);
        return new Token(at, end, TokenKind.Symbol, pool.Of(text.AsSpan(at, end - at)), false, false);
    }

    private static Token Word(string text, NormPool pool, int at, bool joined, ref int mixed)
    {
        var end = at;
        if (
            at + 3 < text.Length
            && text[at + 1] == '.'
            && char.IsLetter(text[at + 2])
            && text[at + 3] == '.'
            && char.IsUpper(text[at])
            && char.IsUpper(text[at + 2])
        )
        {
            // U.S., U.N., U.A.E.: one word, its dots kept, so that it is not the pronoun "us".
            while (end + 1 < text.Length && char.IsUpper(text[end]) && text[end + 1] == '.')
                end += 2;
            return new Token(at, end, TokenKind.Word, text[at..end].ToLowerInvariant(), joined, true);
        }

        var all = Kinds.None;
        for (; end < text.Length; end++)
        {
            var kinds = Of(text[end]);
            if (
                (kinds & (Kinds.Letter | Kinds.Mark)) == 0
                && !((kinds & Kinds.Apostrophe) != 0 && end + 1 < text.Length && char.IsLetter(text[end + 1]))
            )
                break;
            all |= kinds;
        }

        return new Token(
            at,
            end,
            TokenKind.Word,
            Normalize(text.AsSpan(at, end - at), all, pool, ref mixed),
            joined,
            (Of(text[at]) & Kinds.Upper) != 0
        );
    }

    private static Token Digits(string text, NormPool pool, int at, bool joined)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        var groups = 1;
        while (end + 1 < text.Length && text[end] is '.' or ',' or ':' or '/' or '-' && char.IsAsciiDigit(text[end + 1]))
        {
            // A hyphen makes a date of 2026-02-05, and only there; elsewhere it joins two numbers.
            if (text[end] == '-' && (groups == 1 ? end - at != 4 : text[end - 3] != '-'))
                break;
            // "50/50" is a ratio of two numbers.
            if (text[end] == '/' && groups == 1 && IsRatio(text, at, end))
                break;
            groups++;
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
        }

        // So many digits are no number of anything, and no more of them need be looked at.
        var norm = pool.Of(text.AsSpan(at, Math.Min(end - at, OnStack)));
        var kind =
            groups == 1 ? TokenKind.Number
            : norm.Contains(':', StringComparison.Ordinal) ? TokenKind.Clock
            : groups == 3
            && !norm.Contains(',', StringComparison.Ordinal)
            && (
                norm.Contains('-', StringComparison.Ordinal)
                || norm.Contains('.', StringComparison.Ordinal)
                || norm.Contains('/', StringComparison.Ordinal)
            )
            && !IsGrouped(norm)
                ? TokenKind.Date
            : TokenKind.Number;
        return new Token(at, end, kind, norm, joined, false);
    }

    private static bool IsRatio(string text, int at, int slash)
    {
        var length = slash - at;
        if (slash + 1 + length > text.Length || !text.AsSpan(at, length).SequenceEqual(text.AsSpan(slash + 1, length)))
            return false;
        var end = slash + 1 + length;
        return end == text.Length || !(char.IsAsciiDigit(text[end]) || text[end] == '/');
    }

    private static bool IsGrouped(string norm)
    {
        var parts = norm.Split('.', ',');
        return parts.Length > 1 && parts.Skip(1).All(p => p.Length == 3);
    }

    // A word whose characters are all of these kinds.
    private static string Normalize(ReadOnlySpan<char> word, Kinds all, NormPool pool, ref int mixed)
    {
        var buffer = word.Length <= OnStack ? stackalloc char[OnStack] : new char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            if (!IsMark(c))
                buffer[length++] = c < Lower.Length ? Lower[c] : Plain(char.ToLowerInvariant(c));
        }

        var norm = buffer[..length];
        if (
            (all & Kinds.Other) != 0
            && length == word.Length
            && ((all & Kinds.Cyrillic) != 0 || (mixed >= Damaged && Lookalikes.LooksCyrillic(word)))
            && Lookalikes.Restore(word, norm)
        )
            mixed++;
        return pool.Of(norm.EndsWith("'s") ? norm[..^2] : norm);
    }

    private static Kinds Of(char c) => c < Near ? KindsOf[c] : Ask(c);

    private static Kinds Ask(char c)
    {
        if (IsMark(c))
            return Kinds.Mark;
        var alphabet =
            IsApostrophe(c) ? Kinds.Apostrophe
            : Lookalikes.IsCyrillic(c) ? Kinds.Cyrillic
            : Kinds.Other;
        if (char.IsLetter(c))
            return alphabet | Kinds.Letter | (char.IsUpper(c) ? Kinds.Upper : Kinds.None);
        return alphabet | (char.IsWhiteSpace(c) || char.IsControl(c) ? Kinds.Blank : Kinds.None);
    }

    private static char Plain(char c) =>
        IsApostrophe(c) ? '\''
        : c == 'ё' ? 'е'
        : c;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '`' or '‘';

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–';

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';
}

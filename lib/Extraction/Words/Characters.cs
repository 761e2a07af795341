namespace SwapPipeline.Extraction.Words;

/// <summary>What the characters of a text are, and how the lexicon writes them; for near ones, read from tables.</summary>
internal static class Characters
{
    /// <summary>
    /// Latin, Greek and Cyrillic letters: the framework asks its tables of all the world's letters for each beyond Latin.
    /// </summary>
    private const int Near = 0x530;

    private static readonly char[] Lower = [.. Enumerable.Range(0, Near).Select(code => AskLower((char)code))];

    private static readonly CharacterKinds[] Kinds = [.. Enumerable.Range(0, Near).Select(code => AskKinds((char)code))];

    public static CharacterKinds KindsOf(char c) => c < Near ? Kinds[c] : AskKinds(c);

    /// <summary>In lower case, with one kind of apostrophe, ё as е.</summary>
    public static char LowerOf(char c) => c < Near ? Lower[c] : AskLower(c);

    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–';

    /// <summary>An accent over the letter before it.</summary>
    public static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    private static CharacterKinds AskKinds(char c)
    {
        if (IsMark(c))
            return CharacterKinds.Mark;
        var alphabet =
            IsApostrophe(c) ? CharacterKinds.Apostrophe
            : Lookalikes.IsCyrillic(c) ? CharacterKinds.Cyrillic
            : CharacterKinds.Other;
        if (char.IsLetter(c))
            return alphabet | CharacterKinds.Letter | (char.IsUpper(c) ? CharacterKinds.Upper : CharacterKinds.None);
        return alphabet | (char.IsWhiteSpace(c) || char.IsControl(c) ? CharacterKinds.Blank : CharacterKinds.None);
    }

    private static char AskLower(char c)
    {
        var lower = char.ToLowerInvariant(c);
        return IsApostrophe(lower) ? '\''
            : lower == 'ё' ? 'е'
            : lower;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '`' or '‘';
}

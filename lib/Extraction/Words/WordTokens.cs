namespace SwapPipeline.Extraction.Words;

/// <summary>
/// Reads the words of one text, each with the norm that the lexicon compares. It remembers how many had letters of two alphabets.
/// </summary>
internal sealed class WordTokens(string text, NormPool pool)
{
    private const int OnStack = 64;

    /// <summary>
    /// So many Cyrillic words with letters of another alphabet, and a word all of whose letters look Cyrillic is one too: «Ha» for «На».
    /// </summary>
    private const int Damaged = 3;

    // Words of two alphabets so far.
    private int mixed;

    /// <summary>The word that begins at a letter.</summary>
    public Token Read(int at, bool joined)
    {
        if (IsInitials(at))
            return Initials(at, joined);
        var all = CharacterKinds.None;
        var end = at;
        for (; end < text.Length; end++)
        {
            var kinds = Characters.KindsOf(text[end]);
            if ((kinds & (CharacterKinds.Letter | CharacterKinds.Mark)) == 0 && !IsInnerApostrophe(kinds, end))
                break;
            all |= kinds;
        }

        var isCapital = (Characters.KindsOf(text[at]) & CharacterKinds.Upper) != 0;
        return new Token(at, end, TokenKind.Word, Norm(text.AsSpan(at, end - at), all), joined, isCapital);
    }

    private bool IsInitials(int at) =>
        at + 3 < text.Length && text[at + 1] == '.' && text[at + 3] == '.' && char.IsUpper(text[at]) && char.IsUpper(text[at + 2]);

    // U.S., U.N., U.A.E.: one word, its dots kept, so that it is not the pronoun "us".
    private Token Initials(int at, bool joined)
    {
        var end = at;
        while (end + 1 < text.Length && char.IsUpper(text[end]) && text[end + 1] == '.')
            end += 2;
        return new Token(at, end, TokenKind.Word, text[at..end].ToLowerInvariant(), joined, true);
    }

    private bool IsInnerApostrophe(CharacterKinds kinds, int at) =>
        (kinds & CharacterKinds.Apostrophe) != 0 && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    // Of a word whose characters are all of these kinds.
    private string Norm(ReadOnlySpan<char> word, CharacterKinds all)
    {
        var buffer = word.Length <= OnStack ? stackalloc char[OnStack] : new char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            if (!Characters.IsMark(c))
                buffer[length++] = Characters.LowerOf(c);
        }

        var norm = buffer[..length];
        if ((all & CharacterKinds.Other) != 0 && length == word.Length && MayBeMixed(word, all) && Lookalikes.Restore(word, norm))
            mixed++;
        return pool.Of(norm.EndsWith("'s") ? norm[..^2] : norm);
    }

    private bool MayBeMixed(ReadOnlySpan<char> word, CharacterKinds all) =>
        (all & CharacterKinds.Cyrillic) != 0 || (mixed >= Damaged && Lookalikes.LooksCyrillic(word));
}

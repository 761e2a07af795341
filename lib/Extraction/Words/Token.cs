namespace SwapPipeline.Extraction.Words;

/// <summary>A word, number or sign of the clean text.</summary>
/// <param name="Start">Its first UTF-16 code unit.</param>
/// <param name="End">The one after its last.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Norm">What the lexicon compares: lower case, one kind of apostrophe, without accents, ё as е, without a possessive
/// 's.</param>
/// <param name="Joined">A hyphen ties it to the token before: <c>73-й</c>, <c>two-day</c>.</param>
/// <param name="Capital">It begins with an upper-case letter.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, string Norm, bool Joined, bool Capital)
{
    public bool Is(string norm) => string.Equals(Norm, norm, StringComparison.Ordinal);
}

namespace SwapPipeline.Extraction.Words;

/// <summary>
/// The tokens of a text. A rule asks for one field of a token at a time, thousands of times an article: it reads it where it lies, and
/// copies nothing.
/// </summary>
/// <param name="tokens">They, and room for more.</param>
/// <param name="count">How many they are.</param>
internal readonly struct TokenList(Token[] tokens, int count)
{
    public int Count => count;

    // A text may break off anywhere, and rules look at what stands before and behind: there is nothing.
    private static readonly Token[] Nothing = [new(0, 0, TokenKind.Symbol, "", Joined: false, Capital: false)];

    /// <summary>A token; before the first and behind the last a sign without letters.</summary>
    public ref readonly Token this[int index] => ref ((uint)index < (uint)count ? ref tokens[index] : ref Nothing[0]);

    public ReadOnlySpan<Token> AsSpan() => new(tokens, 0, count);

    public ReadOnlySpan<Token>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();
}

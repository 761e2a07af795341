namespace SwapPipeline.Extraction.Words;

/// <summary>The tokens of a text. A rule asks for one field of a token at a time, thousands of times an article: it reads it where it lies, and copies nothing.</summary>
/// <param name="tokens">They, and room for more.</param>
/// <param name="count">How many they are.</param>
internal readonly struct TokenList(Token[] tokens, int count)
{
    public int Count => count;

    public ref readonly Token this[int index] => ref AsSpan()[index];

    public ReadOnlySpan<Token> AsSpan() => new(tokens, 0, count);

    public ReadOnlySpan<Token>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();
}

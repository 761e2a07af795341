namespace SwapPipeline.Extraction.Words;

/// <summary>
/// One string for each norm of a text, however often it stands there: a long text of few words then keeps few objects alive,
/// and the garbage collector's work stays in proportion to the text.
/// </summary>
/// <param name="length">Of the text: of its letters about every ninth ends a word or sign that was not there before.</param>
internal sealed class NormPool(int length)
{
    // A longer text grows the set as it needs it.
    private const int Most = 4096, LettersANorm = 9;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known = new HashSet<string>(Math.Min(Most, length / LettersANorm), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Every seventh token of a text is one of these.
    private static readonly string[] Signs = [.. Enumerable.Range(0, 0x80).Select(sign => ((char)sign).ToString())];

    public string Of(ReadOnlySpan<char> norm)
    {
        if (norm.Length == 1 && norm[0] < Signs.Length) return Signs[norm[0]];
        if (known.TryGetValue(norm, out var same)) return same;
        var added = norm.ToString();
        known.Add(added);
        return added;
    }
}

namespace SwapPipeline.Extraction.Words;

/// <summary>
/// One string for each norm of a text, however often it stands there: a long text of few words then keeps few objects alive,
/// and the garbage collector's work stays in proportion to the text.
/// </summary>
internal sealed class NormPool
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public string Of(ReadOnlySpan<char> norm)
    {
        if (known.TryGetValue(norm, out var same)) return same;
        var added = norm.ToString();
        known.Add(added);
        return added;
    }
}

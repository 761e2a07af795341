using System.Numerics;

namespace SwapPipeline.Extraction.Words;

/// <summary>
/// One string for a norm of a text that stands there again and again: a long text of few words then keeps few objects alive,
/// and the garbage collector's work stays in proportion to the text. A norm takes the place of another that has the same one, so no text
/// can make it grow or search.
/// </summary>
/// <param name="length">Of the text: of its letters about every ninth ends a word or sign that was not there before.</param>
internal sealed class NormPool(int length)
{
    private const int Most = 4096,
        LettersAPlace = 8;

    private readonly string?[] known = new string?[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(length / LettersAPlace, 1, Most))];

    // Every seventh token of a text is one of these.
    private static readonly string[] Signs = [.. Enumerable.Range(0, 0x80).Select(sign => ((char)sign).ToString())];

    public string Of(ReadOnlySpan<char> norm)
    {
        if (norm.Length == 1 && norm[0] < Signs.Length)
            return Signs[norm[0]];
        ref var same = ref known[Place(norm)];
        if (same is null || !norm.SequenceEqual(same))
            same = norm.ToString();
        return same;
    }

    private int Place(ReadOnlySpan<char> norm)
    {
        var place = 0;
        foreach (var letter in norm)
            place = (place * 31) + letter;
        return place & (known.Length - 1);
    }
}

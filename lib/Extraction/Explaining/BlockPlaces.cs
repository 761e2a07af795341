using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Explaining;

/// <summary>From places in the clean text to places in its blocks.</summary>
internal sealed class BlockPlaces(IReadOnlyList<Block> blocks)
{
    private readonly int[] body = [.. Enumerable.Range(0, blocks.Count).Where(i => blocks[i].Start is not null)];

    /// <summary>The block in which a code unit of the clean text lies, and its place there.</summary>
    public (int Block, int At) Of(int at)
    {
        var (low, high) = (0, body.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (blocks[body[middle]].Start <= at)
                low = middle;
            else
                high = middle - 1;
        }

        return (body[low], at - blocks[body[low]].Start!.Value);
    }

    /// <summary>The place of a range of tokens.</summary>
    public (int Block, int Start, int End) Of(MarkedText text, Span span)
    {
        var start = text.Tokens[span.First].Start;
        var (block, at) = Of(start);
        return (block, at, at + text.Tokens[Math.Max(span.First, span.End - 1)].End - start);
    }
}

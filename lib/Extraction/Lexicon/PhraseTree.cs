using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Lexicon;

/// <summary>
/// Phrases letter by letter: one walk along a word of the text meets every word and stem of the lexicon that it can be, and ends where none
/// goes on.
/// Where a word ends, a tree of the words behind it begins. All trees lie in one array, the nodes behind a node together: each word of each
/// article
/// walks here, and what a walk waits for is memory. So letters that nothing parts are one node, and the tree of the first words, in which
/// every walk
/// begins and most end, lies apart from those behind them.
/// </summary>
internal sealed class PhraseTree
{
    /// <summary>No node, or no ending.</summary>
    public const int None = -1;

    /// <summary>The place of no phrase.</summary>
    public const int NoPlace = int.MaxValue;

    /// <summary>Latin, Greek and Cyrillic letters; so many nodes that the processor reads them at once.</summary>
    private const int Letters = 0x530,
        Few = 5;

    private readonly PhraseTreeNode[] nodes;

    // Of each node, the letter that leads to it.
    private readonly char[] letters;

    // The tails of the nodes, one behind the other.
    private readonly char[] tails;

    private readonly PhraseTreeEnding[] endings;

    // What the first letter of a word leads to: most words begin with one of these letters.
    private readonly int[] firsts;

    public PhraseTree(IEnumerable<Phrase> phrases)
    {
        var root = new PhraseTreeDraft();
        foreach (var phrase in phrases)
            root.Add(phrase, 0);
        var layout = new PhraseTreeLayout();
        layout.Lay(root);
        (nodes, letters, tails, endings) = (
            [.. layout.Nodes],
            [.. layout.Nodes.Select(node => node.Letter)],
            [.. layout.Tails],
            [.. layout.Endings]
        );
        firsts = [.. Enumerable.Range(0, Letters).Select(letter => Next(nodes[0], (char)letter))];
    }

    /// <summary>
    /// The place of the phrase of the highest rank that begins at a token; null when none does. A walk compares places, and reads no
    /// phrase.
    /// </summary>
    public int? Longest(TokenList tokens, int at, int end)
    {
        var norm = tokens[at].Norm;
        if (norm.Length == 0)
            return null;
        var best = NoPlace;
        var node = norm[0] < Letters ? firsts[norm[0]] : Next(nodes[0], norm[0]);
        if (node != None)
            Look(node, 1, tokens.AsSpan()[..end], at, ref best);
        return best == NoPlace ? null : best;
    }

    // From the node that so many letters of a token have led to, its tail still to be read.
    private void Look(int node, int read, ReadOnlySpan<Token> tokens, int at, ref int best)
    {
        var norm = tokens[at].Norm.AsSpan();
        for (; ; read++)
        {
            ref readonly var here = ref nodes[node];
            if (here.TailLength > 0)
            {
                if (!norm[read..].StartsWith(tails.AsSpan(here.Tail, here.TailLength)))
                    return;
                read += here.TailLength;
            }

            if (read == norm.Length)
            {
                if (here.Ending != None)
                    End(endings[here.Ending], tokens, at, ref best);
                return;
            }

            if (here.Ending != None)
                Meet(endings[here.Ending].Stem, endings[here.Ending].BehindStem, tokens, at, ref best);
            node = Next(here, norm[read]);
            if (node == None)
                return;
        }
    }

    // The whole word has been read.
    private void End(in PhraseTreeEnding ending, ReadOnlySpan<Token> tokens, int at, ref int best)
    {
        Meet(ending.Stem, ending.BehindStem, tokens, at, ref best);
        Meet(ending.Exact, ending.BehindExact, tokens, at, ref best);
    }

    private int Next(in PhraseTreeNode node, char letter)
    {
        // Most letters have one or few that can follow: their nodes are looked at themselves, and the one that fits is at hand.
        if (node.Count <= Few)
        {
            for (var next = node.First; next < node.First + node.Count; next++)
            {
                if (nodes[next].Letter == letter)
                    return next;
            }

            return None;
        }

        var index = letters.AsSpan(node.First, node.Count).IndexOf(letter);
        return index < 0 ? None : node.First + index;
    }

    private void Meet(int place, int behind, ReadOnlySpan<Token> tokens, int at, ref int best)
    {
        best = Math.Min(best, place);
        if (behind != None && at + 1 < tokens.Length)
            Look(behind, 0, tokens, at + 1, ref best);
    }
}

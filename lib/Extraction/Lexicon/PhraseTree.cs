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
    private const int None = -1,
        NoPlace = int.MaxValue;

    /// <summary>Latin, Greek and Cyrillic letters; so many nodes that the processor reads them at once.</summary>
    private const int Letters = 0x530,
        Few = 5;

    private readonly Node[] nodes;

    // Of each node, the letter that leads to it.
    private readonly char[] letters;

    // The tails of the nodes, one behind the other.
    private readonly char[] tails;

    private readonly Ending[] endings;

    // What the first letter of a word leads to: most words begin with one of these letters.
    private readonly int[] firsts;

    public PhraseTree(IEnumerable<Phrase> phrases)
    {
        var root = new PhraseTreeDraft();
        foreach (var phrase in phrases)
            root.Add(phrase, 0);
        var layout = new Layout();
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
    private void End(in Ending ending, ReadOnlySpan<Token> tokens, int at, ref int best)
    {
        Meet(ending.Stem, ending.BehindStem, tokens, at, ref best);
        Meet(ending.Exact, ending.BehindExact, tokens, at, ref best);
    }

    private int Next(in Node node, char letter)
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

    /// <summary>The trees as they come to lie in the array.</summary>
    private sealed class Layout
    {
        // Trees behind a word, which come behind the one that the word stands in.
        private readonly Queue<(int Ending, PhraseTreeDraft? Exact, PhraseTreeDraft? Stem)> behind = [];

        public List<Node> Nodes { get; } = [];

        public List<char> Tails { get; } = [];

        public List<Ending> Endings { get; } = [];

        /// <summary>Lays a tree and those behind it.</summary>
        public void Lay(PhraseTreeDraft tree)
        {
            Root(tree);
            while (behind.TryDequeue(out var next))
                Endings[next.Ending] = Endings[next.Ending] with { BehindExact = Root(next.Exact), BehindStem = Root(next.Stem) };
        }

        private int Root(PhraseTreeDraft? tree)
        {
            if (tree is null)
                return None;
            var root = Nodes.Count;
            Add('\0');
            Fill(root, tree, 0);
            return root;
        }

        // The nodes behind a node, which stay together, and then all behind the first of them, and behind the next: a walk along a word
        // reads on.
        private void Fill(int node, PhraseTreeDraft draft, int tail)
        {
            var first = Nodes.Count;
            foreach (var letter in draft.Next.Keys)
                Add(letter);
            Nodes[node] = new Node(
                first,
                End(draft),
                Tails.Count - tail,
                Nodes[node].Letter,
                checked((byte)draft.Next.Count),
                checked((byte)tail)
            );
            var behind = first;
            foreach (var next in draft.Next.Values)
            {
                var (end, letters) = (next, 0);
                for (; end is { Exact: null, Stem: null, Next.Count: 1 }; letters++)
                {
                    Tails.AddRange(end.Next.Keys);
                    end = end.Next.Values.Single();
                }

                Fill(behind++, end, letters);
            }
        }

        private void Add(char letter) => Nodes.Add(new Node(None, None, 0, letter, 0, 0));

        private int End(PhraseTreeDraft draft)
        {
            if (draft.Exact is null && draft.Stem is null)
                return None;
            Endings.Add(new Ending(draft.Exact?.Phrase?.Place ?? NoPlace, draft.Stem?.Phrase?.Place ?? NoPlace, None, None));
            if (draft.Exact?.Behind is not null || draft.Stem?.Behind is not null)
                behind.Enqueue((Endings.Count - 1, draft.Exact?.Behind, draft.Stem?.Behind));
            return Endings.Count - 1;
        }
    }

    /// <summary>A place in a tree.</summary>
    /// <param name="First">Of the nodes behind it, one a letter.</param>
    /// <param name="Ending">What ends here.</param>
    /// <param name="Tail">Where the letters behind the first lie that lead to it, and to nothing else.</param>
    /// <param name="Letter">What leads to it.</param>
    /// <param name="Count">How many nodes are behind it.</param>
    /// <param name="TailLength">How many letters its tail has.</param>
    private readonly record struct Node(int First, int Ending, int Tail, char Letter, byte Count, byte TailLength);

    /// <summary>
    /// Where a word of phrases ends: the places of the phrases that end with it, and the roots of the words that can follow.
    /// </summary>
    /// <param name="Exact">The phrase that ends with the word itself.</param>
    /// <param name="Stem">The one that ends here, whatever the word goes on with.</param>
    /// <param name="BehindExact">What can follow the word itself.</param>
    /// <param name="BehindStem">What can follow whatever the word goes on with.</param>
    private readonly record struct Ending(int Exact, int Stem, int BehindExact, int BehindStem);
}

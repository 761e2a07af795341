using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Lexicon;

/// <summary>
/// Phrases letter by letter: one walk along a word of the text meets every word and stem of the lexicon that it can be, and ends where none goes on.
/// Where a word ends, a tree of the words behind it begins. All trees lie in one array, the nodes behind a node together: each word of each article
/// walks here, and what a walk waits for is memory. So a node is small, and the way on lies near.
/// </summary>
internal sealed class PhraseTree
{
    private const int None = -1;

    /// <summary>Latin, Greek and Cyrillic letters; so many nodes that the processor reads them at once.</summary>
    private const int Letters = 0x530, Few = 5;

    private readonly Node[] nodes;

    // Of each node, the letter that leads to it.
    private readonly char[] letters;

    private readonly Ending[] endings;

    // What the first letter of a word leads to: most words begin with one of these letters.
    private readonly int[] firsts;

    public PhraseTree(IEnumerable<Phrase> phrases)
    {
        var root = new PhraseTreeDraft();
        foreach (var phrase in phrases) root.Add(phrase, 0);
        var layout = new Layout();
        layout.Lay(root);
        (nodes, letters, endings) = ([.. layout.Nodes], [.. layout.Nodes.Select(node => node.Letter)], [.. layout.Endings]);
        firsts = [.. Enumerable.Range(0, Letters).Select(letter => Next(nodes[0], (char)letter))];
    }

    /// <summary>The phrase of the highest rank that begins at a token; null when none does.</summary>
    public Phrase? Longest(TokenList tokens, int at, int end)
    {
        Phrase? best = null;
        var norm = tokens[at].Norm;
        if (norm.Length == 0) return null;
        var node = norm[0] < Letters ? firsts[norm[0]] : Next(nodes[0], norm[0]);
        if (node != None) Look(node, 1, tokens.AsSpan()[..end], at, ref best);
        return best;
    }

    // From the node that so many letters of a token have led to.
    private void Look(int node, int read, ReadOnlySpan<Token> tokens, int at, ref Phrase? best)
    {
        foreach (var letter in tokens[at].Norm.AsSpan(read))
        {
            if (nodes[node].Ending is not None and var on) Meet(endings[on].Stem, endings[on].BehindStem, tokens, at, ref best);
            node = Next(nodes[node], letter);
            if (node == None) return;
        }

        if (nodes[node].Ending is None) return;
        ref readonly var ending = ref endings[nodes[node].Ending];
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
                if (nodes[next].Letter == letter) return next;
            }

            return None;
        }

        var index = letters.AsSpan(node.First, node.Count).IndexOf(letter);
        return index < 0 ? None : node.First + index;
    }

    private void Meet(Phrase? phrase, int behind, ReadOnlySpan<Token> tokens, int at, ref Phrase? best)
    {
        if (phrase is not null && (best is null || phrase.Place < best.Place)) best = phrase;
        if (behind != None && at + 1 < tokens.Length) Look(behind, 0, tokens, at + 1, ref best);
    }

    /// <summary>The trees as they come to lie in the array.</summary>
    private sealed class Layout
    {
        public List<Node> Nodes { get; } = [];

        public List<Ending> Endings { get; } = [];

        /// <summary>Lays a tree and those behind it.</summary>
        /// <returns>Its root.</returns>
        public int Lay(PhraseTreeDraft tree)
        {
            var root = Nodes.Count;
            Add('\0');
            Fill(root, tree);
            return root;
        }

        // The nodes behind a node, which stay together, and then all behind the first of them, and behind the next: a walk along a word reads on.
        private void Fill(int node, PhraseTreeDraft draft)
        {
            var first = Nodes.Count;
            foreach (var letter in draft.Next.Keys) Add(letter);
            var behind = first;
            foreach (var next in draft.Next.Values) Fill(behind++, next);
            Nodes[node] = new Node(first, End(draft), Nodes[node].Letter, checked((byte)draft.Next.Count));
        }

        private void Add(char letter) => Nodes.Add(new Node(None, None, letter, 0));

        private int End(PhraseTreeDraft draft)
        {
            if (draft.Exact is null && draft.Stem is null) return None;
            Endings.Add(new Ending(draft.Exact?.Phrase, draft.Stem?.Phrase, Behind(draft.Exact), Behind(draft.Stem)));
            return Endings.Count - 1;
        }

        private int Behind(PhraseTreeDraft.Ending? ending) => ending?.Behind is { } tree ? Lay(tree) : None;
    }

    /// <summary>A place in a tree.</summary>
    /// <param name="First">Of the nodes behind it, one a letter.</param>
    /// <param name="Ending">What ends here.</param>
    /// <param name="Letter">What leads to it.</param>
    /// <param name="Count">How many nodes are behind it.</param>
    private readonly record struct Node(int First, int Ending, char Letter, byte Count);

    /// <summary>Where a word of phrases ends: the phrases that end with it, and the roots of the words that can follow.</summary>
    /// <param name="Exact">The phrase that ends with the word itself.</param>
    /// <param name="Stem">The one that ends here, whatever the word goes on with.</param>
    /// <param name="BehindExact">What can follow the word itself.</param>
    /// <param name="BehindStem">What can follow whatever the word goes on with.</param>
    private readonly record struct Ending(Phrase? Exact, Phrase? Stem, int BehindExact, int BehindStem);
}

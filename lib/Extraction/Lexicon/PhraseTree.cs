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

    private readonly Node[] nodes;

    // Of each node, the letter that leads to it.
    private readonly char[] letters;

    // Of each node, what ends there: most have nothing, and say so themselves.
    private readonly Endings[] endings;
    private readonly WordEnd[] ends;

    public PhraseTree(IEnumerable<Phrase> phrases)
    {
        var root = new PhraseTreeDraft();
        foreach (var phrase in phrases) root.Add(phrase, 0);
        var layout = new Layout();
        layout.Lay(root);
        (nodes, letters, endings, ends) = ([.. layout.Nodes], [.. layout.Nodes.Select(node => node.Letter)], [.. layout.Endings], [.. layout.Ends]);
    }

    /// <summary>The phrase of the highest rank that begins at a token; null when none does.</summary>
    public Phrase? Longest(TokenList tokens, int at, int end)
    {
        Phrase? best = null;
        Look(0, tokens.AsSpan()[..end], at, ref best);
        return best;
    }

    private void Look(int node, ReadOnlySpan<Token> tokens, int at, ref Phrase? best)
    {
        if (at >= tokens.Length) return;
        if (nodes[node].Ends) Meet(endings[node].Stem, tokens, at, ref best);
        foreach (var letter in tokens[at].Norm)
        {
            node = Next(nodes[node], letter);
            if (node == None) return;
            if (nodes[node].Ends) Meet(endings[node].Stem, tokens, at, ref best);
        }

        if (nodes[node].Ends) Meet(endings[node].Exact, tokens, at, ref best);
    }

    private int Next(Node node, char letter)
    {
        // Most letters have one that can follow.
        if (node.Count == 1) return nodes[node.First].Letter == letter ? node.First : None;
        var index = letters.AsSpan(node.First, node.Count).IndexOf(letter);
        return index < 0 ? None : node.First + index;
    }

    private void Meet(int wordEnd, ReadOnlySpan<Token> tokens, int at, ref Phrase? best)
    {
        if (wordEnd == None) return;
        var (phrase, behind) = ends[wordEnd];
        if (phrase is not null && (best is null || phrase.Place < best.Place)) best = phrase;
        if (behind != None) Look(behind, tokens, at + 1, ref best);
    }

    /// <summary>The trees as they come to lie in the array.</summary>
    private sealed class Layout
    {
        public List<Node> Nodes { get; } = [];

        public List<Endings> Endings { get; } = [];

        public List<WordEnd> Ends { get; } = [];

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
            Nodes[node] = new Node(first, Nodes[node].Letter, checked((byte)draft.Next.Count), draft.Exact is not null || draft.Stem is not null);
            Endings[node] = new Endings(End(draft.Exact), End(draft.Stem));
        }

        private void Add(char letter)
        {
            Nodes.Add(new Node(None, letter, 0, false));
            Endings.Add(new Endings(None, None));
        }

        private int End(PhraseTreeDraft.Ending? ending)
        {
            if (ending is null) return None;
            Ends.Add(new WordEnd(ending.Phrase, ending.Behind is null ? None : Lay(ending.Behind)));
            return Ends.Count - 1;
        }
    }

    /// <summary>A place in a tree.</summary>
    /// <param name="First">Of the nodes behind it, one a letter.</param>
    /// <param name="Letter">What leads to it.</param>
    /// <param name="Count">How many nodes are behind it.</param>
    /// <param name="Ends">A word or stem ends here.</param>
    private readonly record struct Node(int First, char Letter, byte Count, bool Ends);

    /// <summary>What ends at a node.</summary>
    /// <param name="Exact">With the word.</param>
    /// <param name="Stem">Whatever the word goes on with.</param>
    private readonly record struct Endings(int Exact, int Stem);

    /// <summary>Where a word of a phrase ends: the phrase that ends with it, and the root of the words that can follow.</summary>
    private readonly record struct WordEnd(Phrase? Phrase, int Behind);
}

namespace SwapPipeline.Extraction.Lexicon;

/// <summary>The trees of a <see cref="PhraseTree"/> as they come to lie in its array.</summary>
internal sealed class PhraseTreeLayout
{
    // Trees behind a word, which come behind the one that the word stands in.
    private readonly Queue<(int Ending, PhraseTreeDraft? Exact, PhraseTreeDraft? Stem)> behind = [];

    public List<PhraseTreeNode> Nodes { get; } = [];

    public List<char> Tails { get; } = [];

    public List<PhraseTreeEnding> Endings { get; } = [];

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
            return PhraseTree.None;
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
        Nodes[node] = new PhraseTreeNode(
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

    private void Add(char letter) => Nodes.Add(new PhraseTreeNode(PhraseTree.None, PhraseTree.None, 0, letter, 0, 0));

    private int End(PhraseTreeDraft draft)
    {
        if (draft.Exact is null && draft.Stem is null)
            return PhraseTree.None;
        Endings.Add(
            new PhraseTreeEnding(
                draft.Exact?.Phrase?.Place ?? PhraseTree.NoPlace,
                draft.Stem?.Phrase?.Place ?? PhraseTree.NoPlace,
                PhraseTree.None,
                PhraseTree.None
            )
        );
        if (draft.Exact?.Behind is not null || draft.Stem?.Behind is not null)
            behind.Enqueue((Endings.Count - 1, draft.Exact?.Behind, draft.Stem?.Behind));
        return Endings.Count - 1;
    }
}

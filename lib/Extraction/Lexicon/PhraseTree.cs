using System.Runtime.InteropServices;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Lexicon;

/// <summary>
/// Phrases letter by letter: one walk along a word of the text meets every word and stem of the lexicon that it can be, and ends where none goes on.
/// Where a word ends, a tree of the words behind it begins. All trees lie in one array, the nodes behind a node together: each word of each article
/// walks here.
/// </summary>
internal sealed class PhraseTree
{
    private const int None = -1;

    private readonly Node[] nodes;

    // Of each node, the letter that leads to it.
    private readonly char[] letters;
    private readonly List<WordEnd> ends = [];

    public PhraseTree(IEnumerable<Phrase> phrases)
    {
        var root = new PhraseTreeDraft();
        foreach (var phrase in phrases) root.Add(phrase, 0);
        var (laid, led) = (new List<Node>(), new List<char>());
        Lay(root, laid, led);
        (nodes, letters) = ([.. laid], [.. led]);
    }

    /// <summary>The phrase of the highest rank that begins at a token; null when none does.</summary>
    public Phrase? Longest(List<Token> tokens, int at, int end)
    {
        Phrase? best = null;
        Look(0, CollectionsMarshal.AsSpan(tokens)[..end], at, ref best);
        return best;
    }

    private void Look(int node, ReadOnlySpan<Token> tokens, int at, ref Phrase? best)
    {
        if (at >= tokens.Length) return;
        Meet(nodes[node].Stem, tokens, at, ref best);
        foreach (var letter in tokens[at].Norm)
        {
            node = Next(nodes[node], letter);
            if (node == None) return;
            Meet(nodes[node].Stem, tokens, at, ref best);
        }

        Meet(nodes[node].Exact, tokens, at, ref best);
    }

    private int Next(Node node, char letter)
    {
        // Most letters have one that can follow.
        if (node.Count == 1) return letters[node.First] == letter ? node.First : None;
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

    /// <summary>Lays a tree and those behind it into the arrays, level by level: so the nodes behind a node come to stand together.</summary>
    /// <returns>Its root.</returns>
    private int Lay(PhraseTreeDraft tree, List<Node> laid, List<char> led)
    {
        var root = laid.Count;
        var drafts = new List<PhraseTreeDraft> { tree };
        laid.Add(default);
        led.Add('\0');
        for (var i = 0; i < drafts.Count; i++)
        {
            var first = laid.Count;
            foreach (var (letter, next) in drafts[i].Next)
            {
                drafts.Add(next);
                laid.Add(default);
                led.Add(letter);
            }

            laid[root + i] = new Node(first, drafts[i].Next.Count, None, None);
        }

        // Trees behind come after the whole of this one, which must not be torn apart.
        for (var i = 0; i < drafts.Count; i++) laid[root + i] = laid[root + i] with { Exact = End(drafts[i].Exact, laid, led), Stem = End(drafts[i].Stem, laid, led) };
        return root;
    }

    private int End(PhraseTreeDraft.Ending? ending, List<Node> laid, List<char> led)
    {
        if (ending is null) return None;
        ends.Add(new WordEnd(ending.Phrase, ending.Behind is null ? None : Lay(ending.Behind, laid, led)));
        return ends.Count - 1;
    }

    /// <summary>A place in a tree.</summary>
    /// <param name="First">Of the nodes behind it, one a letter.</param>
    /// <param name="Count">How many there are.</param>
    /// <param name="Exact">What ends here with the word.</param>
    /// <param name="Stem">What ends here, whatever the word goes on with.</param>
    private readonly record struct Node(int First, int Count, int Exact, int Stem);

    /// <summary>Where a word of a phrase ends: the phrase that ends with it, and the root of the words that can follow.</summary>
    private readonly record struct WordEnd(Phrase? Phrase, int Behind);
}

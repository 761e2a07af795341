using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Lexicon;

/// <summary>
/// Phrases letter by letter: one walk along a word of the text meets every word and stem of the lexicon that it can be, and ends where none goes on.
/// Where a word ends, a tree of the words behind it begins.
/// </summary>
internal sealed class PhraseTree
{
    // The trees behind this one, each with its letter.
    private string letters = "";
    private PhraseTree[] next = [];

    private WordEnd? exact;
    private WordEnd? stem;

    public void Add(Phrase phrase) => Add(phrase, 0);

    /// <summary>The phrase of the highest rank that begins at a token; null when none does.</summary>
    public Phrase? Longest(List<Token> tokens, int at, int end)
    {
        Phrase? best = null;
        Look(tokens, at, end, ref best);
        return best;
    }

    private void Look(List<Token> tokens, int at, int end, ref Phrase? best)
    {
        if (at >= end) return;
        var tree = this;
        tree.stem?.Look(tokens, at, end, ref best);
        foreach (var letter in tokens[at].Norm)
        {
            // Most letters have one that can follow.
            var goesOn = tree.letters;
            var index = goesOn.Length == 1 ? (goesOn[0] == letter ? 0 : -1) : goesOn.AsSpan().IndexOf(letter);
            if (index < 0) return;
            tree = tree.next[index];
            tree.stem?.Look(tokens, at, end, ref best);
        }

        tree.exact?.Look(tokens, at, end, ref best);
    }

    private void Add(Phrase phrase, int word)
    {
        var tree = this;
        foreach (var letter in phrase.Words[word].TrimEnd('*')) tree = tree.Grow(letter);
        var ending = phrase.Words[word][^1] == '*' ? tree.stem ??= new() : tree.exact ??= new();
        if (word == phrase.Words.Length - 1) ending.Phrase ??= phrase;
        else (ending.Behind ??= new()).Add(phrase, word + 1);
    }

    private PhraseTree Grow(char letter)
    {
        var index = letters.IndexOf(letter, StringComparison.Ordinal);
        if (index >= 0) return next[index];
        letters += letter;
        next = [.. next, new PhraseTree()];
        return next[^1];
    }

    /// <summary>Where a word of a phrase ends: the phrase that ends with it, and the words that can follow.</summary>
    private sealed class WordEnd
    {
        public Phrase? Phrase { get; set; }

        public PhraseTree? Behind { get; set; }

        public void Look(List<Token> tokens, int at, int end, ref Phrase? best)
        {
            if (Phrase is not null && (best is null || Phrase.Place < best.Place)) best = Phrase;
            Behind?.Look(tokens, at + 1, end, ref best);
        }
    }
}

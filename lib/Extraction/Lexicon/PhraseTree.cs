using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Lexicon;

/// <summary>Phrases by the letters of their first word: one walk along a word of the text meets every stem that it begins with, and ends where no phrase goes on.</summary>
internal sealed class PhraseTree
{
    // The trees behind this one, each with its letter.
    private string letters = "";
    private PhraseTree[] next = [];

    // The phrases whose first word ends here, the highest rank first.
    private Phrase[] exact = [];
    private Phrase[] stems = [];

    public void Add(Phrase phrase)
    {
        var at = this;
        foreach (var letter in phrase.Beginning) at = at.Grow(letter);
        if (phrase.BeginsWithStem) at.stems = Ranked(at.stems, phrase);
        else at.exact = Ranked(at.exact, phrase);
    }

    /// <summary>The phrase of the highest rank that begins at a token; of two alike the one written out, then the one with the longer stem.</summary>
    public Phrase? Longest(List<Token> tokens, int at, int end)
    {
        Phrase? best = null;
        var tree = this;
        foreach (var letter in tokens[at].Norm)
        {
            if (tree.Next(letter) is not { } longer) return best;
            tree = longer;
            best = Better(best, tree.stems, tokens, at, end);
        }

        return Better(best, tree.exact, tokens, at, end);
    }

    /// <summary>The phrases whose first word is a beginning of this one, the longest first, and last those that have just this word.</summary>
    public List<Phrase> Wider(string word)
    {
        var found = new List<Phrase>();
        var tree = this;
        foreach (var letter in word)
        {
            if (tree.Next(letter) is not { } longer) return found;
            tree = longer;
            found.InsertRange(0, tree.stems);
        }

        found.AddRange(tree.exact);
        return found;
    }

    private PhraseTree? Next(char letter)
    {
        var index = letters.AsSpan().IndexOf(letter);
        return index < 0 ? null : next[index];
    }

    private PhraseTree Grow(char letter)
    {
        if (Next(letter) is { } known) return known;
        letters += letter;
        next = [.. next, new PhraseTree()];
        return next[^1];
    }

    // Later ones are the more exact: they win where the rank is the same.
    private static Phrase? Better(Phrase? best, Phrase[] phrases, List<Token> tokens, int at, int end)
    {
        foreach (var phrase in phrases)
        {
            if (best is not null && phrase.Rank < best.Rank) break;
            if (phrase.GoesOn(tokens, at, end)) return phrase;
        }

        return best;
    }

    private static Phrase[] Ranked(Phrase[] phrases, Phrase added) => [.. phrases.Append(added).OrderByDescending(phrase => phrase.Rank)];
}

namespace SwapPipeline.Extraction.Lexicon;

/// <summary>A <see cref="PhraseTree"/> while phrases are added to it.</summary>
internal sealed class PhraseTreeDraft
{
    public Dictionary<char, PhraseTreeDraft> Next { get; } = [];

    public Ending? Exact { get; private set; }

    public Ending? Stem { get; private set; }

    /// <summary>Adds a phrase from one of its words on.</summary>
    public void Add(Phrase phrase, int word)
    {
        var tree = this;
        foreach (var letter in phrase.Words[word].TrimEnd('*'))
            tree = tree.Grow(letter);
        var ending = phrase.Words[word][^1] == '*' ? tree.Stem ??= new() : tree.Exact ??= new();
        if (word == phrase.Words.Length - 1)
            ending.Phrase ??= phrase;
        else
            (ending.Behind ??= new()).Add(phrase, word + 1);
    }

    private PhraseTreeDraft Grow(char letter)
    {
        if (!Next.TryGetValue(letter, out var next))
            Next.Add(letter, next = new());
        return next;
    }

    /// <summary>Where a word of a phrase ends.</summary>
    internal sealed class Ending
    {
        public Phrase? Phrase { get; set; }

        public PhraseTreeDraft? Behind { get; set; }
    }
}

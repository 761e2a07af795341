namespace SwapPipeline.Extraction.Lexicon;

/// <summary>A phrase of a lexicon file, word by word; a word that ends in <c>*</c> is a stem.</summary>
internal sealed class Phrase(string[] words, Meaning[] meanings)
{
    public string[] Words { get; } = words;

    /// <summary>How many words it has.</summary>
    public int Length { get; } = words.Length;

    public Meaning[] Meanings { get; private set; } = meanings;

    /// <summary>The concepts of its meanings.</summary>
    public ConceptSet Concepts { get; private set; } = ConceptSet.Of(meanings);

    /// <summary>More words win; then a word written out wins over a stem, and a longer stem over a shorter one.</summary>
    public int Rank { get; } = (words.Length * 1000) + words.Sum(w => w.EndsWith('*') ? w.Length : w.Length + 20);

    /// <summary>Its place among all phrases of its language: of those that fit, the one with the lowest is meant.</summary>
    public int Place { get; private set; }

    /// <summary>
    /// Orders the phrases of a language: by rank, of one rank those whose first word is written out, then those with the longer first word,
    /// then as they stand in the file.
    /// </summary>
    public static void Order(IEnumerable<Phrase> phrases)
    {
        var place = 0;
        foreach (
            var phrase in phrases.OrderByDescending(p => p.Rank).ThenBy(p => p.Words[0][^1] == '*').ThenByDescending(p => p.Words[0].Length)
        )
            phrase.Place = place++;
    }

    /// <summary>Takes on a meaning of a phrase that covers it, unless it has one of that concept.</summary>
    public void Inherit(Meaning meaning)
    {
        if (!Concepts.Has(meaning.Concept))
            (Meanings, Concepts) = ([.. Meanings, meaning], Concepts.With(ConceptSet.Of([meaning])));
    }

    /// <summary>It fits wherever the other fits.</summary>
    public bool Covers(Phrase other)
    {
        if (Words.Length != other.Words.Length)
            return false;
        for (var i = Words.Length - 1; i >= 0; i--)
        {
            if (!Covers(Words[i], other.Words[i]))
                return false;
        }

        return true;
    }

    private static bool Covers(string word, string other) =>
        word[^1] == '*' ? other.AsSpan().TrimEnd('*').StartsWith(word.AsSpan(0, word.Length - 1), StringComparison.Ordinal) : word == other;
}

namespace SwapPipeline.Extraction.Lexicon;

/// <summary>A phrase of the lexicon found in the text.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Meanings">All that it stands for.</param>
/// <param name="Concepts">The concepts that it carries.</param>
internal sealed record Term(int First, int End, Meaning[] Meanings, ConceptSet Concepts)
{
    public Term(int first, int end, Meaning[] meanings)
        : this(first, end, meanings, ConceptSet.Of(meanings)) { }

    public bool Is(Concept concept) => Concepts.Has(concept);

    /// <summary>The value of a concept, null when the term does not carry it.</summary>
    public string? Value(Concept concept)
    {
        if (!Concepts.Has(concept))
            return null;
        foreach (var meaning in Meanings)
        {
            if (meaning.Concept == concept)
                return meaning.Value;
        }

        return null;
    }
}

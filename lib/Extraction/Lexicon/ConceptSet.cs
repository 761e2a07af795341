namespace SwapPipeline.Extraction.Lexicon;

/// <summary>A set of concepts, one bit each, of which there are 128: most questions of the rules are answered by "no such word here".</summary>
internal readonly record struct ConceptSet(UInt128 Bits)
{
    public bool Has(Concept concept) => (Bits & Bit(concept)) != 0;

    /// <summary>That concept or none.</summary>
    public bool HasOnly(Concept concept) => (Bits & ~Bit(concept)) == 0;

    public bool Overlaps(ConceptSet other) => (Bits & other.Bits) != 0;

    public ConceptSet With(ConceptSet other) => new(Bits | other.Bits);

    public static ConceptSet Of(ReadOnlySpan<Meaning> meanings)
    {
        UInt128 bits = 0;
        foreach (var meaning in meanings) bits |= Bit(meaning.Concept);
        return new(bits);
    }

    public static ConceptSet Of(params ReadOnlySpan<Concept> concepts)
    {
        UInt128 bits = 0;
        foreach (var concept in concepts) bits |= Bit(concept);
        return new(bits);
    }

    private static UInt128 Bit(Concept concept) => UInt128.One << (int)concept;
}

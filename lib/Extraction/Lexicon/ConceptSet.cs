namespace SwapPipeline.Extraction.Lexicon;

/// <summary>
/// A set of concepts, one bit each, of which there are 128: most questions of the rules are answered by "no such word here".
/// </summary>
/// <param name="Low">The first 64.</param>
/// <param name="High">The others. Two words of the machine: of a concept that the code names, a question is one test of one of
/// them.</param>
internal readonly record struct ConceptSet(ulong Low, ulong High)
{
    private const int BitsOfWord = 64;

    public bool Has(Concept concept) => (((int)concept < BitsOfWord ? Low : High) & Bit(concept)) != 0;

    /// <summary>That concept or none.</summary>
    public bool HasOnly(Concept concept) => With(concept) == new ConceptSet(0, 0).With(concept);

    public bool Overlaps(ConceptSet other) => ((Low & other.Low) | (High & other.High)) != 0;

    public ConceptSet With(ConceptSet other) => new(Low | other.Low, High | other.High);

    public static ConceptSet Of(ReadOnlySpan<Meaning> meanings)
    {
        var set = default(ConceptSet);
        foreach (var meaning in meanings)
            set = set.With(meaning.Concept);
        return set;
    }

    public static ConceptSet Of(params ReadOnlySpan<Concept> concepts)
    {
        var set = default(ConceptSet);
        foreach (var concept in concepts)
            set = set.With(concept);
        return set;
    }

    private ConceptSet With(Concept concept) => (int)concept < BitsOfWord ? new(Low | Bit(concept), High) : new(Low, High | Bit(concept));

    // Within its word: the shift takes the number of the concept modulo 64.
    private static ulong Bit(Concept concept) => 1UL << (int)concept;
}

namespace SwapPipeline.Extraction.Mentions.Comparing;

/// <summary>Three numbers of a sentence in a row, of which two may make up the third.</summary>
internal readonly record struct ThreeNumbers(Headcount Whole, Headcount First, Headcount Second)
{
    /// <summary>Those that begin at a place of a list.</summary>
    public static ThreeNumbers At(List<Headcount> counts, int i) => new(counts[i], counts[i + 1], counts[i + 2]);

    /// <summary>The two behind make up the one before them.</summary>
    public bool AddUp => First.Value + Second.Value == Whole.Value;

    /// <summary>Puts them back where they were.</summary>
    public void Into(List<Headcount> counts, int i) => (counts[i], counts[i + 1], counts[i + 2]) = (Whole, First, Second);
}

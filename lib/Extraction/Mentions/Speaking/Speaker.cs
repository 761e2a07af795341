namespace SwapPipeline.Extraction.Mentions.Speaking;

/// <summary>Who tells what a sentence or clause says.</summary>
/// <param name="Name">The office or person by its English name; null where a side itself speaks, or nobody.</param>
/// <param name="Side">The side of which it is; None where it is of neither.</param>
/// <param name="At">The words that name it; null where nobody speaks.</param>
internal readonly record struct Speaker(string? Name, Sides Side, Span? At)
{
    public static readonly Speaker Nobody = new(null, Sides.None, null);
}

namespace SwapPipeline.Extraction.Numbers;

/// <summary>A number of the text, in digits or words.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Value">Its value.</param>
/// <param name="Precision">How precisely it is said.</param>
/// <param name="IsOrdinal">"73rd", «50-м»: a place in a row, no count.</param>
/// <param name="LooksLikeYear">Four digits between 1990 and 2039 without a separator.</param>
/// <param name="Left">Why it can count nobody, in plain words; null when it can.</param>
internal sealed record Quantity(
    int First,
    int End,
    int Value,
    CountPrecision Precision,
    bool IsOrdinal = false,
    bool LooksLikeYear = false,
    string? Left = null
)
{
    /// <summary>The largest number that can count people.</summary>
    public const int MostPeople = 10_000_000;

    /// <summary>A number that can count nobody, and why.</summary>
    public static Quantity Unfit(int first, int end, string because) => new(first, end, -1, default, Left: because);
}

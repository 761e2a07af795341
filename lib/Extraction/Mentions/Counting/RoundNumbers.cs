using SwapPipeline.Extraction.Numbers;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>Numbers that were told roundly first and exactly later: "more than 100", then "116"; "nearly 100", then "95".</summary>
internal static class RoundNumbers
{
    /// <summary>
    /// An exact number may be what a round one stands for: at most a quarter away, and not below what is said to be the least.
    /// </summary>
    public static bool StandsFor(Headcount round, int exact) =>
        round.Precision != CountPrecision.Exact
        && exact * 4L <= round.Value * 5L
        && (round.Precision == CountPrecision.AtLeast ? exact >= round.Value : exact * 4L >= round.Value * 3L);

    /// <summary>The same of a number that is itself told exactly.</summary>
    public static bool StandsFor(Headcount round, Quantity exact) =>
        exact.Precision == CountPrecision.Exact && StandsFor(round, exact.Value);
}

using SwapPipeline.Parquet.Encodings;

namespace SwapPipeline.Parquet.Writing;

/// <summary>
/// Whether a dictionary is worth building: guessed early, so that a column of unique values costs no table, and counted at the end.
/// </summary>
internal static class DictionaryGain
{
    /// <summary>Values after which the first guess is made; the next ones at each doubling.</summary>
    public const int FirstGuess = 2048;

    // A dictionary makes readers jump in memory; it has to save at least this part of the plain form.
    private const double LeastGain = 0.1;

    /// <summary>A guess from the first values of a chunk.</summary>
    /// <param name="seen">Values looked at.</param>
    /// <param name="distinct">Different ones among them.</param>
    /// <param name="total">Values of the chunk.</param>
    /// <param name="width">Mean bytes of a distinct value.</param>
    /// <remarks>
    /// Were the values drawn evenly from some population, its size would follow from how often two of those seen are equal
    /// (the birthday estimate), and from it how many different ones the whole chunk holds.
    /// </remarks>
    public static bool IsLikely(int seen, int distinct, int total, double width)
    {
        if (distinct < seen / 2)
            return true;

        // Chance may have spread few repeats thinly; what is counted again at each doubling may err on the hopeful side.
        double counted = seen - distinct;
        var repeats = counted + (2 * Math.Sqrt(counted + 1));
        var population = (double)seen * seen / (2 * repeats);
        var expected = population * (1 - Math.Exp(-total / population));
        return Pays((int)expected, total, expected * width, total * width);
    }

    /// <summary>Whether the dictionary form is smaller by enough.</summary>
    public static bool Pays(int distinct, int total, double dictionaryBytes, double plainBytes)
    {
        var indexBytes = (double)total * HybridRleEncoder.BitWidth(distinct) / 8;
        return dictionaryBytes + indexBytes <= plainBytes * (1 - LeastGain);
    }
}

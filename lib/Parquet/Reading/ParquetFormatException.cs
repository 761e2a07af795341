namespace SwapPipeline.Parquet.Reading;

/// <summary>
/// Carries a problem from the depth of a file to <see cref="ParquetFile"/>, which returns it as a value; never leaves this library.
/// </summary>
internal sealed class ParquetFormatException(ParquetProblem problem) : Exception(problem.Message)
{
    public ParquetProblem Problem { get; } = problem;

    public static ParquetFormatException Corrupt(string message) => new(new ParquetProblem(ParquetFault.Corrupt, message));

    public static ParquetFormatException OutsideProfile(string message) => new(new ParquetProblem(ParquetFault.OutsideProfile, message));

    public static ParquetFormatException TooLarge(string message) => new(new ParquetProblem(ParquetFault.TooLarge, message));
}

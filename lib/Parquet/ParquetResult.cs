using System.Diagnostics.CodeAnalysis;

namespace SwapPipeline.Parquet;

/// <summary>Why some bytes could not be read.</summary>
public enum ParquetFault
{
    /// <summary>They do not begin and end as a Parquet file does.</summary>
    NotParquet,

    /// <summary>They break the format: cut off, changed, or contradicting themselves.</summary>
    Corrupt,

    /// <summary>They may be a good file, but not one in the dataset's profile.</summary>
    OutsideProfile,

    /// <summary>They say to hold more than the limits allow.</summary>
    TooLarge,
}

/// <summary>Why some bytes could not be read, for machines and for people.</summary>
public sealed record ParquetProblem(ParquetFault Fault, string Message);

/// <summary>What reading gave: a value, or the problem.</summary>
public sealed record ParquetResult<T>
    where T : class
{
    private ParquetResult(T? value, ParquetProblem? problem) => (Value, Problem) = (value, problem);

    /// <summary>What was read; null when there is a problem.</summary>
    public T? Value { get; }

    /// <summary>Why nothing was read; null when there is a value.</summary>
    public ParquetProblem? Problem { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Value is not null;

    internal static ParquetResult<T> Of(T value) => new(value, null);

    internal static ParquetResult<T> Of(ParquetProblem problem) => new(null, problem);
}

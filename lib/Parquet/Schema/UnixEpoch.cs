namespace SwapPipeline.Parquet.Schema;

/// <summary>1970-01-01, from which the format counts dates and instants, on .NET's scales.</summary>
internal static class UnixEpoch
{
    /// <summary>As a <see cref="DateOnly.DayNumber"/>.</summary>
    public const int Day = 719_162;

    /// <summary>Microseconds since the year 1.</summary>
    public const long Microseconds = Day * (TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond);
}

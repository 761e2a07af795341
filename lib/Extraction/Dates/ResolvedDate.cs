namespace SwapPipeline.Extraction.Dates;

/// <summary>A day, month or year, and where it comes from.</summary>
internal readonly record struct ResolvedDate(DateOnly? Date, DatePrecision Precision, DateSource Source)
{
    public static readonly ResolvedDate Unknown = new(null, DatePrecision.Unknown, DateSource.None);
}

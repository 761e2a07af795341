using SwapPipeline.Parquet.Reading;

namespace SwapPipeline.Parquet;

/// <summary>A file's footer, and all its values.</summary>
public sealed record ParquetContent(ParquetFooter Footer, ParquetTable Table);

/// <summary>How much a reader is ready to hold, whatever a file says of itself.</summary>
public sealed record ParquetReadLimits
{
    /// <summary>Rows times columns. Default 100 million; a cell takes at most 24 bytes, and strings what the file holds of them.</summary>
    public long Cells { get; init; } = 100_000_000;
}

/// <summary>
/// Reads files of the dataset's Parquet profile back, whoever wrote them. Bytes that are foreign, cut off or changed give a
/// problem, never an exception, and no more memory than their size and the limits explain.
/// </summary>
public static class ParquetFile
{
    /// <summary>The four bytes at both ends of a file.</summary>
    internal static ReadOnlySpan<byte> Magic => "PAR1"u8;

    /// <summary>Reads what a file says of itself: schema, row groups, encodings, statistics, metadata. No page is looked at.</summary>
    public static ParquetResult<ParquetFooter> ReadFooter(ReadOnlyMemory<byte> file)
    {
        try
        {
            return ParquetResult<ParquetFooter>.Of(FooterReader.Read(file.Span));
        }
        catch (ParquetFormatException refused)
        {
            return ParquetResult<ParquetFooter>.Of(refused.Problem);
        }
    }

    /// <summary>Reads footer and values.</summary>
    public static ParquetResult<ParquetContent> Read(ReadOnlyMemory<byte> file, ParquetReadLimits? limits = null)
    {
        try
        {
            var footer = FooterReader.Read(file.Span);
            return ParquetResult<ParquetContent>.Of(
                new ParquetContent(footer, TableReader.Read(file.Span, footer, limits ?? new ParquetReadLimits()))
            );
        }
        catch (ParquetFormatException refused)
        {
            return ParquetResult<ParquetContent>.Of(refused.Problem);
        }
    }
}

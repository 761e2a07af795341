using SwapPipeline.Parquet;
using SwapPipeline.Tests.Parquet;

namespace SwapPipeline.Tests.Fuzzing;

/// <summary>Parquet files that something has damaged, footers alone, and packed pages.</summary>
internal static class ParquetTargets
{
    private static readonly ParquetReadLimits Limits = new() { Cells = 100_000 };

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [new("parquet", 10, Read, Files), new("parquet-footers", 14, input => _ = ParquetFile.ReadFooter(WithFooter(input)), Footers)];

    private static void Read(byte[] input)
    {
        if (ParquetFile.Read(input, Limits) is not { Succeeded: true } read)
            return;
        if (read.Value!.Table.Columns.Any(column => column.RowCount != read.Value.Footer.RowCount))
            throw new FuzzRuleBrokenException("a column without all of its rows");
    }

    private static byte[][] Files() =>
        [
            Encoded(GeneratedTables.Table(20, GeneratedTables.Cardinality.Few, 0.2, 5)),
            Encoded(
                GeneratedTables.Table(60, GeneratedTables.Cardinality.Few, 0.2, 6),
                new ParquetEncoderOptions { PageBytes = 100, RowGroupRows = 25 }
            ),
            Encoded(GeneratedTables.Table(20, GeneratedTables.Cardinality.Unique, 0.5, 7)),
            Encoded(GeneratedTables.Table(0, GeneratedTables.Cardinality.Few, 0, 8)),
            Encoded(GeneratedTables.Table(4, GeneratedTables.Cardinality.Runs, 0.2, 9, "text_or_null")),
            Encoded(GeneratedTables.Table(4, GeneratedTables.Cardinality.Many, 0.2, 10, "whole", "flag_or_null")),
        ];

    private static byte[][] Footers() =>
        [.. Files().Select(file => file[(file.Length - 8 - BitConverter.ToInt32(file, file.Length - 8))..^8])];

    private static byte[] WithFooter(byte[] footer) =>
        [.. "PAR1"u8, .. new byte[512], .. footer, .. BitConverter.GetBytes(footer.Length), .. "PAR1"u8];

    private static byte[] Encoded(ParquetTable table, ParquetEncoderOptions? options = null)
    {
        using var output = new MemoryStream();
        new BuiltInParquetEncoder(options).EncodeAsync(table, output, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return output.ToArray();
    }
}

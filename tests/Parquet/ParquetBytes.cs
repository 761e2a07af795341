using SwapPipeline.Parquet;

namespace SwapPipeline.Tests.Parquet;

/// <summary>Files in memory.</summary>
internal static class ParquetBytes
{
    public static byte[] Of(ParquetTable table, ParquetEncoderOptions? options = null)
    {
        using var output = new MemoryStream();
        new BuiltInParquetEncoder(options).EncodeAsync(table, output, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return output.ToArray();
    }

    public static byte[] Of(params ParquetColumn[] columns) => Of(new ParquetTable(columns, []));

    public static ParquetFooter Footer(byte[] file)
    {
        var result = ParquetFile.ReadFooter(file);
        result.Problem.ShouldBeNull();
        return result.Value!;
    }

    /// <summary>The first chunk of a file of one column and one group.</summary>
    public static ParquetColumnChunk OnlyChunk(ParquetColumn column) =>
        Footer(Of(column)).RowGroups.ShouldHaveSingleItem().Columns.ShouldHaveSingleItem();

    public static StringColumn Strings(params string?[] values) => new(new ParquetField("text", ParquetType.String, true), values);

    public static Int32Column Integers(params int?[] values) => new(new ParquetField("whole", ParquetType.Int32, true), values);

    public static DoubleColumn Doubles(params double?[] values) => new(new ParquetField("number", ParquetType.Double, true), values);
}

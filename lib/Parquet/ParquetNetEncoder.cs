using SwapPipeline.Parquet.Writing;
using DataField = global::Parquet.Schema.DataField;
using DateTimeDataField = global::Parquet.Schema.DateTimeDataField;
using DateTimeFormat = global::Parquet.Schema.DateTimeFormat;
using DateTimeTimeUnit = global::Parquet.Schema.DateTimeTimeUnit;
using ParquetSchema = global::Parquet.Schema.ParquetSchema;

namespace SwapPipeline.Parquet;

/// <summary>
/// Writes the dataset's Parquet profile with Parquet.Net: it encodes and compresses the pages, PLAIN in data pages V1 with Snappy.
/// What the profile refuses, where row groups end and what the bounds are is told by the code that the built-in encoder uses.
/// </summary>
/// <remarks>
/// Parquet.Net 6.1.0 states the bounds of a column of microseconds in milliseconds, and orders strings by UTF-16 where the format says
/// bytes:
/// a reader that skips by such bounds loses rows, as DuckDB does. So its pages are taken over with headers and a footer of our own
/// (<see cref="ParquetNetPages"/>).
/// Its dictionaries bear the retired name PLAIN_DICTIONARY, which the profile does not allow, so none is asked for.
/// The file reaches the output only when it is whole. Safe for concurrent use.
/// </remarks>
public sealed class ParquetNetEncoder(ParquetEncoderOptions? options = null) : IParquetEncoder
{
    private readonly ParquetEncoderOptions options = (options ?? new ParquetEncoderOptions()).Checked() with { DictionaryBytes = 0 };

    public string Name => "parquet.net";

    /// <summary>Whether this build carries Parquet.Net itself; else its stand-ins, which stand in this very assembly.</summary>
    public static bool IsAvailable => typeof(global::Parquet.ParquetWriter).Assembly != typeof(ParquetNetEncoder).Assembly;

    /// <inheritdoc/>
    public async ValueTask EncodeAsync(ParquetTable table, Stream output, CancellationToken cancellationToken)
    {
        ProfileGate.CheckShape(table);
        var groups = RowGroupPlan.Of(table, options, cancellationToken);
        using var written = new MemoryStream();
        await WriteAsync(table, groups, written, cancellationToken);
        using var file = new FileBuffer();
        ParquetNetPages.TakeOver(written.GetBuffer().AsSpan(0, (int)written.Length), table, groups, file);
        await file.WriteToAsync(output, cancellationToken);
    }

    private static async Task WriteAsync(
        ParquetTable table,
        IReadOnlyList<RowGroupPlan> groups,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        var fields = table.Columns.Select(column => FieldOf(column.Field)).ToArray();
        var compression = new global::Parquet.ParquetOptions { CompressionMethod = global::Parquet.CompressionMethod.Snappy };
        await using var writer = await global::Parquet.ParquetWriter.CreateAsync(
            new ParquetSchema(fields),
            output,
            compression,
            cancellationToken: cancellationToken
        );
        foreach (var plan in groups)
        {
            using var group = writer.CreateRowGroup();
            foreach (var (field, column) in fields.Zip(table.Columns))
                await WriteColumnAsync(group, field, column, plan.FirstRow, plan.RowCount, cancellationToken);
            group.CompleteValidate();
        }
    }

    private static DataField FieldOf(ParquetField field) =>
        field.Type switch
        {
            ParquetType.String => new DataField(field.Name, typeof(string), field.Nullable),
            ParquetType.Int32 => new DataField(field.Name, typeof(int), field.Nullable),
            ParquetType.Double => new DataField(field.Name, typeof(double), field.Nullable),
            ParquetType.Boolean => new DataField(field.Name, typeof(bool), field.Nullable),
            ParquetType.Date => new DataField(field.Name, typeof(DateOnly), field.Nullable),
            ParquetType.Timestamp => new DateTimeDataField(
                field.Name,
                DateTimeFormat.Timestamp,
                isAdjustedToUTC: true,
                DateTimeTimeUnit.Micros,
                field.Nullable
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };

    private static Task WriteColumnAsync(
        global::Parquet.ParquetRowGroupWriter group,
        DataField field,
        ParquetColumn column,
        int row,
        int rows,
        CancellationToken cancellationToken
    )
    {
        return column switch
        {
            StringColumn text => group.WriteAsync(field, text.Values.Slice(row, rows).ToArray()),
            Int32Column numbers => WriteAsync(numbers.Values.Slice(row, rows)),
            DoubleColumn numbers => WriteAsync(numbers.Values.Slice(row, rows)),
            BooleanColumn flags => WriteAsync(flags.Values.Slice(row, rows)),
            DateColumn dates => WriteAsync(dates.Values.Slice(row, rows)),
            TimestampColumn times => WriteAsync<DateTime>(
                Array.ConvertAll(times.Values.Slice(row, rows).ToArray(), time => time?.UtcDateTime).AsMemory()
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        };

        // A required column takes values without levels; the gate has seen that there is no null.
        Task WriteAsync<T>(ReadOnlyMemory<T?> values)
            where T : struct =>
            column.Field.Nullable
                ? group.WriteAsync<T>(field, values, cancellationToken: cancellationToken)
                : group.WriteAsync<T>(
                    field,
                    Array.ConvertAll(values.ToArray(), value => value!.Value).AsMemory(),
                    cancellationToken: cancellationToken
                );
    }
}

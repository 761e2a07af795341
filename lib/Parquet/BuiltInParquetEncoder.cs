using SwapPipeline.Parquet.Writing;

namespace SwapPipeline.Parquet;

/// <summary>
/// Writes the dataset's Parquet profile by itself: PLAIN or RLE_DICTIONARY by column chunk, whichever is smaller for its data,
/// data pages V1, Snappy, bounds and null counts. Source: apache/parquet-format.
/// </summary>
/// <remarks>
/// The file is made in pooled memory and reaches the output only when it is whole, so that a table outside the profile leaves no
/// byte behind. Nothing is allocated by the row. A table without rows becomes a file without row groups. Safe for concurrent use.
/// </remarks>
public sealed class BuiltInParquetEncoder(ParquetEncoderOptions? options = null) : IParquetEncoder
{
    // The version is that of the byte form, not the product's: a release that changes nothing here gives the same files.
    private const string CreatedBy = "SwapPipeline version 1 (build built-in)";

    private readonly ParquetEncoderOptions options = (options ?? new ParquetEncoderOptions()).Checked();

    public string Name => "built-in";

    /// <inheritdoc/>
    public async ValueTask EncodeAsync(ParquetTable table, Stream output, CancellationToken cancellationToken)
    {
        ProfileGate.CheckShape(table);
        using var file = new FileBuffer();
        Encode(table, file, cancellationToken);
        await file.WriteToAsync(output, cancellationToken);
    }

    private void Encode(ParquetTable table, FileBuffer file, CancellationToken cancellationToken)
    {
        file.Append(ParquetFile.Magic);
        var groups = new List<ParquetRowGroup>();
        var groupRows = options.RowGroupRowsOf(table);
        using (var chunk = new ChunkValues())
        using (var filler = new ChunkFiller(options))
        using (var pages = new PageWriter(file, options))
        {
            for (var row = 0; row < table.RowCount; )
            {
                var rows = Math.Min(groupRows, table.RowCount - row);
                var start = file.Position;
                ParquetRowGroup? group;
                while ((group = TryWriteGroup(row, rows)) is null)
                {
                    file.Rewind(start);
                    rows = (rows + 1) / 2;
                }

                groups.Add(group);
                row += rows;
            }

            ParquetRowGroup? TryWriteGroup(int row, int rows)
            {
                var columns = new List<ParquetColumnChunk>(table.Columns.Count);
                foreach (var column in table.Columns)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (!filler.TryFill(chunk, column, row, rows))
                        return null;
                    columns.Add(pages.Write(chunk, column.Field));
                }

                return new ParquetRowGroup(rows, columns);
            }
        }

        var schema = table.Columns.Select(column => column.Field).ToList();
        file.AppendFooter(new ParquetFooter(schema, table.RowCount, groups, table.Metadata, CreatedBy));
    }
}

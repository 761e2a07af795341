using SwapPipeline.Parquet.Reading;
using SwapPipeline.Parquet.Thrift;
using SwapPipeline.Parquet.Writing;

namespace SwapPipeline.Parquet;

/// <summary>
/// Takes the compressed pages of a file that Parquet.Net wrote over into a file whose headers and footer state the true bounds.
/// </summary>
internal static class ParquetNetPages
{
    /// <param name="written">The file of Parquet.Net.</param>
    /// <param name="table">What it was made from.</param>
    /// <param name="groups">Its row groups.</param>
    /// <param name="file">Gets the whole file.</param>
    /// <exception cref="ParquetFormatException">Parquet.Net wrote something else than it was asked for: another release than the one that
    /// was tested.</exception>
    public static void TakeOver(ReadOnlySpan<byte> written, ParquetTable table, IReadOnlyList<RowGroupPlan> groups, FileBuffer file)
    {
        var footer = FooterReader.Read(written);
        if (!footer.Schema.SequenceEqual(table.Columns.Select(column => column.Field)) || footer.RowGroups.Count != groups.Count)
            throw ParquetFormatException.OutsideProfile("Parquet.Net wrote another schema or other row groups than it was asked for.");

        file.Append(ParquetFile.Magic);
        using var header = new PooledBuffer<byte>();
        var taken = new List<ParquetRowGroup>(groups.Count);
        foreach (var (group, plan) in footer.RowGroups.Zip(groups))
        {
            var columns = new List<ParquetColumnChunk>(group.Columns.Count);
            for (var i = 0; i < group.Columns.Count; i++)
                columns.Add(TakeChunk(written, footer.Schema[i], group.Columns[i], file, header) with { Statistics = plan.Statistics[i] });
            taken.Add(new ParquetRowGroup(group.RowCount, columns));
        }

        file.AppendFooter(new ParquetFooter(footer.Schema, table.RowCount, taken, table.Metadata, footer.CreatedBy));
    }

    private static ParquetColumnChunk TakeChunk(
        ReadOnlySpan<byte> written,
        ParquetField field,
        ParquetColumnChunk chunk,
        FileBuffer file,
        PooledBuffer<byte> header
    )
    {
        var start = file.Position;
        var pages = PageReader.ReadHeaders(written, field, chunk);
        long uncompressedBytes = 0;
        foreach (var page in pages)
        {
            if (page.Encoding != ParquetEncoding.Plain || page.IsDictionary)
                throw ParquetFormatException.OutsideProfile($"Parquet.Net wrote column \"{field.Name}\" in another encoding than PLAIN.");
            header.Count = 0;
            PageHeader.Write(
                new CompactProtocolWriter(header),
                page.UncompressedBytes,
                page.CompressedBytes,
                page.ValueCount,
                isDictionary: false,
                page.Encoding
            );
            file.Append(header.Written);
            file.Append(written.Slice(page.Start, page.CompressedBytes));
            uncompressedBytes += header.Count + page.UncompressedBytes;
        }

        return chunk with
        {
            Encodings = [ParquetEncoding.Plain, ParquetEncoding.Rle],
            UncompressedBytes = uncompressedBytes,
            CompressedBytes = file.Position - start,
            DictionaryPageOffset = null,
            DataPageOffset = start,
            DataPages = pages.Count,
        };
    }
}

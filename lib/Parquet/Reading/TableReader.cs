namespace SwapPipeline.Parquet.Reading;

/// <summary>Reads all columns of a file into memory.</summary>
internal static class TableReader
{
    public static ParquetTable Read(ReadOnlySpan<byte> file, ParquetFooter footer, ParquetReadLimits limits)
    {
        if ((decimal)footer.RowCount * footer.Schema.Count > limits.Cells || footer.RowCount > Array.MaxLength)
            throw ParquetFormatException.TooLarge(
                $"The file says to have {footer.RowCount} rows of {footer.Schema.Count} columns, at most {limits.Cells} cells are read."
            );

        // All headers before any value: an array is made only for rows that the pages confirm.
        var pages = new List<Page>[footer.Schema.Count][];
        for (var column = 0; column < pages.Length; column++)
        {
            pages[column] = new List<Page>[footer.RowGroups.Count];
            for (var group = 0; group < footer.RowGroups.Count; group++)
                pages[column][group] = PageReader.ReadHeaders(file, footer.Schema[column], footer.RowGroups[group].Columns[column]);
        }

        var columns = new List<ParquetColumn>(footer.Schema.Count);
        for (var column = 0; column < pages.Length; column++)
        {
            var builder = ColumnBuilder.For(footer.Schema[column], (int)footer.RowCount);
            var scratch = Array.Empty<byte>();
            for (var group = 0; group < footer.RowGroups.Count; group++)
            {
                var codec = footer.RowGroups[group].Columns[column].Codec;
                foreach (var page in pages[column][group])
                    builder.Take(page, PageReader.Content(file, page, codec, footer.Schema[column].Name, ref scratch));
            }

            columns.Add(builder.ToColumn());
        }

        return new ParquetTable(columns, footer.Metadata);
    }
}

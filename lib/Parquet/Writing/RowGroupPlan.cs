namespace SwapPipeline.Parquet.Writing;

/// <summary>Some successive rows that have passed the gate, with the true bounds of each column.</summary>
internal sealed record RowGroupPlan(int FirstRow, int RowCount, IReadOnlyList<ParquetStatistics> Statistics)
{
    /// <summary>Divides a table as the built-in encoder does.</summary>
    /// <exception cref="ParquetProfileException">A value lies outside the profile.</exception>
    public static IReadOnlyList<RowGroupPlan> Of(ParquetTable table, ParquetEncoderOptions options, CancellationToken cancellationToken)
    {
        using var chunk = new ChunkValues();
        using var filler = new ChunkFiller(options);
        var groups = new List<RowGroupPlan>();
        var groupRows = options.RowGroupRowsOf(table);
        for (var row = 0; row < table.RowCount; row += groups[^1].RowCount)
        {
            var rows = Math.Min(groupRows, table.RowCount - row);
            RowGroupPlan? group;
            while ((group = TryPlan(table, row, rows, chunk, filler, cancellationToken)) is null)
                rows = (rows + 1) / 2;
            groups.Add(group);
        }

        return groups;
    }

    private static RowGroupPlan? TryPlan(
        ParquetTable table,
        int row,
        int rows,
        ChunkValues chunk,
        ChunkFiller filler,
        CancellationToken cancellationToken
    )
    {
        var statistics = new List<ParquetStatistics>(table.Columns.Count);
        foreach (var column in table.Columns)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!filler.TryFill(chunk, column, row, rows))
                return null;
            statistics.Add(chunk.Statistics);
        }

        return new RowGroupPlan(row, rows, statistics);
    }
}

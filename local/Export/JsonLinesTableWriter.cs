using System.Text;
using SwapPipeline.Dataset;

namespace SwapPipeline.Local.Export;

/// <summary>One <c>TABLE.jsonl</c> a table: an object a row with every column, nulls included.</summary>
internal sealed class JsonLinesTableWriter : ITableWriter
{
    public async Task<int> WriteAsync(DatasetReader dataset, Snapshot snapshot, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        foreach (var table in StarSchema.Tables)
        {
            await using var text = new StreamWriter(Path.Combine(folder, $"{table.Name}.jsonl"), append: false, new UTF8Encoding(false))
            {
                NewLine = "\n",
            };
            foreach (var row in await dataset.RowsAsync(snapshot, table.Name, cancellationToken))
                await text.WriteLineAsync(RowJson.Of(table, column => row[column]));
        }

        return StarSchema.Tables.Count;
    }
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SwapPipeline.Dataset;

namespace SwapPipeline.Local.Export;

/// <summary>One <c>TABLE.jsonl</c> a table: an object a row with every column, nulls included.</summary>
internal sealed class JsonLinesTableWriter : ITableWriter
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<int> WriteAsync(DatasetReader dataset, Snapshot snapshot, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        foreach (var table in StarSchema.Tables)
        {
            await using var text = new StreamWriter(Path.Combine(folder, $"{table.Name}.jsonl"), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
            foreach (var row in await dataset.RowsAsync(snapshot, table.Name, cancellationToken))
                await text.WriteLineAsync(JsonSerializer.Serialize(table.Columns.ToDictionary(column => column.Name, column => Value(row[column.Name])), Json));
        }

        return StarSchema.Tables.Count;
    }

    // Numbers and booleans stay what they are; dates and instants become text.
    private static object? Value(object? cell) => cell is DateOnly or DateTimeOffset ? CellText.Of(cell) : cell;
}

using System.Text.Encodings.Web;
using System.Text.Json;
using SwapPipeline.Dataset.Tables;

namespace SwapPipeline.Local.Export;

/// <summary>
/// A row of the dataset as one JSON object on one line: every column in its order, nulls included, dates and instants as text.
/// </summary>
internal static class RowJson
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="table">The row's table.</param>
    /// <param name="value">The cell of a column.</param>
    /// <param name="named">Names the table too, for a stream that carries rows of several.</param>
    public static string Of(Table table, Func<string, object?> value, bool named = false)
    {
        var cells = table.Columns.Select(column => KeyValuePair.Create(column.Name, Cell(value(column.Name))));
        if (named)
            cells = cells.Prepend(KeyValuePair.Create<string, object?>("table", table.Name));
        return JsonSerializer.Serialize(new Dictionary<string, object?>(cells, StringComparer.Ordinal), Json);
    }

    // Numbers and booleans stay what they are.
    private static object? Cell(object? cell) => cell is DateOnly or DateTimeOffset ? CellText.Of(cell) : cell;
}

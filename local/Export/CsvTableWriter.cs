using System.Text;
using CsvHelper;
using SwapPipeline.Dataset;

namespace SwapPipeline.Local.Export;

/// <summary>
/// One <c>TABLE.csv</c> a table: RFC 4180, UTF-8 with a mark so that spreadsheets read it right. A text that a spreadsheet
/// would run as a formula gets a leading apostrophe: headlines and quotes are other people's words.
/// </summary>
internal sealed class CsvTableWriter : ITableWriter
{
    private static readonly CsvWriterOptions Form = new() { Injection = CsvInjection.Escape };

    public async Task<int> WriteAsync(DatasetReader dataset, Snapshot snapshot, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        foreach (var table in StarSchema.Tables)
        {
            await using var text = new StreamWriter(
                Path.Combine(folder, $"{table.Name}.csv"),
                append: false,
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)
            );
            await using var csv = CsvWriter.Create(text, Form, leaveOpen: false);
            csv.WriteRecord([.. table.Columns.Select(column => column.Name)]);
            foreach (var row in await dataset.RowsAsync(snapshot, table.Name, cancellationToken))
                csv.WriteRecord([.. table.Columns.Select(column => CellText.Of(row[column.Name]))]);
        }

        return StarSchema.Tables.Count;
    }
}

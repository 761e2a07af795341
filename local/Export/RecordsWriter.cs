using System.Text;
using SwapPipeline.Dataset;
using SwapPipeline.Local.Merging;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Local.Export;

/// <summary><c>records.jsonl</c>: the article records, a line each, as <c>merge</c> takes them.</summary>
internal sealed class RecordsWriter(RecordStore records) : ITableWriter
{
    public async Task<int> WriteAsync(DatasetReader dataset, Snapshot snapshot, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await using var text = new StreamWriter(Path.Combine(folder, "records.jsonl"), append: false, new UTF8Encoding(false))
        {
            NewLine = "\n",
        };
        foreach (var article in await records.AllAsync(cancellationToken))
            await text.WriteLineAsync(MergeLine.Of(article.Now).ToJson());
        return 1;
    }
}

using System.Text.Json;
using SwapPipeline.Tests.Parquet;

namespace SwapPipeline.Tests.EndToEnd;

[Collection(nameof(SampleRun))]
public sealed class IndependentReaderTests(SampleRunFixture run)
{
    [Fact]
    public async Task Every_reader_reads_every_exported_file_and_all_agree_on_every_value()
    {
        var files = Directory.GetFiles(run.ParquetFolder, "*.parquet", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        files.Count.ShouldBeGreaterThan(7);
        var answers = new List<IReadOnlyList<ReaderAnswer>>();
        foreach (var reader in IndependentReaders.Names)
            answers.Add(await IndependentReaders.ReadAsync(reader, files));
        for (var file = 0; file < files.Count; file++)
        {
            foreach (var answer in answers)
            {
                answer[file].Error.ShouldBeNull(files[file]);
                Values(answer[file]).ShouldBe(Values(answers[0][file]), files[file]);
            }
        }
    }

    private static string Values(ReaderAnswer answer) =>
        JsonSerializer.Serialize(
            new
            {
                answer.Rows,
                answer.Columns,
                answer.Values,
            }
        );
}

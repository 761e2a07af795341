using SwapPipeline.Parquet;
using static SwapPipeline.Tests.Parquet.GeneratedTables;

namespace SwapPipeline.Tests.Parquet;

public sealed class ConformanceTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("parquet-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Three_independent_readers_see_every_value_of_generated_tables()
    {
        var tables = Cases().ToList();
        tables.Count.ShouldBeGreaterThanOrEqualTo(60);
        var paths = new List<string>();
        foreach (var (table, options) in tables)
            paths.Add(await WriteAsync(table, options, $"{paths.Count}.parquet"));

        foreach (var reader in IndependentReaders.Names)
        {
            var answers = await IndependentReaders.DigestAsync(reader, paths);
            answers.Count.ShouldBe(tables.Count);
            for (var i = 0; i < tables.Count; i++)
                ShouldAgree(answers[i], tables[i].Table, $"{reader}, table {i}");
        }
    }

    private static IEnumerable<(ParquetTable Table, ParquetEncoderOptions? Options)> Cases()
    {
        int[] sizes = [0, 1, 2, 7, 8, 9, 63, 1_000, 20_000];
        var seed = 1;
        foreach (var rows in sizes)
        {
            foreach (var cardinality in Enum.GetValues<Cardinality>())
                yield return (Table(rows, cardinality, nulls: 0.3, seed++), null);
        }

        double[] nulls = [0, 0.001, 0.95, 1];
        foreach (var part in nulls)
        {
            yield return (Table(5_000, Cardinality.Few, part, seed++), null);
            yield return (Table(5_000, Cardinality.Unique, part, seed++), null);
        }

        // Many pages and many groups, none of which ends at a multiple of eight.
        var small = new ParquetEncoderOptions { PageBytes = 100, RowGroupRows = 333 };
        foreach (var cardinality in Enum.GetValues<Cardinality>())
            yield return (Table(3_001, cardinality, nulls: 0.5, seed++), small);

        yield return (Table(100_000, Cardinality.Many, nulls: 0.05, seed++), null);
        yield return (Table(100_000, Cardinality.Unique, nulls: 0.05, seed++), null);
        yield return (Table(100_000, Cardinality.Runs, nulls: 0.05, seed++), null);
    }

    private static void ShouldAgree(ReaderAnswer answer, ParquetTable table, string because)
    {
        answer.Error.ShouldBeNull(because);
        answer.Rows.ShouldBe(table.RowCount, because);
        answer.Columns.ShouldNotBeNull().ShouldBe(table.Columns.Select(ColumnDigest.Of), because);
    }

    private async Task<string> WriteAsync(ParquetTable table, ParquetEncoderOptions? options, string name)
    {
        var path = Path.Combine(folder.FullName, name);
        await using var file = File.Create(path);
        await new BuiltInParquetEncoder(options).EncodeAsync(table, file, CancellationToken.None);
        return path;
    }
}

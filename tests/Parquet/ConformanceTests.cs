using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SwapPipeline.Parquet;
using static SwapPipeline.Tests.Parquet.GeneratedTables;

namespace SwapPipeline.Tests.Parquet;

public sealed class ConformanceTests : IDisposable
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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

        foreach (var path in paths)
            InProfile(await File.ReadAllBytesAsync(path));
        var expected = tables
            .Select(table => (table.Table.RowCount, Columns: table.Table.Columns.Select(ColumnDigest.Of).ToList()))
            .ToList();
        var answers = await Task.WhenAll(IndependentReaders.Names.Select(reader => IndependentReaders.DigestAsync(reader, paths)));
        foreach (var (reader, seen) in IndependentReaders.Names.Zip(answers))
        {
            seen.Count.ShouldBe(tables.Count);
            for (var i = 0; i < tables.Count; i++)
            {
                seen[i].Error.ShouldBeNull($"{reader}, table {i}");
                seen[i].Rows.ShouldBe(expected[i].RowCount, $"{reader}, table {i}");
                seen[i].Columns.ShouldNotBeNull().ShouldBe(expected[i].Columns, $"{reader}, table {i}");
            }
        }
    }

    [Fact]
    public async Task Three_independent_readers_print_the_same_rows()
    {
        var table = new ParquetTable(
            [
                new StringColumn(new ParquetField("text", ParquetType.String, true), new[] { "обмін 🕊\0\"", null }),
                new Int32Column(new ParquetField("whole", ParquetType.Int32, false), new int?[] { int.MinValue, 7 }),
                new DoubleColumn(new ParquetField("number", ParquetType.Double, true), new double?[] { -0.0, null }),
                new BooleanColumn(new ParquetField("flag", ParquetType.Boolean, false), new bool?[] { true, false }),
                new DateColumn(new ParquetField("day", ParquetType.Date, true), new DateOnly?[] { new(1582, 10, 4), null }),
                new TimestampColumn(
                    new ParquetField("instant", ParquetType.Timestamp, false),
                    new DateTimeOffset?[] { new(2026, 3, 5, 14, 2, 0, 0, 1, TimeSpan.Zero), new(1969, 12, 31, 23, 59, 59, TimeSpan.Zero) }
                ),
            ],
            []
        );
        var path = await WriteAsync(table, null, "rows.parquet");
        foreach (var reader in IndependentReaders.Names)
        {
            var answer = (await IndependentReaders.ReadAsync(reader, [path])).ShouldHaveSingleItem();
            answer
                .Values.ShouldNotBeNull(reader)
                .Select(row => JsonSerializer.Serialize(row, Readable))
                .ShouldBe(
                    [
                        """["обмін \uD83D\uDD4A\u0000\"",-2147483648,"8000000000000000",true,"1582-10-04","1772719320000001"]""",
                        """[null,7,null,false,null,"-1000000"]""",
                    ],
                    reader
                );
        }
    }

    [Fact]
    public async Task A_file_that_a_reader_refuses_is_an_answer_not_a_crash()
    {
        var path = Path.Combine(folder.FullName, "noise.parquet");
        await File.WriteAllTextAsync(path, "no Parquet at all");
        foreach (var reader in IndependentReaders.Names)
            (await IndependentReaders.ReadAsync(reader, [path])).ShouldHaveSingleItem().Error.ShouldNotBeNullOrEmpty(reader);
    }

    private static IEnumerable<(ParquetTable Table, ParquetEncoderOptions? Options)> Cases()
    {
        int[] sizes = [0, 1, 2, 7, 8, 9, 63, 1_000, 8_000];
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
        yield return (Table(40_000, Cardinality.Unique, nulls: 0.05, seed++), null);
        yield return (Table(40_000, Cardinality.Runs, nulls: 0.05, seed++), null);

        // The size that the benchmark speaks of: nine row groups, in columns of every kind.
        const int million = 1_000_000;
        yield return (Table(million, Cardinality.Unique, nulls: 0.05, seed++, "text", "whole_or_null"), null);
        yield return (Table(million, Cardinality.Many, nulls: 0.1, seed++, "text_or_null"), null);
        yield return (Table(million, Cardinality.Runs, nulls: 0.5, seed, "number_or_null"), null);

        // One distinct value more than sixteen bits number, each twice, in one group.
        var once = Enumerable.Range(0, (1 << 16) + 1).ToArray();
        yield return (
            new ParquetTable(
                [
                    ParquetBytes.Strings([.. once.Concat(once).Select(i => $"value {i}")]),
                    ParquetBytes.Integers([.. once.Concat(once).Select(i => (int?)i)]),
                ],
                []
            ),
            new ParquetEncoderOptions { RowGroupRows = 1 << 20 }
        );

        foreach (var generated in Generated.Sample(40, new Rnd(20260305), 50))
            yield return generated;
    }

    private static Gen<(ParquetTable, ParquetEncoderOptions?)> Generated =>
        from rows in Gen.Choose(0, 1_500)
        from cardinality in Gen.Elements(Enum.GetValues<Cardinality>())
        from nulls in Gen.Choose(0, 10)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from pageBytes in Gen.Choose(64, 4_000)
        from groupRows in Gen.Choose(1, 1_600)
        from dictionaryBytes in Gen.Elements(0, 500, 1 << 20)
        from statisticsBytes in Gen.Choose(4, 80)
        select (
            Table(rows, cardinality, nulls / 10.0, seed),
            new ParquetEncoderOptions
            {
                PageBytes = pageBytes,
                RowGroupRows = Math.Max(groupRows, rows / 20),
                DictionaryBytes = dictionaryBytes,
                StatisticsBytes = statisticsBytes,
            }
        );

    private static void InProfile(byte[] file)
    {
        foreach (var chunk in ParquetBytes.Footer(file).RowGroups.SelectMany(group => group.Columns))
        {
            ParquetEncoding[] encodings = chunk.DictionaryPageOffset is null
                ? [ParquetEncoding.Plain, ParquetEncoding.Rle]
                : [ParquetEncoding.Plain, ParquetEncoding.Rle, ParquetEncoding.RleDictionary];
            chunk.Encodings.ShouldBe(encodings);
            chunk.Codec.ShouldBe(ParquetCodec.Snappy);
            var statistics = chunk.Statistics.ShouldNotBeNull();
            statistics.NullCount.ShouldNotBeNull();
            (statistics.Min is null).ShouldBe(statistics.NullCount == chunk.ValueCount, "a lower bound wherever there is a value");
        }
    }

    private async Task<string> WriteAsync(ParquetTable table, ParquetEncoderOptions? options, string name)
    {
        var path = Path.Combine(folder.FullName, name);
        await using var file = File.Create(path);
        await new BuiltInParquetEncoder(options).EncodeAsync(table, file, CancellationToken.None);
        return path;
    }
}

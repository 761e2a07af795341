using System.Text;
using SwapPipeline.Parquet;
using static SwapPipeline.Tests.Parquet.GeneratedTables;

namespace SwapPipeline.Tests.Parquet;

/// <summary>What holds for each encoder that the build carries: the built-in one, and Parquet.Net in a full-feed build.</summary>
public sealed class EveryEncoderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("parquet-");

    public static TheoryData<string> Encoders() => ParquetNetEncoder.IsAvailable ? ["built-in", "parquet.net"] : ["built-in"];

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Encoders))]
    public async Task Three_independent_readers_see_every_value(string encoder)
    {
        var tables = Tables().ToList();
        var paths = new List<string>();
        foreach (var table in tables)
        {
            paths.Add(Path.Combine(folder.FullName, $"{paths.Count}.parquet"));
            await File.WriteAllBytesAsync(paths[^1], await BytesAsync(encoder, table));
        }

        foreach (var reader in IndependentReaders.Names)
        {
            var seen = await IndependentReaders.DigestAsync(reader, paths);
            for (var i = 0; i < tables.Count; i++)
            {
                seen[i].Error.ShouldBeNull($"{reader}, table {i}");
                seen[i].Rows.ShouldBe(tables[i].RowCount, $"{reader}, table {i}");
                seen[i].Columns.ShouldNotBeNull().ShouldBe(tables[i].Columns.Select(ColumnDigest.Of), $"{reader}, table {i}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Encoders))]
    public async Task The_file_says_what_the_profile_asks_for(string encoder)
    {
        foreach (var table in Tables())
        {
            var footer = ParquetBytes.Footer(await BytesAsync(encoder, table));
            footer.Schema.ShouldBe(table.Columns.Select(column => column.Field), "names, types and nullability as declared, in order");
            footer.Metadata.ShouldBe(table.Metadata);
            footer.RowCount.ShouldBe(table.RowCount);
            foreach (var chunk in footer.RowGroups.SelectMany(group => group.Columns))
            {
                chunk.Encodings.ShouldBeSubsetOf([ParquetEncoding.Plain, ParquetEncoding.Rle, ParquetEncoding.RleDictionary]);
                chunk.Codec.ShouldBe(ParquetCodec.Snappy);
                chunk.Statistics.ShouldNotBeNull().NullCount.ShouldNotBeNull();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Encoders))]
    public async Task Bounds_are_those_of_the_values(string encoder)
    {
        // A millisecond and a microsecond tell the units apart; U+1F54A is above U+FFFD in bytes and below it in UTF-16.
        var early = new DateTimeOffset(1969, 12, 31, 23, 59, 59, TimeSpan.Zero);
        var late = new DateTimeOffset(2026, 3, 5, 14, 2, 0, 1, 1, TimeSpan.Zero);
        var table = new ParquetTable(
            [
                new StringColumn(new ParquetField("text", ParquetType.String, true), new[] { "\uFFFD", "🕊", null, "z" }),
                new Int32Column(new ParquetField("whole", ParquetType.Int32, false), new int?[] { 7, int.MinValue, 8, 9 }),
                new DoubleColumn(new ParquetField("number", ParquetType.Double, true), new double?[] { 1.5, -2.5, null, 0 }),
                new BooleanColumn(new ParquetField("flag", ParquetType.Boolean, false), new bool?[] { true, false, true, true }),
                new DateColumn(
                    new ParquetField("day", ParquetType.Date, true),
                    new DateOnly?[] { new(1970, 1, 11), new(1969, 12, 31), null, null }
                ),
                new TimestampColumn(
                    new ParquetField("instant", ParquetType.Timestamp, true),
                    new DateTimeOffset?[] { late, early, null, late }
                ),
                new Int32Column(new ParquetField("unknown", ParquetType.Int32, true), new int?[4]),
            ],
            []
        );
        var columns = ParquetBytes.Footer(await BytesAsync(encoder, table)).RowGroups.ShouldHaveSingleItem().Columns;
        columns.Select(column => column.Statistics!.NullCount).ShouldBe([1, 0, 1, 0, 2, 1, 4]);
        Bounds(0, bytes => Encoding.UTF8.GetString(bytes)).ShouldBe(("z", "🕊"));
        Bounds(1, bytes => BitConverter.ToInt32(bytes)).ShouldBe((int.MinValue, 9));
        Bounds(2, bytes => BitConverter.ToDouble(bytes)).ShouldBe((-2.5, 1.5));
        Bounds(3, bytes => bytes[0]).ShouldBe(((byte)0, (byte)1));
        Bounds(4, bytes => BitConverter.ToInt32(bytes)).ShouldBe((-1, 10));
        Bounds(5, bytes => BitConverter.ToInt64(bytes)).ShouldBe((-1_000_000, 1_772_719_320_001_001));
        (columns[6].Statistics!.Min, columns[6].Statistics!.Max).ShouldBe((null, null), "no value, no bound");

        (T Min, T Max) Bounds<T>(int column, Func<byte[], T> read) =>
            (read(columns[column].Statistics!.Min!), read(columns[column].Statistics!.Max!));
    }

    [Theory]
    [MemberData(nameof(Encoders))]
    public async Task The_same_table_gives_the_same_bytes(string encoder)
    {
        var table = Table(2_000, Cardinality.Many, 0.2, 5);
        (await BytesAsync(encoder, table)).ShouldBe(await BytesAsync(encoder, table));
    }

    [Theory]
    [MemberData(nameof(Encoders))]
    public async Task What_the_profile_forbids_leaves_no_byte(string encoder)
    {
        (ParquetColumn Column, string Message)[] forbidden =
        [
            (ParquetBytes.Doubles(1, double.NaN), "Column \"number\", row 1: a number that is not one (NaN)."),
            (
                ParquetBytes.Strings("", new string('x', 32_001)),
                "Column \"text\", row 1: a string of 32001 characters, at most 32000 are allowed."
            ),
            (ParquetBytes.Strings("half \uD83D"), "Column \"text\", row 0: a surrogate without its pair, which has no UTF-8."),
            (
                new Int32Column(new ParquetField("whole", ParquetType.Int32, false), new int?[] { 1, null }),
                "Column \"whole\", row 1: a null in a required column."
            ),
            (
                new StringColumn(new ParquetField("text", ParquetType.String, false), new[] { null, "a" }),
                "Column \"text\", row 0: a null in a required column."
            ),
        ];
        foreach (var (column, message) in forbidden)
        {
            using var output = new MemoryStream();
            var encoding = async () =>
                await ParquetEncoders.Named(encoder).EncodeAsync(new ParquetTable([column], []), output, CancellationToken.None);
            (await encoding.ShouldThrowAsync<ParquetProfileException>()).Message.ShouldBe(message);
            output.Length.ShouldBe(0);
        }
    }

    private static IEnumerable<ParquetTable> Tables()
    {
        var seed = 1;
        foreach (var rows in (int[])[0, 1, 9, 1_000])
        {
            foreach (var cardinality in Enum.GetValues<Cardinality>())
                yield return With(Table(rows, cardinality, nulls: 0.3, seed++));
        }

        yield return With(Table(2_000, Cardinality.Few, nulls: 0, seed++));
        yield return With(Table(2_000, Cardinality.Few, nulls: 1, seed++));

        // More than one row group.
        yield return With(Table(130_000, Cardinality.Many, nulls: 0.05, seed, "text_or_null", "whole", "day"));

        static ParquetTable With(ParquetTable table) =>
            table with
            {
                Metadata = [new("swap.table", "обмін"), new("swap.encoder", "any"), new("a", "")],
            };
    }

    private static async Task<byte[]> BytesAsync(string encoder, ParquetTable table)
    {
        using var output = new MemoryStream();
        await ParquetEncoders.Named(encoder).EncodeAsync(table, output, CancellationToken.None);
        return output.ToArray();
    }
}

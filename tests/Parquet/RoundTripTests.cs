using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SwapPipeline.Parquet;
using static SwapPipeline.Tests.Parquet.GeneratedTables;

namespace SwapPipeline.Tests.Parquet;

public sealed class RoundTripTests
{
    [Property(Replay = "47,53", MaxTest = 60)]
    public Property A_table_read_back_is_the_table_that_was_written() =>
        Prop.ForAll(
            Gen.Choose(0, 600).ToArbitrary(),
            Gen.Elements(Enum.GetValues<Cardinality>()).ToArbitrary(),
            Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
            (rows, cardinality, seed) =>
            {
                var table = Table(rows, cardinality, nulls: seed % 11 / 10.0, seed);
                var options = new ParquetEncoderOptions
                {
                    PageBytes = 64 + (seed % 1000),
                    RowGroupRows = 1 + (seed % 700),
                    DictionaryBytes = seed % 3 == 0 ? 0 : 1 << 20,
                    ChunkBytes = seed % 5 == 0 ? 200 : 1 << 28,
                };
                ShouldBeSame(ParquetFile.Read(ParquetBytes.Of(table, options)), table);
            }
        );

    [Property(Replay = "59,61", MaxTest = 200)]
    public void Any_strings_that_are_whole_come_back(string?[] given)
    {
        var whole = given.Select(value => value is null ? null : string.Concat(value.EnumerateRunes())).ToArray();
        var table = new ParquetTable([ParquetBytes.Strings(whole)], []);
        ShouldBeSame(ParquetFile.Read(ParquetBytes.Of(table)), table);
    }

    [Fact]
    public void Metadata_comes_back_in_order()
    {
        var table = Table(3, Cardinality.Few, 0.5, 1) with { Metadata = [new("b", "2"), new("a", ""), new("обмін", "🕊️")] };
        ParquetBytes.Footer(ParquetBytes.Of(table)).Metadata.ShouldBe(table.Metadata);
    }

    [Fact]
    public void More_distinct_values_than_sixteen_bits_number_come_back()
    {
        var once = Enumerable.Range(0, (1 << 16) + 1).ToArray();
        var table = new ParquetTable(
            [
                new StringColumn(
                    new ParquetField("text", ParquetType.String, false),
                    once.Concat(once).Select(i => $"value {i}").ToArray()
                ),
                new Int32Column(
                    new ParquetField("whole", ParquetType.Int32, false),
                    once.Concat(once).Select(i => (int?)(i * 31)).ToArray()
                ),
            ],
            []
        );
        ShouldBeSame(ParquetFile.Read(ParquetBytes.Of(table, new ParquetEncoderOptions { RowGroupRows = 1 << 20 })), table);
    }

    [Fact]
    public void Instants_lose_what_is_finer_than_a_microsecond()
    {
        var field = new ParquetField("instant", ParquetType.Timestamp, false);
        var read = ParquetFile.Read(
            ParquetBytes.Of(
                new TimestampColumn(
                    field,
                    new DateTimeOffset?[] { DateTimeOffset.UnixEpoch.AddTicks(19), DateTimeOffset.UnixEpoch.AddTicks(-1) }
                )
            )
        );
        read.Value!.Table.Columns.ShouldHaveSingleItem()
            .ShouldBeOfType<TimestampColumn>()
            .Values.ToArray()
            .ShouldBe([DateTimeOffset.UnixEpoch.AddTicks(10), DateTimeOffset.UnixEpoch.AddTicks(-10)]);
    }

    [Fact]
    public void The_same_table_gives_the_same_bytes()
    {
        var first = ParquetBytes.Of(Table(5_000, Cardinality.Many, 0.1, 7));
        ParquetBytes.Of(Table(5_000, Cardinality.Many, 0.1, 7)).AsSpan().SequenceEqual(first).ShouldBeTrue();
        ParquetBytes.Of(Table(5_000, Cardinality.Many, 0.1, 8)).AsSpan().SequenceEqual(first).ShouldBeFalse();
    }

    private static void ShouldBeSame(ParquetResult<ParquetContent> result, ParquetTable table)
    {
        result.Problem.ShouldBeNull();
        result.Value!.Table.Columns.Select(ColumnDigest.Of).ShouldBe(table.Columns.Select(ColumnDigest.Of));
        result.Value.Table.Columns.Select(column => column.Field).ShouldBe(table.Columns.Select(column => column.Field));
        result.Value.Table.Metadata.ShouldBe(table.Metadata);
    }
}

using System.Text;
using SwapPipeline.Parquet;
using static SwapPipeline.Tests.Parquet.GeneratedTables;

namespace SwapPipeline.Tests.Parquet;

public sealed class FooterTests
{
    [Fact]
    public void Encodings_and_codecs_are_those_of_the_profile()
    {
        foreach (var cardinality in Enum.GetValues<Cardinality>())
        {
            var footer = ParquetBytes.Footer(ParquetBytes.Of(Table(10_000, cardinality, 0.1, 3)));
            foreach (var chunk in footer.RowGroups.SelectMany(group => group.Columns))
            {
                chunk.Encodings.ShouldBeSubsetOf([ParquetEncoding.Plain, ParquetEncoding.Rle, ParquetEncoding.RleDictionary]);
                chunk.Encodings.Contains(ParquetEncoding.RleDictionary).ShouldBe(chunk.DictionaryPageOffset is not null);
                chunk.Codec.ShouldBeOneOf(ParquetCodec.Snappy, ParquetCodec.Uncompressed);
                chunk.Statistics.ShouldNotBeNull().NullCount.ShouldNotBeNull();
            }
        }
    }

    [Theory]
    [InlineData(Cardinality.Constant, true)]
    [InlineData(Cardinality.Few, true)]
    [InlineData(Cardinality.Runs, true)]
    [InlineData(Cardinality.Unique, false)]
    public void A_dictionary_is_chosen_by_how_values_repeat(Cardinality cardinality, bool dictionary)
    {
        var footer = ParquetBytes.Footer(ParquetBytes.Of(Table(50_000, cardinality, 0.1, 3)));
        for (var i = 0; i < footer.Schema.Count; i++)
        {
            // A boolean has one bit, and a day only 200,000 values.
            if (footer.Schema[i].Type is ParquetType.Boolean or ParquetType.Date)
                continue;
            (footer.RowGroups[0].Columns[i].DictionaryPageOffset is not null).ShouldBe(dictionary, footer.Schema[i].Name);
        }
    }

    [Fact]
    public void Row_groups_and_pages_have_the_sizes_of_the_options()
    {
        var options = new ParquetEncoderOptions { RowGroupRows = 1_000, PageBytes = 400 };
        var table = new ParquetTable([ParquetBytes.Integers([.. Enumerable.Range(0, 2_500).Select(i => (int?)(i * 7919))])], []);
        var footer = ParquetBytes.Footer(ParquetBytes.Of(table, options));
        footer.RowGroups.Select(group => group.RowCount).ShouldBe([1_000, 1_000, 500]);
        footer.RowGroups.Select(group => group.Columns[0].DataPages).ShouldBe([10, 10, 5]);
    }

    [Theory]
    [InlineData(400, 3, 1_000)]
    // What the options allow is not exceeded.
    [InlineData(5_000, 2, 1_000)]
    public void A_table_may_ask_for_smaller_row_groups(int asked, int groups, int rows)
    {
        var table = new ParquetTable([ParquetBytes.Integers([.. Enumerable.Range(0, rows).Select(i => (int?)i)])], [])
        {
            RowGroupRows = asked,
        };
        var footer = ParquetBytes.Footer(ParquetBytes.Of(table, new ParquetEncoderOptions { RowGroupRows = 700 }));
        footer.RowGroups.Count.ShouldBe(groups);
        footer.RowGroups.Sum(group => group.RowCount).ShouldBe(rows);
        Should.Throw<ArgumentOutOfRangeException>(() => ParquetBytes.Of(table with { RowGroupRows = 0 }));
    }

    [Fact]
    public void A_group_is_halved_until_no_column_is_too_large()
    {
        var table = new ParquetTable([ParquetBytes.Strings([.. Enumerable.Range(0, 1_000).Select(i => $"string number {i}")])], []);
        var footer = ParquetBytes.Footer(ParquetBytes.Of(table, new ParquetEncoderOptions { ChunkBytes = 5_000 }));
        footer.RowGroups.Count.ShouldBeGreaterThan(3);
        footer.RowGroups.Sum(group => group.RowCount).ShouldBe(1_000);
        footer.RowGroups.ShouldAllBe(group => group.Columns[0].UncompressedBytes < 6_000);
    }

    [Fact]
    public void No_rows_make_no_row_group_but_the_whole_schema()
    {
        var table = Table(0, Cardinality.Few, 0, 1);
        var footer = ParquetBytes.Footer(ParquetBytes.Of(table));
        footer.RowGroups.ShouldBeEmpty();
        footer.Schema.ShouldBe(table.Columns.Select(column => column.Field));
    }

    [Fact]
    public void Bounds_are_the_least_and_greatest_value()
    {
        var chunk = ParquetBytes.OnlyChunk(ParquetBytes.Integers(3, null, int.MinValue, int.MaxValue, null));
        chunk.Statistics.ShouldNotBeNull();
        chunk.Statistics.NullCount.ShouldBe(2);
        BitConverter.ToInt32(chunk.Statistics.Min).ShouldBe(int.MinValue);
        BitConverter.ToInt32(chunk.Statistics.Max).ShouldBe(int.MaxValue);
    }

    [Fact]
    public void Zero_bounds_take_in_both_zeros()
    {
        // parquet.thrift: the order does not tell the zeros apart, so a lower bound is -0.0 and an upper one +0.0.
        var statistics = ParquetBytes.OnlyChunk(ParquetBytes.Doubles(0.0)).Statistics.ShouldNotBeNull();
        double.IsNegative(BitConverter.ToDouble(statistics.Min)).ShouldBeTrue();
        statistics = ParquetBytes.OnlyChunk(ParquetBytes.Doubles(-0.0)).Statistics.ShouldNotBeNull();
        double.IsPositive(BitConverter.ToDouble(statistics.Max)).ShouldBeTrue();
    }

    [Fact]
    public void Infinities_are_bounds_like_others()
    {
        var statistics = ParquetBytes
            .OnlyChunk(ParquetBytes.Doubles(1, double.PositiveInfinity, double.NegativeInfinity))
            .Statistics.ShouldNotBeNull();
        BitConverter.ToDouble(statistics.Min).ShouldBe(double.NegativeInfinity);
        BitConverter.ToDouble(statistics.Max).ShouldBe(double.PositiveInfinity);
    }

    [Fact]
    public void An_all_null_column_has_no_bounds()
    {
        var statistics = ParquetBytes.OnlyChunk(ParquetBytes.Strings(null, null)).Statistics.ShouldNotBeNull();
        (statistics.NullCount, statistics.Min, statistics.Max).ShouldBe((2, null, null));
    }

    [Fact]
    public void Strings_are_ordered_by_their_bytes_not_by_their_UTF_16()
    {
        // U+1F54A is above U+FFFD, though its surrogates are below.
        var statistics = ParquetBytes.OnlyChunk(ParquetBytes.Strings("\uFFFD", "🕊", "z")).Statistics.ShouldNotBeNull();
        (Encoding.UTF8.GetString(statistics.Min!), Encoding.UTF8.GetString(statistics.Max!)).ShouldBe(("z", "🕊"));
    }

    public static TheoryData<string, string, string?> LongStrings =>
        new()
        {
            { new string('a', 70), new string('a', 64), new string('a', 62) + "b" },
            { new string('я', 40), new string('я', 32), new string('я', 30) + "ѐ" },
            // No character cut in two: 63 bytes and a half.
            { "a" + new string('я', 40), "a" + new string('я', 31), "a" + new string('я', 30) + "ѐ" },
            // The character after U+D7FF is U+E000: between them lie the surrogates.
            { new string('\uD7FF', 30), new string('\uD7FF', 21), new string('\uD7FF', 20) + "\uE000" },
            // A last character without a next one gives way to the one before it.
            { "ab" + string.Concat(Enumerable.Repeat("\U0010FFFF", 20)), "ab" + string.Concat(Enumerable.Repeat("\U0010FFFF", 15)), "ac" },
            // Nothing is above.
            { string.Concat(Enumerable.Repeat("\U0010FFFF", 20)), string.Concat(Enumerable.Repeat("\U0010FFFF", 16)), null },
        };

    [Theory]
    [MemberData(nameof(LongStrings))]
    public void Bounds_of_long_strings_are_cut_between_characters_and_say_so(string value, string min, string? max)
    {
        var statistics = ParquetBytes.OnlyChunk(ParquetBytes.Strings(value)).Statistics.ShouldNotBeNull();
        Encoding.UTF8.GetString(statistics.Min!).ShouldBe(min);
        (statistics.Max is null ? null : Encoding.UTF8.GetString(statistics.Max)).ShouldBe(max);
        (statistics.MinIsExact, statistics.MaxIsExact).ShouldBe((false, false));
        Encoding.UTF8.GetBytes(value).AsSpan().SequenceCompareTo(statistics.Min).ShouldBeGreaterThan(0);
        if (statistics.Max is not null)
            Encoding.UTF8.GetBytes(value).AsSpan().SequenceCompareTo(statistics.Max).ShouldBeLessThan(0);
    }
}

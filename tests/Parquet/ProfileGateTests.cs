using SwapPipeline.Parquet;

namespace SwapPipeline.Tests.Parquet;

public sealed class ProfileGateTests
{
    public static TheoryData<string, ParquetColumn[]> Refused =>
        new()
        {
            { "Column \"number\", row 1: a number that is not one (NaN).", [ParquetBytes.Doubles(1, double.NaN)] },
            { "Column \"number\", row 2: a number that is not one (NaN).", [ParquetBytes.Doubles(null, 1, double.NaN)] },
            {
                "Column \"text\", row 1: a string of 32001 characters, at most 32000 are allowed.",
                [ParquetBytes.Strings("", new string('x', 32_001))]
            },
            { "Column \"text\", row 0: a surrogate without its pair, which has no UTF-8.", [ParquetBytes.Strings("half \uD83D")] },
            { "Column \"text\", row 1: a null in a required column.", [Required("a", null)] },
            { "Column \"text\" has 1 rows, the first column has 2.", [ParquetBytes.Integers(1, 2), ParquetBytes.Strings("a")] },
            { "Column \"text\" stands twice in the table.", [ParquetBytes.Strings("a"), ParquetBytes.Strings("b")] },
            {
                "Column \"text\" is declared Int32 but holds String.",
                [new StringColumn(new ParquetField("text", ParquetType.Int32, true), new string?[] { "a" })]
            },
            { "A table needs at least one column.", [] },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_the_profile_forbids_is_named_by_column_and_row_before_a_byte_is_written(string message, ParquetColumn[] columns)
    {
        using var output = new MemoryStream();
        var encoding = async () =>
            await new BuiltInParquetEncoder().EncodeAsync(new ParquetTable(columns, []), output, CancellationToken.None);
        (await encoding.ShouldThrowAsync<ParquetProfileException>()).Message.ShouldBe(message);
        output.Length.ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Exchange")]
    [InlineData("exchangeId")]
    [InlineData("exchange id")]
    [InlineData("exchange-id")]
    [InlineData("_exchange")]
    [InlineData("exchange_")]
    [InlineData("exchange__id")]
    [InlineData("1st")]
    [InlineData("обмін")]
    public void A_column_name_is_lower_snake(string name)
    {
        var column = new Int32Column(new ParquetField(name, ParquetType.Int32, true), new int?[] { 1 });
        Should.Throw<ParquetProfileException>(() => ParquetBytes.Of(column)).Message.ShouldBe($"Column \"{name}\": a name is lower_snake.");
    }

    [Fact]
    public void A_row_is_counted_from_the_start_of_the_table_not_of_its_row_group()
    {
        var rows = Enumerable.Range(0, 1_000).Select(row => row == 777 ? null : $"row {row}").ToArray();
        var table = new ParquetTable([Required(rows)], []);
        Should
            .Throw<ParquetProfileException>(() => ParquetBytes.Of(table, new ParquetEncoderOptions { RowGroupRows = 100 }))
            .Message.ShouldBe("Column \"text\", row 777: a null in a required column.");
    }

    [Fact]
    public void The_longest_string_is_written() =>
        ParquetFile.Read(ParquetBytes.Of(ParquetBytes.Strings(new string('\uFFFD', 32_000)))).Succeeded.ShouldBeTrue();

    [Fact]
    public void Metadata_needs_whole_characters_too() =>
        Should.Throw<ParquetProfileException>(() => ParquetBytes.Of(new ParquetTable([ParquetBytes.Integers(1)], [new("note", "\uDC00")])));

    private static StringColumn Required(params string?[] values) => new(new ParquetField("text", ParquetType.String, false), values);
}

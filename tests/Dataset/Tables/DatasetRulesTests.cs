using SwapPipeline.Dataset;
using SwapPipeline.Dataset.Tables;
using SwapPipeline.Exchanges;
using SwapPipeline.Parquet;
using SwapPipeline.Tests.Exchanges;
using static SwapPipeline.Tests.Exchanges.Some;

namespace SwapPipeline.Tests.Dataset.Tables;

public sealed class DatasetRulesTests
{
    private static readonly ArticleRecord[] Articles =
    [
        Article(
            "Wire-1",
            "2026-03-05",
            Completed("2026-03-05").Each(200).InStage(1, of: 2, planned: 500).CreditedTo("UAE"),
            Completed("2026-02-05").InPassing()
        ),
        Article("Herald-1", "2025-12-31", Completed("2025-12-30").Withheld()),
    ];

    [Fact]
    public void A_dataset_that_keeps_its_contract_has_no_breaks() => DatasetRules.Check(Sound()).ShouldBeEmpty();

    public static TheoryData<string, string, string, object?> Breaks =>
        new()
        {
            { "unique_key", "claims", "claim_id", "the same" },
            { "reference_resolves", "claims", "exchange_id", "nobody" },
            { "reference_resolves", "evidence", "article_id", "nobody" },
            { "reference_resolves", "exchanges", "agreement_id", "nobody" },
            { "year_of_file", "exchanges", "exchange_year", 2024 },
            { "required", "exchanges", "headline", null },
            { "required", "claims", "accepted", null },
            { "required", "evidence", "start", null },
            { "year_of_exchange", "evidence", "exchange_year", 2031 },
            { "known_word", "exchanges", "status", "done" },
            { "text_length", "evidence", "quote", new string('q', 301) },
            { "claims_sum_up", "exchanges", "people_to_ukraine", 201 },
            { "claims_sum_up", "claims", "people", 201 },
            { "claims_sum_up", "exchanges", "bodies_to_russia", 0 },
            { "accepted_stands", "claims", "superseded_by", "the same" },
            { "rule_names_why", "claims", "rule", null },
            { "withheld_has_no_number", "claims", "precision", "withheld" },
            { "counts_withheld", "exchanges", "counts_withheld", true },
            { "accepted_are_disjoint", "claims", "returned_to", "ukraine" },
            { "mediators", "exchanges", "mediators", "US" },
            { "article_count", "exchanges", "article_count", 7 },
            { "founding_record", "evidence", "record_id", "nobody" },
            { "date_and_precision", "exchanges", "date_precision", "unknown" },
            { "first_day_of_period", "exchanges", "date_precision", "month" },
        };

    [Theory]
    [MemberData(nameof(Breaks))]
    public void A_changed_value_breaks_its_rule(string rule, string table, string column, object? value) =>
        DatasetRules
            .Check([.. Sound().Select(partition => partition.Table == table ? With(partition, column, value) : partition)])
            .ShouldContain(found => found.Rule == rule && found.Reason.EndsWith('.'));

    [Fact]
    public void A_file_with_another_schema_is_told_before_anything_else()
    {
        var broken = Sound()
            .Select(partition => partition with { Content = partition.Content with { Columns = [.. partition.Content.Columns.Skip(1)] } });
        DatasetRules.Check([.. broken]).ShouldAllBe(found => found.Rule == "columns");
    }

    [Fact]
    public void An_unknown_table_or_a_second_file_of_a_year_is_a_break()
    {
        var sound = Sound();
        DatasetRules.Check([.. sound, sound[0] with { Table = "swaps" }]).ShouldHaveSingleItem().Rule.ShouldBe("known_table");
        DatasetRules.Check([.. sound, sound[0]]).ShouldHaveSingleItem().Rule.ShouldBe("one_file_a_year");
    }

    private static IReadOnlyList<Partition> Sound() => StarSchema.Partitions(ExchangeMerger.Merge(Articles), Articles);

    /// <summary>The same rows with one value in all places of one column.</summary>
    private static Partition With(Partition partition, string name, object? value) =>
        partition with
        {
            Content = partition.Content with
            {
                Columns =
                [
                    .. partition.Content.Columns.Select(column =>
                        column.Field.Name != name
                            ? column
                            : column switch
                            {
                                StringColumn text => text with { Values = Enumerable.Repeat((string?)value, text.RowCount).ToArray() },
                                Int32Column number => number with { Values = Enumerable.Repeat((int?)value, number.RowCount).ToArray() },
                                BooleanColumn flag => flag with { Values = Enumerable.Repeat((bool?)value, flag.RowCount).ToArray() },
                                _ => column,
                            }
                    ),
                ],
            },
        };
}

using System.Globalization;
using System.Text;
using SwapPipeline.Dataset;
using SwapPipeline.Dataset.Tables;
using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;
using SwapPipeline.Parquet;
using SwapPipeline.Tests.Exchanges;
using SwapPipeline.Tests.Parquet;
using static SwapPipeline.Tests.Exchanges.Some;

namespace SwapPipeline.Tests.Dataset.Tables;

public sealed class StarSchemaTests
{
    /// <summary>The columns by the contract: a question mark where null is allowed.</summary>
    public static TheoryData<string, string, string> Contract =>
        new()
        {
            {
                "exchanges",
                "exchange_year",
                "exchange_id string, exchange_date date?, date_precision string, exchange_year int32, status string, agreement_id string?, stage int32?, stages int32?, ordinal int32?, location string?, people_to_ukraine int32?, people_to_russia int32?, bodies_to_ukraine int32?, bodies_to_russia int32?, counts_withheld boolean, disputed boolean, previous_exchange_id string?, mediators string?, headline string, confidence double, article_count int32, outlet_count int32, first_reported_at timestamp?, changed_at timestamp"
            },
            {
                "agreements",
                "agreed_year",
                "agreement_id string, agreed_year int32, agreed_on date?, category string, planned_per_side int32?, stages int32?, status string"
            },
            {
                "claims",
                "exchange_year",
                "claim_id string, exchange_id string, exchange_year int32, returned_to string, category string, people int32?, precision string, claimed_by string?, claimant_side string, accepted boolean, rule string?, first_stated_at timestamp?, superseded_by string?, article_count int32"
            },
            { "exchange_mediators", "exchange_year", "exchange_id string, exchange_year int32, mediator string" },
            {
                "evidence",
                "exchange_year",
                "evidence_id string, exchange_id string, exchange_year int32, record_id string, claim_id string?, article_id string, field string, role string, status string, quote string, start int32, end int32, confidence double"
            },
            {
                "totals",
                "published_year",
                "total_id string, article_id string, published_year int32, returned_to string?, category string, people int32, precision string, scope string, mediator string?, since date?, as_of date?, claimed_by string?, quote string"
            },
            {
                "articles",
                "published_year",
                "article_id string, url string, outlet string, language string, title string, published_at timestamp?, published_date date?, published_year int32, fetched_at timestamp, relevant boolean, content_sha256 string, extractor_version string"
            },
        };

    [Theory]
    [MemberData(nameof(Contract))]
    public void The_columns_are_those_of_the_contract(string table, string partitionKey, string columns)
    {
        var schema = StarSchema.Tables.Single(known => known.Name == table);
        schema.PartitionKey.ShouldBe(partitionKey);
        string.Join(
                ", ",
                schema.Columns.Select(column =>
                    $"{column.Name} {column.Field.Type.ToString().ToLowerInvariant()}{(column.Field.Nullable ? "?" : "")}"
                )
            )
            .ShouldBe(columns);
    }

    [Fact]
    public void An_empty_year_has_the_full_schema_and_no_rows()
    {
        foreach (var table in StarSchema.Tables)
        {
            var empty = StarSchema.Empty(table.Name, 2026);
            empty.Content.RowCount.ShouldBe(0);
            empty.Content.Columns.Select(column => column.Field).ShouldBe(table.Columns.Select(column => column.Field));
            empty.Content.Metadata.ShouldBe([new("swap.schema_version", StarSchema.Version), new("swap.table", table.Name)]);
        }

        Should.Throw<ArgumentOutOfRangeException>(() => StarSchema.Empty("swaps", 2026));
    }

    [Fact]
    public void An_exchange_lies_in_the_year_of_its_date_and_its_articles_in_those_of_their_publication()
    {
        var partitions = Partitions(Article("Wire-1", "2025-01-01", Completed("2024-12-31").Each(189)));
        partitions
            .Select(partition => (partition.Table, partition.Year))
            .ShouldBe([("exchanges", 2024), ("claims", 2024), ("evidence", 2024), ("articles", 2025)]);
        partitions.ShouldAllBe(partition => partition.Content.RowCount > 0);
    }

    [Theory]
    [InlineData("2025-02-03", 2025)]
    // Never published: the year of the fetch.
    [InlineData(null, 2026)]
    public void An_exchange_without_a_date_lies_in_the_year_of_its_first_article(string? published, int year) =>
        Partitions(Article("Wire-1", published, Completed(null).Each(9)))[0].Year.ShouldBe(year);

    public static TheoryData<Exchange, string> Headlines
    {
        get
        {
            var plain = new Exchange
            {
                ExchangeId = "a",
                Year = 2026,
                Date = Day("2026-03-05"),
                DatePrecision = DatePrecision.Day,
            };
            return new()
            {
                {
                    plain with
                    {
                        PeopleToUkraine = 200,
                        PeopleToRussia = 200,
                        Stage = 1,
                        Stages = 2,
                    },
                    "2026-03-05 (stage 1 of 2): 200 people to Ukraine, 200 to Russia"
                },
                {
                    plain with
                    {
                        Status = ExchangeStatus.Announced,
                        Stage = 2,
                    },
                    "2026-03-05 (announced, stage 2): exchange, numbers not stated"
                },
                { plain with { CountsWithheld = true }, "2026-03-05: exchange, numbers withheld" },
                { plain with { BodiesToUkraine = 1212, BodiesToRussia = 27 }, "2026-03-05: 1,212 bodies to Ukraine, 27 to Russia" },
                { plain with { PeopleToRussia = 2, BodiesToUkraine = 12 }, "2026-03-05: 2 people to Russia; 12 bodies to Ukraine" },
                {
                    plain with
                    {
                        Date = Day("2024-01-01"),
                        DatePrecision = DatePrecision.Month,
                        PeopleToUkraine = 5,
                    },
                    "January 2024: 5 people to Ukraine"
                },
                {
                    plain with
                    {
                        Date = Day("2024-01-01"),
                        DatePrecision = DatePrecision.Year,
                        PeopleToUkraine = 5,
                    },
                    "2024: 5 people to Ukraine"
                },
                {
                    plain with
                    {
                        Date = null,
                        DatePrecision = DatePrecision.Unknown,
                        PeopleToUkraine = 5,
                    },
                    "Date unknown: 5 people to Ukraine"
                },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Headlines))]
    public void A_headline_says_in_one_line_what_the_columns_say(Exchange exchange, string headline) =>
        Headline.Of(exchange).ShouldBe(headline);

    [Fact]
    public void Unknown_numbers_are_null_and_mediators_stand_in_one_column_and_in_their_table()
    {
        var partitions = Partitions(Article("Wire-1", "2026-02-05", Completed("2026-02-05").CreditedTo("US", "UAE")));
        ((Int32Column)Values(partitions, "exchanges", "people_to_ukraine")).Values.ToArray().ShouldBe([null]);
        ((StringColumn)Values(partitions, "exchanges", "mediators")).Values.ToArray().ShouldBe(["UAE; US"]);
        ((StringColumn)Values(partitions, "exchange_mediators", "mediator")).Values.ToArray().ShouldBe(["UAE", "US"]);
    }

    [Fact]
    public void Text_is_cut_to_its_length_and_never_through_a_character()
    {
        var record = Completed("2026-02-05") with
        {
            Evidence = [new Evidence("status", 0, 1, "x") { Quote = new string('a', 299) + "😀" }],
        };
        var version = Version("Wire-1", "2026-02-05", record) with { Title = new string('t', 40_000) };
        var partitions = Partitions(Article("Wire-1", version));
        ((StringColumn)Values(partitions, "evidence", "quote")).Values.Span[0].ShouldBe(new string('a', 299));
        ((StringColumn)Values(partitions, "articles", "title")).Values.Span[0]!.Length.ShouldBe(32_000);
        DatasetRules.Check(partitions).ShouldBeEmpty();
    }

    [Fact]
    public void Evidence_of_one_exchange_lies_together_in_row_groups_whose_bounds_lead_to_it()
    {
        string[] days = ["2026-01-05", "2026-02-05", "2026-03-05", "2026-04-05"];
        var partitions = Partitions([
            .. days.SelectMany(day =>
                new[] { "Wire", "Herald" }.Select(outlet => Article($"{outlet}-{day}", day, Completed(day).Each(100)))
            ),
        ]);
        var evidence = partitions.Single(partition => partition.Table == "evidence");
        var exchanges = ((StringColumn)Values(partitions, "evidence", "exchange_id")).Values.ToArray();
        var ids = ((StringColumn)Values(partitions, "evidence", "evidence_id")).Values.ToArray();
        exchanges.Distinct().Count().ShouldBe(days.Length);
        exchanges
            .Zip(ids)
            .ShouldBe(
                exchanges.Zip(ids).OrderBy(row => row.First, StringComparer.Ordinal).ThenBy(row => row.Second, StringComparer.Ordinal)
            );

        var small = evidence.Content with { RowGroupRows = exchanges.Length / days.Length };
        var found = ParquetBytes
            .Footer(ParquetBytes.Of(small))
            .RowGroups.Count(group => Holds(group.Columns[1].Statistics!, exchanges[0]!));
        found.ShouldBe(1);
        evidence.Content.RowGroupRows.ShouldBe(8_192);

        static bool Holds(ParquetStatistics bounds, string id) =>
            string.CompareOrdinal(Encoding.UTF8.GetString(bounds.Min!), id) <= 0
            && string.CompareOrdinal(Encoding.UTF8.GetString(bounds.Max!), id) >= 0;
    }

    [Fact]
    public void A_total_stands_once_an_article_with_the_words_of_its_number()
    {
        var total = new StatedTotal
        {
            Category = Category.Mixed,
            Count = 5955,
            Scope = TotalScope.ByMediator,
            Mediator = "UAE",
            Evidence =
            [
                new Evidence("mediator", 0, 3, "UAE") { Quote = "of the UAE" },
                new Evidence("count", 9, 14, "5,955") { Quote = "5,955 people" },
            ],
        };
        var version = Version("Wire-1", "2026-03-06") with { Totals = [total, total] };
        var partitions = Partitions(Article("Wire-1", version));
        ((StringColumn)Values(partitions, "totals", "quote")).Values.ToArray().ShouldBe(["5,955 people"]);
        DatasetRules.Check(partitions).ShouldBeEmpty();
    }

    [Fact]
    public void The_day_of_publication_is_the_outlets_own_and_the_year_that_of_the_instant()
    {
        var version = Version("Wire-1", null) with
        {
            PublishedAt = DateTimeOffset.Parse("2026-01-01T01:30:00+03:00", CultureInfo.InvariantCulture),
        };
        var partitions = Partitions(Article("Wire-1", version));
        ((DateColumn)Values(partitions, "articles", "published_date")).Values.ToArray().ShouldBe([Day("2026-01-01")]);
        partitions.Single().Year.ShouldBe(2025);
    }

    private static IReadOnlyList<Partition> Partitions(params ArticleRecord[] articles) =>
        StarSchema.Partitions(ExchangeMerger.Merge(articles), articles);

    private static ParquetColumn Values(IReadOnlyList<Partition> partitions, string table, string column) =>
        partitions.Single(partition => partition.Table == table).Content.Columns.Single(found => found.Field.Name == column);
}

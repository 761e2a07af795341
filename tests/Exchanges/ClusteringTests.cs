using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;
using static SwapPipeline.Tests.Exchanges.Some;

namespace SwapPipeline.Tests.Exchanges;

public sealed class ClusteringTests
{
    public static TheoryData<string, ArticleRecord[], string[]> Cases =>
        new()
        {
            {
                "numbers that differ between articles are a dispute, not a second exchange",
                [
                    Article("Wire-1", "2024-01-31", Completed("2024-01-31").Each(195)),
                    Article("Herald-1", "2024-01-31", Completed("2024-01-31").ToUkraine(207)),
                ],
                ["2024-01-31"]
            },
            {
                "two acts that one article keeps apart are two, and other articles are set against them",
                [
                    Article("Wire-1", "2024-09-14", Completed("2024-09-14").Each(103), Completed("2024-09-14").ToUkraine(49)),
                    Article("Herald-1", "2024-09-14", Completed("2024-09-14").ToUkraine(49)),
                    Article("Echo-1", "2024-09-14", Completed("2024-09-14").Each(103)),
                ],
                ["2024-09-14", "2024-09-14"]
            },
            {
                "a few civilians told beside the many are no second act",
                [
                    Article(
                        "Wire-1",
                        "2026-03-06",
                        Completed("2026-03-06").Each(300),
                        Completed("2026-03-06").InPassing().ToUkraine(2, Category.Civilian)
                    ),
                ],
                ["2026-03-06"]
            },
            {
                "civilians alone, ten and two, are two acts",
                [
                    Article(
                        "Wire-1",
                        "2024-06-28",
                        Completed("2024-06-28").ToUkraine(10, Category.Civilian),
                        Completed("2024-06-28").ToUkraine(2, Category.Civilian)
                    ),
                ],
                ["2024-06-28", "2024-06-28"]
            },
            {
                "two numbers of two voices in one article are one exchange",
                [
                    Article(
                        "Wire-1",
                        "2024-12-30",
                        Completed("2024-12-30").Each(150, by: RussianMinistry),
                        Completed("2024-12-30").InPassing().ToUkraine(189, by: UkrainianPresident)
                    ),
                ],
                ["2024-12-30"]
            },
            {
                "told the day after without a word of time, with the same numbers",
                [
                    Article("Wire-1", "2024-02-08", Completed("2024-02-08").Each(100)),
                    Article("Herald-1", "2024-02-09", Completed("2024-02-09").DatedByPublication().Each(100)),
                ],
                ["2024-02-08"]
            },
            {
                "around midnight, each article sure of its day",
                [
                    Article("Wire-1", "2022-09-22", Completed("2022-09-21").ToUkraine(215).ToRussia(55)),
                    Article("Herald-1", "2022-09-22", Completed("2022-09-22").ToUkraine(215).ToRussia(55)),
                ],
                ["2022-09-21"]
            },
            {
                "a story of the day after, without a number or a word of time",
                [
                    Article("Wire-1", "2026-02-05", Completed("2026-02-05").Each(157)),
                    Article("Herald-1", "2026-02-06", Completed("2026-02-06").DatedByPublication()),
                ],
                ["2026-02-05"]
            },
            {
                "a second day with numbers withheld, as on the first",
                [
                    Article("Wire-1", "2025-06-09", Completed("2025-06-09").Withheld()),
                    Article("Wire-2", "2025-06-10", Completed("2025-06-10").DatedByPublication().Withheld()),
                ],
                ["2025-06-09", "2025-06-10"]
            },
            {
                "two days with other numbers",
                [
                    Article("Wire-1", "2024-09-13", Completed("2024-09-13").ToUkraine(49)),
                    Article("Herald-1", "2024-09-14", Completed("2024-09-14").Each(103)),
                ],
                ["2024-09-13", "2024-09-14"]
            },
            {
                "two stages on two days, though of equal size",
                [
                    Article("Wire-1", "2025-01-01", Completed("2025-01-01").Each(150).InStage(1, of: 2)),
                    Article("Herald-1", "2025-01-02", Completed("2025-01-02").Each(150).InStage(2, of: 2)),
                ],
                ["2025-01-01", "2025-01-02"]
            },
            {
                "the same numbers on two days that one article tells both",
                [
                    Article("Wire-1", "2025-01-02", Completed("2025-01-02").Each(150), Completed("2025-01-01").InPassing().Each(150)),
                    Article("Herald-1", "2025-01-01", Completed("2025-01-01").Each(150)),
                ],
                ["2025-01-01", "2025-01-02"]
            },
            {
                "yesterday's numbers in an article without a word of time, on the day of the second stage",
                [
                    Article("Wire-1", "2026-03-05", Completed("2026-03-05").Each(200).InStage(1, of: 2, planned: 500)),
                    Article("Herald-1", "2026-03-06", Completed("2026-03-06").Each(300).InStage(2, of: 2, planned: 500)),
                    Article("Echo-1", "2026-03-06", Completed("2026-03-06").DatedByPublication().Each(200)),
                ],
                ["2026-03-05", "2026-03-06"]
            },
            {
                "living and dead told in one act are one, whatever others leave out",
                [
                    Article(
                        "Wire-1",
                        "2024-05-31",
                        Completed("2024-05-31").Each(75).ToUkraine(212, Category.Body).ToRussia(45, Category.Body)
                    ),
                    Article("Herald-1", "2024-05-31", Completed("2024-05-31").ToUkraine(212, Category.Body)),
                    Article("Echo-1", "2024-05-31", Completed("2024-05-31").Each(75)),
                ],
                ["2024-05-31"]
            },
            {
                "living and dead that nobody tells as one act are two",
                [
                    Article("Wire-1", "2025-08-14", Completed("2025-08-14").Each(84)),
                    Article("Herald-1", "2025-08-14", Completed("2025-08-14").ToUkraine(1000, Category.Body)),
                ],
                ["2025-08-14", "2025-08-14"]
            },
            {
                "bodies in the same week",
                [
                    Article("Wire-1", "2025-06-10", Completed("2025-06-09").Withheld()),
                    Article(
                        "Herald-1",
                        "2025-06-11",
                        Completed("2025-06-11").ToUkraine(1212, Category.Body).ToRussia(27, Category.Body),
                        Completed("2025-06-10").InPassing().Withheld()
                    ),
                ],
                ["2025-06-09", "2025-06-10", "2025-06-11"]
            },
            {
                "a stage announced without a day joins that stage",
                [
                    Article(
                        "Wire-1",
                        "2026-03-05",
                        Completed("2026-03-05").Each(200).InStage(1, of: 2),
                        Announced(null).InPassing().InStage(2, of: 2)
                    ),
                    Article("Herald-1", "2026-03-06", Completed("2026-03-06").Each(300).InStage(2, of: 2)),
                ],
                ["2026-03-05", "2026-03-06"]
            },
            {
                "a plan joins what took place that day",
                [
                    Article("Wire-1", "2025-04-18", Announced("2025-04-19").Each(246)),
                    Article("Herald-1", "2025-04-19", Completed("2025-04-19").Each(246)),
                ],
                ["2025-04-19"]
            },
            {
                "a mention in passing with an exact day is an exchange",
                [Article("Wire-1", "2026-03-05", Completed("2026-02-05").InPassing())],
                ["2026-02-05"]
            },
            {
                "an article without any date, tied to the one exchange of those numbers",
                [
                    Article("Wire-1", "2026-02-05", Completed("2026-02-05").ToUkraine(157).ToRussia(157)),
                    Article("Herald-1", "2026-02-08", Completed(null).Each(157)),
                ],
                ["2026-02-05"]
            },
            {
                "what was agreed, told in passing after it was carried out",
                [
                    Article("Wire-1", "2026-02-05", Completed("2026-02-05").Each(157)),
                    Article("Herald-1", "2026-02-18", Announced(null).InPassing().Each(157)),
                ],
                ["2026-02-05"]
            },
            {
                "an article without any date and without such a tie is its own exchange",
                [Article("Wire-1", "2026-02-05", Completed("2026-02-05").Each(157)), Article("Herald-1", null, Completed(null).Each(157))],
                ["2026-02-05", ""]
            },
            {
                "two articles that announce the same, without a day",
                [
                    Article("Wire-1", "2025-06-03", Announced(null) with { PlannedPerSide = 1000 }),
                    Article("Herald-1", "2025-06-04", Announced(null) with { PlannedPerSide = 1000 }),
                ],
                [""]
            },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Records_of_the_same_handover_become_one_exchange(string why, ArticleRecord[] articles, string[] dates) =>
        Merge(articles)
            .ByDate()
            .Select(exchange => exchange.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "")
            .ShouldBe(dates, why);

    [Fact]
    public void A_vague_mention_joins_the_one_exchange_that_it_fits()
    {
        var merged = Merge(
            Article("Wire-1", "2024-01-03", Completed("2024-01-03").ToUkraine(230).ToRussia(248).CreditedTo("UAE")),
            Article("Herald-1", "2024-02-09", Completed("2024-02-08").Each(100), Completed("2024-01").InPassing().CreditedTo("UAE"))
        );
        merged.Unresolved.ShouldBeEmpty();
        merged.ByDate()[0].ArticleCount.ShouldBe(2);
    }

    [Fact]
    public void A_vague_mention_of_one_of_several_waits_and_names_them()
    {
        var merged = Merge(
            Article("Wire-1", "2024-01-03", Completed("2024-01-03").Each(230)),
            Article("Wire-2", "2024-01-31", Completed("2024-01-31").Each(195)),
            Article("Herald-1", "2024-02-09", Completed("2024-01").InPassing())
        );
        merged.Exchanges.Count.ShouldBe(2);
        merged
            .Unresolved.ShouldHaveSingleItem()
            .Candidates.ShouldBe(merged.Exchanges.Select(exchange => exchange.ExchangeId), ignoreOrder: true);
    }

    [Theory]
    [InlineData("2023-08")]
    [InlineData("2023")]
    [InlineData(null)]
    public void A_vague_mention_that_fits_nothing_waits_and_makes_no_ghost(string? date)
    {
        var merged = Merge(Article("Wire-1", "2024-01-04", Completed("2024-01-03").Each(230), Completed(date).InPassing().Each(22)));
        merged.Exchanges.ShouldHaveSingleItem();
        merged.Unresolved.ShouldHaveSingleItem().RecordId.ShouldBe(Ids.Record("Wire-1", 1));
    }

    [Fact]
    public void An_exchange_is_named_by_its_earliest_record()
    {
        var late = Article("Aaa-1", "2024-01-05", Completed("2024-01-03").Each(230));
        var early = Article("Zzz-1", "2024-01-03", Completed("2023-12-01").InPassing().Each(9), Completed("2024-01-03").Each(230));
        Merge(late, early).ByDate()[1].ExchangeId.ShouldBe(Ids.Record("Zzz-1", 1));
        Merge(late, early, Article("Bbb-1", null, Completed("2024-01-03")))
            .ByDate()[1]
            .ExchangeId.ShouldBe(Ids.Record("Zzz-1", 1), "undated comes last");
    }

    [Fact]
    public void A_record_keeps_its_id_when_one_before_it_is_added_or_dropped()
    {
        var first = Version("Wire-1", "2024-01-04", Completed("2024-01-03").Each(230), Completed("2023-08-07").InPassing().Each(22));
        var id = Merge(Article("Wire-1", first)).ByDate()[0].ExchangeId;
        var dropped = first.Corrected(Completed("2023-08-07").InPassing().Each(22));
        Merge(Article("Wire-1", first, dropped)).ByDate()[0].ExchangeId.ShouldBe(id);
        var added = first.Corrected([Completed("2023-07-06").InPassing().Each(45), .. first.Exchanges]);
        Merge(Article("Wire-1", first, added)).ByDate()[1].ExchangeId.ShouldBe(id);
    }
}

using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;
using static SwapPipeline.Tests.Exchanges.Some;

namespace SwapPipeline.Tests.Exchanges;

public sealed class AgreementsTests
{
    [Fact]
    public void The_seed_article_tells_two_stages_of_one_agreement_and_the_exchange_before_them()
    {
        var merged = Merge(
            Article(
                "Times-1",
                "2026-03-05",
                Completed("2026-03-05").Each(200).InStage(1, of: 2, planned: 500).CreditedTo("UAE", "US") with
                {
                    PreviousDate = Day("2026-02-05"),
                },
                Announced("2026-03-06").InStage(2, of: 2),
                Completed("2026-02-05").InPassing()
            )
        );
        var exchanges = merged.ByDate();
        exchanges
            .Select(exchange => exchange.Status)
            .ShouldBe([ExchangeStatus.Completed, ExchangeStatus.Completed, ExchangeStatus.Announced]);
        var agreement = merged.Agreements.ShouldHaveSingleItem();
        agreement.PlannedPerSide.ShouldBe(500);
        agreement.Stages.ShouldBe(2);
        agreement.Status.ShouldBe(AgreementStatus.Open);
        exchanges.Select(exchange => exchange.AgreementId).ShouldBe([null, agreement.AgreementId, agreement.AgreementId]);
        exchanges.Select(exchange => exchange.Stage).ShouldBe([null, 1, 2]);
        exchanges.Select(exchange => exchange.PeopleToUkraine).ShouldBe([null, 200, null]);
        exchanges[1].PreviousExchangeId.ShouldBe(exchanges[0].ExchangeId);
        exchanges[1].Mediators.ShouldBe(["UAE", "US"]);
        exchanges[0].PreviousExchangeId.ShouldBeNull();
    }

    [Fact]
    public void Without_a_published_date_the_stages_are_still_of_one_agreement()
    {
        var merged = Merge(
            Article(
                "Times-1",
                null,
                Completed(null).Each(200).InStage(1, of: 2, planned: 500),
                Announced(null).InStage(2, of: 2),
                Completed(null).InPassing()
            )
        );
        merged.Exchanges.Count.ShouldBe(2);
        merged.Exchanges.ShouldAllBe(exchange =>
            exchange.DatePrecision == DatePrecision.Unknown && exchange.AgreementId == merged.Agreements[0].AgreementId
        );
        merged.Unresolved.Count.ShouldBe(1);
    }

    [Fact]
    public void Three_days_of_one_agreement_are_three_exchanges_and_carry_it_out()
    {
        // May 2025: 1,000 for 1,000 in three days, officially one exchange, the 65th.
        var merged = Merge(
            Article(
                "Wire-1",
                "2025-05-23",
                Completed("2025-05-23").Each(270).Each(120, Category.Civilian).InStage(1, of: 3, planned: 1000)
            ),
            Article("Wire-2", "2025-05-24", Completed("2025-05-24").Each(307)),
            Article("Wire-3", "2025-05-25", Completed("2025-05-25").Each(303).InStage(3, of: 3, planned: 1000) with { Ordinal = 65 }),
            Article("Herald-1", "2025-05-23", Completed("2025-05-23").Each(390, Category.Mixed))
        );
        merged.ByDate().Select(exchange => exchange.PeopleToUkraine).ShouldBe([390, 307, 303]);
        var agreement = merged.Agreements.ShouldHaveSingleItem();
        agreement.Status.ShouldBe(AgreementStatus.CarriedOut);
        agreement.Category.ShouldBe(Category.Mixed);
        merged.Exchanges.ShouldAllBe(exchange => exchange.AgreementId == agreement.AgreementId && exchange.Stages == 3);
    }

    [Fact]
    public void An_agreement_is_of_the_day_on_which_it_was_first_told_if_that_was_before_its_first_exchange()
    {
        var merged = Merge(
            Article("Wire-1", "2025-06-02", Announced("2025-06-09") with { PlannedPerSide = 1200 }),
            Article("Wire-2", "2025-06-09", Completed("2025-06-09").Withheld() with { PlannedPerSide = 1200 })
        );
        merged.Agreements.ShouldHaveSingleItem().AgreedOn.ShouldBe(Day("2025-06-02"));
        Merge(Article("Wire-3", "2025-06-09", Completed("2025-06-09").Withheld() with { PlannedPerSide = 1200 }))
            .Agreements.ShouldHaveSingleItem()
            .AgreedOn.ShouldBeNull();
    }

    [Fact]
    public void The_people_of_the_whole_agreement_are_not_those_of_a_stage()
    {
        var exchange = Merge(
            Article("Wire-1", "2025-05-25", Completed("2025-05-25").Each(1000).InStage(3, of: 3, planned: 1000)),
            Article("Herald-1", "2025-05-25", Completed("2025-05-25").Each(303).InStage(3))
        )
            .Exchanges.ShouldHaveSingleItem();
        exchange.PeopleToUkraine.ShouldBe(303);
        exchange.Disputed.ShouldBeFalse();
        exchange.Claimed(Side.Ukraine, 1000).Accepted.ShouldBeFalse("it is kept, not believed");
    }

    [Fact]
    public void The_end_of_one_agreement_is_not_the_begin_of_the_next()
    {
        var merged = Merge(
            Article("Wire-1", "2025-05-20", Completed("2025-05-20").Each(100) with { PlannedPerSide = 100 }),
            Article("Wire-2", "2025-05-24", Completed("2025-05-24").Each(100) with { PlannedPerSide = 100 })
        );
        merged.Agreements.Count.ShouldBe(2);
    }

    [Fact]
    public void Stages_with_numbers_withheld_stay_open_and_withheld()
    {
        var merged = Merge(
            Article("Wire-1", "2025-06-09", Completed("2025-06-09").Withheld() with { PlannedPerSide = 1200 }),
            Article("Wire-2", "2025-06-10", Completed("2025-06-10").Withheld() with { PlannedPerSide = 1200 })
        );
        merged.Agreements.ShouldHaveSingleItem().Status.ShouldBe(AgreementStatus.Open);
        merged.Exchanges.ShouldAllBe(exchange =>
            exchange.CountsWithheld && exchange.PeopleToUkraine == null && exchange.PeopleToRussia == null
        );
    }

    [Fact]
    public void An_agreement_whose_rest_is_called_off_is_abandoned()
    {
        var merged = Merge(
            Article(
                "Wire-1",
                "2025-06-09",
                Completed("2025-06-09").Each(100).InStage(1, of: 2, planned: 300),
                Announced("2025-06-12").InStage(2, of: 2)
            ),
            Article("Wire-2", "2025-06-12", Cancelled("2025-06-12").InStage(2, of: 2))
        );
        merged.Agreements.ShouldHaveSingleItem().Status.ShouldBe(AgreementStatus.Abandoned);
    }

    [Fact]
    public void Bodies_and_people_of_one_week_are_of_two_agreements()
    {
        var merged = Merge(
            Article("Wire-1", "2025-06-10", Completed("2025-06-10").Withheld() with { PlannedPerSide = 1200 }),
            Article(
                "Wire-2",
                "2025-06-11",
                Completed("2025-06-11").ToUkraine(1212, Category.Body).ToRussia(27, Category.Body) with
                {
                    PlannedPerSide = 6000,
                }
            )
        );
        merged.Agreements.Select(agreement => agreement.Category).ShouldBe([Category.Pow, Category.Body], ignoreOrder: true);
    }

    [Fact]
    public void An_agreement_keeps_its_id_when_articles_are_added()
    {
        ArticleRecord[] first = [Article("Wire-1", "2026-03-05", Completed("2026-03-05").Each(200).InStage(1, of: 2, planned: 500))];
        ArticleRecord[] more =
        [
            Article("Herald-1", "2026-03-06", Completed("2026-03-06").Each(300).InStage(2, of: 2)),
            Article("Echo-1", "2026-03-07", Completed("2026-03-05").InPassing().Each(200)),
        ];
        Merge([.. first, .. more]).Agreements.ShouldHaveSingleItem().AgreementId.ShouldBe(Merge(first).Agreements[0].AgreementId);
    }

    public static TheoryData<string, (string Day, int Ordinal, int Articles)[], int?[]> Counts =>
        new()
        {
            { "in order", [("2025-05-06", 64, 1), ("2025-05-25", 65, 1)], [64, 65] },
            { "one agreement counted once", [("2025-05-23", 65, 1), ("2025-05-25", 65, 1)], [65, 65] },
            {
                "the one that fewer articles state breaks the order",
                [("2025-05-06", 74, 1), ("2025-05-25", 65, 2), ("2025-06-09", 66, 2)],
                [null, 65, 66]
            },
            { "months apart nothing is held against it", [("2025-01-06", 74, 1), ("2025-05-25", 65, 2)], [74, 65] },
        };

    [Theory]
    [MemberData(nameof(Counts))]
    public void The_official_count_only_goes_up(string why, (string Day, int Ordinal, int Articles)[] told, int?[] expected)
    {
        var articles = told.SelectMany(entry =>
            Enumerable
                .Range(0, entry.Articles)
                .Select(i => Article($"Outlet{i}-{entry.Day}", entry.Day, Completed(entry.Day).Withheld() with { Ordinal = entry.Ordinal }))
        );
        Merge([.. articles]).ByDate().Select(exchange => exchange.Ordinal).ShouldBe(expected, why);
    }

    [Fact]
    public void A_mediator_whom_one_article_of_many_names_is_not_credited()
    {
        var articles = Enumerable
            .Range(0, 9)
            .Select(i => Article($"Outlet{i}-1", "2024-08-24", Completed("2024-08-24").Each(115).CreditedTo(i == 0 ? "Turkey" : "UAE")));
        Merge([.. articles]).Exchanges.ShouldHaveSingleItem().Mediators.ShouldBe(["UAE"]);
    }

    [Fact]
    public void The_exchange_before_is_found_a_day_beside_the_one_that_was_told()
    {
        var merged = Merge(
            Article("Wire-1", "2026-02-05", Completed("2026-02-05").Each(157)),
            Article("Wire-2", "2026-03-05", Completed("2026-03-05").Each(200) with { PreviousDate = Day("2026-02-04") })
        );
        merged.ByDate()[1].PreviousExchangeId.ShouldBe(merged.ByDate()[0].ExchangeId);
    }
}

using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;
using static SwapPipeline.Tests.Exchanges.Some;

namespace SwapPipeline.Tests.Exchanges;

/// <summary>Exchanges whose articles disagree in ways of their own, each told by several outlets.</summary>
public sealed class KnownExchangesTests
{
    [Fact]
    public void On_31_January_2024_Moscow_said_195_each_and_Kyiv_207()
    {
        var exchange = Merge(
                Article("Wire-1", "2024-01-31", Completed("2024-01-31").Each(195, by: RussianMinistry)),
                Article("Herald-1", "2024-01-31", Completed("2024-01-31").ToUkraine(207, by: UkrainianPresident)),
                Article(
                    "Echo-1",
                    "2024-02-01",
                    Completed("2024-01-31")
                        .ToUkraine(207, by: UkrainianHeadquarters)
                        .ToUkraine(195, by: RussianMinistry)
                        .ToRussia(195, by: RussianMinistry)
                ),
                Article("Gazette-1", "2024-02-08", Completed("2024-02-08").Each(100), Completed("2024-01").InPassing().Each(195))
            )
            .ByDate()[0];
        (exchange.PeopleToUkraine, exchange.PeopleToRussia, exchange.Disputed).ShouldBe((207, 195, true));
        exchange.Claimed(Side.Ukraine, 207, UkrainianHeadquarters).Rule.ShouldBe(ClaimRule.ReceivingSide);
        exchange.Claimed(Side.Ukraine, 195, RussianMinistry).Accepted.ShouldBeFalse();
        exchange.ArticleCount.ShouldBe(4, "the vague mention of a week later joins it");
    }

    [Fact]
    public void In_June_2025_the_numbers_of_the_first_days_stay_withheld_and_the_last_day_has_one()
    {
        var merged = Merge(
            Article("Courier-1", "2025-06-02", Announced(null) with { PlannedPerSide = 1200 }),
            Article("Wire-1", "2025-06-09", Completed("2025-06-09").Withheld()),
            Article("Herald-1", "2025-06-10", Completed("2025-06-10").Withheld(), Completed("2025-06-09").InPassing().Withheld()),
            Article(
                "Wire-2",
                "2025-06-11",
                Completed("2025-06-11").ToUkraine(1212, Category.Body).ToRussia(27, Category.Body),
                Completed("2025-06-10").InPassing().Withheld()
            ),
            Article("Wire-3", "2025-06-14", Completed("2025-06-14").Withheld()),
            Article("Echo-1", "2025-06-14T20:00:00Z", Completed("2025-06-14").ToUkraine(89))
        );
        var completed = merged.ByDate().Where(exchange => exchange.Status == ExchangeStatus.Completed).ToList();
        completed.Select(exchange => exchange.Date!.Value.Day).ShouldBe([9, 10, 11, 14]);
        completed.Select(exchange => exchange.PeopleToUkraine).ShouldBe([null, null, null, 89]);
        completed
            .Select(exchange => exchange.CountsWithheld)
            .ShouldBe([true, true, false, true], "Russia's own number of the 14th is still kept back");
        (completed[2].BodiesToUkraine, completed[2].BodiesToRussia).ShouldBe((1212, 27));
    }

    [Fact]
    public void In_September_2022_ten_foreigners_are_told_inside_the_215_or_on_top_of_them()
    {
        var exchange = Merge(
            Article(
                "Wire-1",
                "2022-09-22",
                Completed("2022-09-21").ToUkraine(215, by: UkrainianPresident).ToRussia(55).ToRussia(1, Category.Civilian)
            ),
            Article(
                "Herald-1",
                "2022-09-22",
                Completed("2022-09-21").ToUkraine(215).ToUkraine(10).ToRussia(55).ToRussia(1, Category.Civilian)
            ),
            Article("Echo-1", "2022-09-22", Completed("2022-09-21").ToUkraine(225).ToRussia(56, Category.Mixed))
        )
            .Exchanges.ShouldHaveSingleItem();
        (exchange.PeopleToUkraine, exchange.PeopleToRussia, exchange.Disputed).ShouldBe((215, 56, true));
        exchange
            .Claims.Where(claim => claim.ReturnedTo == Side.Ukraine)
            .Select(claim => claim.People)
            .ShouldBe([215, 215, 10, 225], ignoreOrder: true);
    }
}

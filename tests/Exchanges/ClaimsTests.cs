using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;
using static SwapPipeline.Tests.Exchanges.Some;

namespace SwapPipeline.Tests.Exchanges;

public sealed class ClaimsTests
{
    [Fact]
    public void The_receiving_side_speaks_of_its_own_people_and_the_dispute_is_kept()
    {
        // 30 December 2024: Moscow said 150 each, Kyiv welcomed 189.
        var exchange = Merge(
            Article(
                "Wire-1",
                "2024-12-30",
                Completed("2024-12-30")
                    .ToUkraine(189, by: UkrainianPresident)
                    .ToUkraine(150, by: RussianMinistry)
                    .ToRussia(150, by: RussianMinistry)
            ),
            Article("Herald-1", "2024-12-30", Completed("2024-12-30").Each(150, by: RussianMinistry)),
            Article("Echo-1", "2024-12-31", Completed("2024-12-30").ToUkraine(150).ToRussia(150))
        )
            .Exchanges.ShouldHaveSingleItem();
        exchange.PeopleToUkraine.ShouldBe(189);
        exchange.PeopleToRussia.ShouldBe(150);
        exchange.Disputed.ShouldBeTrue();
        exchange.Claimed(Side.Ukraine, 189, UkrainianPresident).Rule.ShouldBe(ClaimRule.ReceivingSide);
        exchange.Claimed(Side.Ukraine, 150, RussianMinistry).Accepted.ShouldBeFalse();
        exchange.Claimed(Side.Russia, 150, RussianMinistry).Rule.ShouldBe(ClaimRule.ReceivingSide);
        exchange.Claims.Count.ShouldBe(5);
    }

    [Fact]
    public void Civilians_told_beside_the_soldiers_make_no_dispute_with_the_whole()
    {
        // 3 January 2024: 248 to Russia; 230 to Ukraine, of them 6 civilians.
        var exchange = Merge(
            Article(
                "Wire-1",
                "2024-01-03",
                Completed("2024-01-03")
                    .ToUkraine(224, by: UkrainianHeadquarters)
                    .ToUkraine(6, Category.Civilian, by: UkrainianHeadquarters)
                    .ToRussia(248, by: RussianMinistry)
            ),
            Article("Herald-1", "2024-01-03", Completed("2024-01-03").ToUkraine(230, Category.Mixed).ToRussia(248)),
            Article("Echo-1", "2024-01-04", Completed("2024-01-03").ToUkraine(230, by: UkrainianPresident).ToUkraine(6, Category.Civilian))
        )
            .Exchanges.ShouldHaveSingleItem();
        exchange.PeopleToRussia.ShouldBe(248);
        exchange
            .Claims.Where(claim => claim.Accepted && claim.ReturnedTo == Side.Ukraine)
            .Select(claim => claim.People)
            .ShouldBe([224, 6], ignoreOrder: true);
        exchange.PeopleToUkraine.ShouldBe(230);
    }

    [Fact]
    public void Two_numbers_of_one_article_and_side_are_rivals_and_never_summed()
    {
        // 21 September 2022: 215 for 55 soldiers and one politician; the foreigners stand beside the 215 as another number.
        var exchange = Merge(
            Article(
                "Wire-1",
                "2022-09-22",
                Completed("2022-09-21").ToUkraine(215).ToUkraine(10).ToRussia(55).ToRussia(1, Category.Civilian)
            )
        )
            .Exchanges.ShouldHaveSingleItem();
        exchange.PeopleToUkraine.ShouldBe(215);
        exchange.PeopleToRussia.ShouldBe(56);
        exchange.Disputed.ShouldBeFalse();
    }

    [Fact]
    public void Of_two_numbers_of_one_article_the_first_is_its_own()
    {
        var exchange = Merge(
            Article("Wire-1", "2025-03-19", Completed("2025-03-19").ToUkraine(175).ToUkraine(197, by: "Regional governor"))
        )
            .Exchanges.ShouldHaveSingleItem();
        exchange.PeopleToUkraine.ShouldBe(175);
        exchange.Disputed.ShouldBeTrue();
    }

    [Fact]
    public void A_part_counted_beside_its_whole_does_not_make_a_greater_whole()
    {
        var exchange = Merge(
            Article("Wire-1", "2024-01-03", Completed("2024-01-03").ToUkraine(224).ToUkraine(6, Category.Civilian)),
            Article("Herald-1", "2024-01-03", Completed("2024-01-03").ToUkraine(230)),
            Article("Echo-1", "2024-01-04", Completed("2024-01-03").ToUkraine(230).ToUkraine(6, Category.Civilian))
        )
            .Exchanges.ShouldHaveSingleItem();
        exchange.PeopleToUkraine.ShouldBe(230);
        exchange.Claimed(Side.Ukraine, 224).Accepted.ShouldBeTrue();
    }

    [Fact]
    public void Soldiers_told_without_the_civilians_beside_them_are_a_part()
    {
        var exchange = Merge(
            Article("Wire-1", "2025-10-02", Completed("2025-10-02").Each(185).Each(20, Category.Civilian)),
            Article("Herald-1", "2025-10-02", Completed("2025-10-02").Each(185)),
            Article("Echo-1", "2025-10-02", Completed("2025-10-02").Each(185))
        )
            .Exchanges.ShouldHaveSingleItem();
        exchange.PeopleToUkraine.ShouldBe(205);
        exchange.Disputed.ShouldBeFalse();
    }

    [Fact]
    public void Parts_are_accepted_before_a_whole_of_the_same_size()
    {
        var exchange = Merge(
            Article("Wire-1", "2025-05-23", Completed("2025-05-23").Each(390, Category.Mixed)),
            Article("Herald-1", "2025-05-23", Completed("2025-05-23").Each(390, Category.Mixed)),
            Article("Echo-1", "2025-05-23", Completed("2025-05-23").Each(270).Each(120, Category.Civilian))
        )
            .Exchanges.ShouldHaveSingleItem();
        exchange.Disputed.ShouldBeFalse();
        exchange.PeopleToUkraine.ShouldBe(390);
        exchange
            .Claims.Where(claim => claim.Accepted)
            .Select(claim => claim.Category)
            .Distinct()
            .ShouldBe([Category.Pow, Category.Civilian], ignoreOrder: true);
        exchange.Claimed(Side.Ukraine, 270).Rule.ShouldBe(ClaimRule.SeveralOutlets);
    }

    public static TheoryData<string, ExchangeRecord[], int?, ClaimRule> Rules =>
        new()
        {
            {
                "both governments",
                [Completed(null).ToUkraine(75, by: UkrainianHeadquarters), Completed(null).ToUkraine(75, by: RussianMinistry)],
                75,
                ClaimRule.BothSidesAgree
            },
            {
                "its own side against more outlets",
                [Completed(null).ToUkraine(207, by: UkrainianPresident), Completed(null).ToUkraine(195), Completed(null).ToUkraine(195)],
                207,
                ClaimRule.ReceivingSide
            },
            {
                "more outlets against one",
                [Completed(null).ToUkraine(103), Completed(null).ToUkraine(103), Completed(null).ToUkraine(100)],
                103,
                ClaimRule.SeveralOutlets
            },
            {
                "one outlet each: the last word",
                [Completed(null).ToUkraine(103), Completed(null).ToUkraine(100)],
                100,
                ClaimRule.LatestStated
            },
            {
                "one in passing, though later",
                [Completed(null).ToUkraine(103), Completed(null).InPassing().ToUkraine(100)],
                103,
                ClaimRule.LatestStated
            },
            { "nobody else", [Completed(null).ToUkraine(103)], 103, ClaimRule.OnlyClaim },
            { "the other government alone", [Completed(null).ToUkraine(150, by: RussianMinistry)], 150, ClaimRule.OnlyClaim },
            {
                "a lower bound gives way to an exact number",
                [Completed(null).ToUkraine(100, precision: CountPrecision.AtLeast), Completed(null).ToUkraine(146)],
                146,
                ClaimRule.OnlyClaim
            },
            {
                "a round number gives way to an exact one",
                [Completed(null).ToUkraine(400, precision: CountPrecision.Approx), Completed(null).ToUkraine(390)],
                390,
                ClaimRule.OnlyClaim
            },
            {
                "a number ends a silence",
                [Completed(null).ToUkraine(null, precision: CountPrecision.Withheld), Completed(null).ToUkraine(84)],
                84,
                ClaimRule.OnlyClaim
            },
            { "silence alone", [Completed(null).ToUkraine(null, precision: CountPrecision.Withheld)], null, ClaimRule.OnlyClaim },
            {
                "civilians are not the whole where soldiers are kept back",
                [Completed(null).ToUkraine(null, precision: CountPrecision.Withheld).ToUkraine(8, Category.Civilian)],
                null,
                ClaimRule.OnlyClaim
            },
            {
                "a plan is no number of what took place",
                [Announced(null).ToUkraine(200), Completed(null).ToUkraine(190)],
                190,
                ClaimRule.OnlyClaim
            },
        };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_number_is_accepted_by_a_rule_that_has_a_name(string why, ExchangeRecord[] records, int? people, ClaimRule rule)
    {
        var day = Day("2025-03-19");
        var articles = records.Select(
            (record, i) =>
                Article(
                    $"Outlet{i}-1",
                    $"2025-03-19T0{i}:00:00Z",
                    record with
                    {
                        Date = day,
                        DatePrecision = DatePrecision.Day,
                        DateSource = DateSource.Stated,
                    }
                )
        );
        var exchange = Merge([.. articles]).Exchanges.ShouldHaveSingleItem(why);
        exchange.PeopleToUkraine.ShouldBe(people, why);
        exchange.Claims.Single(claim => claim.Accepted && claim.ReturnedTo == Side.Ukraine).Rule.ShouldBe(rule, why);
        exchange.CountsWithheld.ShouldBe(people is null, why);
    }

    [Fact]
    public void A_corrected_number_supersedes_the_old_one_which_stays()
    {
        var first = Version("Wire-1", "2024-12-30", Completed("2024-12-30").ToUkraine(150));
        var exchange = Merge(Article("Wire-1", first, first.Corrected(Completed("2024-12-30").ToUkraine(189))))
            .Exchanges.ShouldHaveSingleItem();
        exchange.PeopleToUkraine.ShouldBe(189);
        var (old, now) = (exchange.Claimed(Side.Ukraine, 150), exchange.Claimed(Side.Ukraine, 189));
        old.SupersededBy.ShouldBe(now.ClaimId);
        old.Accepted.ShouldBeFalse();
        now.Rule.ShouldBe(ClaimRule.Correction);
        exchange.Disputed.ShouldBeFalse();
        exchange.Evidence.ShouldContain(evidence => evidence.ClaimId == old.ClaimId, "the words of the old number can still be read");
        exchange.ChangedAt.ShouldBe(first.FetchedAt.AddHours(6));
    }

    [Fact]
    public void A_number_that_another_article_still_states_is_not_superseded()
    {
        var first = Version("Wire-1", "2024-12-30", Completed("2024-12-30").ToUkraine(150));
        var exchange = Merge(
            Article("Wire-1", first, first.Corrected(Completed("2024-12-30").ToUkraine(189))),
            Article("Herald-1", "2024-12-30", Completed("2024-12-30").ToUkraine(150))
        )
            .Exchanges.ShouldHaveSingleItem();
        exchange.Claimed(Side.Ukraine, 150).SupersededBy.ShouldBeNull();
        exchange.Disputed.ShouldBeTrue();
    }

    [Fact]
    public void A_new_reading_of_the_same_content_corrects_nothing()
    {
        var first = Version("Wire-1", "2024-12-30", Completed("2024-12-30").ToUkraine(15));
        var reread = first with
        {
            ExtractorVersion = "2",
            FetchedAt = first.FetchedAt.AddDays(9),
            Exchanges = [Completed("2024-12-30").ToUkraine(150)],
        };
        var exchange = Merge(Article("Wire-1", first, reread)).Exchanges.ShouldHaveSingleItem();
        exchange.Claims.ShouldHaveSingleItem().People.ShouldBe(150);
    }

    [Fact]
    public void One_voice_that_changes_its_number_in_a_later_article_disputes_nothing()
    {
        var exchange = Merge(
            Article("Wire-1", "2025-08-24T08:00:00Z", Completed("2025-08-24").ToUkraine(100)),
            Article("Wire-2", "2025-08-24T16:00:00Z", Completed("2025-08-24").ToUkraine(146))
        )
            .Exchanges.ShouldHaveSingleItem();
        exchange.PeopleToUkraine.ShouldBe(146);
        exchange.Disputed.ShouldBeFalse();
    }

    [Fact]
    public void On_a_plan_the_numbers_say_what_is_planned()
    {
        var exchange = Merge(Article("Wire-1", "2024-01-23", Announced("2024-01-24").Each(192))).Exchanges.ShouldHaveSingleItem();
        exchange.Status.ShouldBe(ExchangeStatus.Announced);
        exchange.PeopleToUkraine.ShouldBe(192);
    }

    [Theory]
    [InlineData("Russian Defence Ministry", ClaimantSide.Russia)]
    [InlineData("Ukrainian Coordination Headquarters", ClaimantSide.Ukraine)]
    [InlineData("UAE Foreign Ministry", ClaimantSide.Mediator)]
    [InlineData("Chechen Republic", ClaimantSide.Other)]
    [InlineData("Governor of Russia's Kursk region", ClaimantSide.Russia)]
    [InlineData("Mayor of Kyiv", ClaimantSide.Ukraine)]
    [InlineData("Prussian Archive", ClaimantSide.Other)]
    [InlineData(null, ClaimantSide.Outlet)]
    public void A_claimant_speaks_for_a_side(string? claimedBy, ClaimantSide side) => Claimants.SideOf(claimedBy).ShouldBe(side);
}

using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;
using static SwapPipeline.Tests.Exchanges.Some;

namespace SwapPipeline.Tests.Exchanges;

public sealed class StatusesTests
{
    public static TheoryData<string, ExchangeRecord[], ExchangeStatus> Cases =>
        new()
        {
            { "a plan that came true", [Announced("2025-04-19"), Completed("2025-04-19")], ExchangeStatus.Completed },
            {
                "a plan that is told again after it came true",
                [Completed("2025-04-19"), Announced("2025-04-19")],
                ExchangeStatus.Completed
            },
            { "a plan called off", [Announced("2025-04-19"), Cancelled("2025-04-19")], ExchangeStatus.Cancelled },
            { "reported done, then denied", [Completed("2025-04-19"), Cancelled("2025-04-19")], ExchangeStatus.Retracted },
            { "denied, then reported done", [Cancelled("2025-04-19"), Completed("2025-04-19")], ExchangeStatus.Completed },
            { "denied only in passing", [Completed("2025-04-19"), Cancelled("2025-04-19").InPassing()], ExchangeStatus.Completed },
            { "only proposed", [Record("2025-04-19", RecordStatus.Proposed)], ExchangeStatus.Proposed },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_has_become_of_an_exchange_follows_from_what_is_told_in_order(
        string why,
        ExchangeRecord[] records,
        ExchangeStatus status
    )
    {
        var articles = records.Select((record, i) => Article($"Outlet{i}-1", $"2025-04-{18 + i}", record.Each(246)));
        Merge([.. articles]).Exchanges.ShouldHaveSingleItem(why).Status.ShouldBe(status, why);
    }

    [Fact]
    public void An_exchange_whose_article_takes_it_back_stays_as_retracted_with_its_numbers()
    {
        var first = Version("Wire-1", "2025-04-19", Completed("2025-04-19").Each(246));
        var exchange = Merge(Article("Wire-1", first, first.Corrected())).Exchanges.ShouldHaveSingleItem();
        exchange.Status.ShouldBe(ExchangeStatus.Retracted);
        exchange.PeopleToUkraine.ShouldBe(246);
        exchange.Evidence.ShouldNotBeEmpty();
    }

    [Fact]
    public void An_exchange_told_in_passing_and_then_cut_stays_what_it_was()
    {
        var first = Version("Wire-1", "2025-04-19", Completed("2025-04-19").Each(246), Completed("2025-03-19").InPassing().Each(175));
        Merge(Article("Wire-1", first, first.Corrected(Completed("2025-04-19").Each(246))))
            .ByDate()[0]
            .Status.ShouldBe(ExchangeStatus.Completed);
    }

    [Fact]
    public void A_page_that_is_gone_today_retracts_nothing()
    {
        var first = Version("Wire-1", "2025-04-19", Completed("2025-04-19").Each(246));
        var gone = first.Corrected() with { Rejected = Rejection.Soft404 };
        Merge(Article("Wire-1", first, gone)).Exchanges.ShouldHaveSingleItem().Status.ShouldBe(ExchangeStatus.Completed);
    }
}

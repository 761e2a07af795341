using SwapPipeline.Exchanges;
using SwapPipeline.Exchanges.Reconciliation;
using SwapPipeline.Extraction;
using static SwapPipeline.Tests.Exchanges.Some;

namespace SwapPipeline.Tests.Exchanges;

public sealed class ReconcilerTests
{
    private static readonly Counted Everybody = new(null, Category.Mixed);

    /// <summary>The Emirati ministry's running total, which counts both sides.</summary>
    private static readonly LedgerTotal[] Emirati =
    [
        Total("2025-04-19", 3771),
        Total("2025-05-06", 4181),
        Total("2026-02-05", 4955),
        Total("2026-03-05", 5355),
        Total("2026-03-06", 5955),
    ];

    [Fact]
    public void A_running_total_is_set_beside_the_exchanges_of_the_days_between()
    {
        LedgerExchange[] exchanges =
        [
            Exchange("2025-05-06", 205, 205),
            Exchange("2025-08-24", 146, 146),
            Exchange("2026-02-05", 157, 157),
            Exchange("2026-03-05", 200, 200),
            Exchange("2026-03-06", 300, 300),
        ];
        var account = Reconciler.Reconcile(Emirati, exchanges).ShouldHaveSingleItem();
        account
            .Entries.Select(entry => (entry.Stated, entry.Ours, entry.Gap))
            .ShouldBe([(3771, 0, 3771), (410, 410, 0), (774, 606, 168), (400, 400, 0), (600, 600, 0)]);
    }

    [Fact]
    public void A_gap_names_the_exchange_that_would_close_it()
    {
        LedgerExchange[] exchanges =
        [
            Exchange("2025-08-14", 84, 84, mediator: null),
            Exchange("2025-08-24", 146, 146),
            Exchange("2026-02-05", 157, 157),
            Exchange("2025-10-02", 185, 185, mediator: null),
        ];
        var entry = Reconciler.Reconcile(Emirati[1..3], exchanges).Single().Entries[1];
        entry.Gap.ShouldBe(168);
        entry
            .Doubts.Where(doubt => doubt.Closes)
            .Select(doubt => (doubt.Kind, doubt.Date, doubt.People))
            .ShouldBe([(LedgerDoubtKind.NotCredited, Day("2025-08-14"), 168)]);
    }

    public static TheoryData<string, LedgerExchange, LedgerDoubtKind> Gaps =>
        new()
        {
            { "a number that is withheld", Exchange("2025-06-09", null, null), LedgerDoubtKind.NoNumber },
            { "one side's number only", Exchange("2025-06-09", 100, null), LedgerDoubtKind.NoNumber },
            {
                "told as planned, never as done",
                Exchange("2025-06-09", 100, 100) with
                {
                    Status = ExchangeStatus.Announced,
                },
                LedgerDoubtKind.NotCompleted
            },
            { "another claim", Exchange("2025-06-09", 100, 100).Claiming(Side.Ukraine, 150), LedgerDoubtKind.Disputed },
            {
                "an exchange without a day",
                Exchange("2025-06-09", 100, 100) with
                {
                    Date = null,
                    DatePrecision = DatePrecision.Unknown,
                },
                LedgerDoubtKind.NoDay
            },
            { "nothing at all", Exchange("2024-06-09", 100, 100), LedgerDoubtKind.UnknownExchange },
        };

    [Theory]
    [MemberData(nameof(Gaps))]
    public void A_gap_says_what_may_be_missing(string why, LedgerExchange exchange, LedgerDoubtKind kind) =>
        Reconciler.Reconcile(Emirati[1..3], [exchange]).Single().Entries[1].Doubts.ShouldContain(doubt => doubt.Kind == kind, why);

    [Fact]
    public void A_total_counts_the_side_and_category_that_it_says()
    {
        LedgerExchange[] exchanges =
        [
            Exchange("2025-05-23", 270, 270) with
            {
                Claims =
                [
                    Claim(Side.Ukraine, 270),
                    Claim(Side.Ukraine, 120, Category.Civilian),
                    Claim(Side.Russia, 270),
                    Claim(Side.Ukraine, 900, Category.Body),
                ],
            },
        ];
        int Ours(Side? side, Category category) =>
            Reconciler
                .Reconcile(
                    [
                        Total("2025-12-31", 1000) with
                        {
                            Scope = TotalScope.ExchangesOnly,
                            Mediator = null,
                            Counted = new Counted(side, category),
                        },
                    ],
                    exchanges
                )
                .Single()
                .Entries[0]
                .Ours;
        Ours(Side.Ukraine, Category.Mixed).ShouldBe(390);
        Ours(Side.Ukraine, Category.Pow).ShouldBe(270);
        Ours(Side.Ukraine, Category.Civilian).ShouldBe(120);
        Ours(Side.Ukraine, Category.Body).ShouldBe(900);
        Ours(null, Category.Pow).ShouldBe(540);
    }

    private static LedgerTotal Total(string asOf, int people) =>
        new()
        {
            Counted = Everybody,
            People = people,
            Precision = CountPrecision.Exact,
            Scope = TotalScope.ByMediator,
            Mediator = "UAE",
            AsOf = Day(asOf),
            ClaimedBy = "UAE Foreign Ministry",
        };

    private static LedgerExchange Exchange(string day, int? toUkraine, int? toRussia, string? mediator = "UAE") =>
        new()
        {
            ExchangeId = day,
            Date = Day(day),
            DatePrecision = DatePrecision.Day,
            Year = Day(day).Year,
            Status = ExchangeStatus.Completed,
            CountsWithheld = toUkraine is null,
            Mediators = mediator is null ? [] : [mediator],
            Claims = [Claim(Side.Ukraine, toUkraine), Claim(Side.Russia, toRussia)],
        };

    private static LedgerClaim Claim(Side side, int? people, Category category = Category.Pow) =>
        new(side, category, people, null, Accepted: true);
}

internal static class LedgerExchangeExtensions
{
    public static LedgerExchange Claiming(this LedgerExchange exchange, Side side, int people) =>
        exchange with
        {
            Claims = [.. exchange.Claims, new LedgerClaim(side, Category.Pow, people, null, Accepted: false)],
        };
}

using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;

namespace SwapPipeline.Dataset.Tables;

internal static class ExchangesTable
{
    private const string PeopleNull = "no number is known, or it is withheld; never 0 for \"not said\"";

    public static Table<Exchange> Table { get; } =
        new TableBuilder<Exchange>("exchanges", "one canonical exchange: all records of one handover, merged")
            .String(
                "exchange_id",
                row => row.ExchangeId,
                "The record id of the founding record: the earliest by publication, article and place.",
                "3f0c9a5d1b7e48629d0a4c6be1f27a80"
            )
            .Date(
                "exchange_date",
                row => row.Date,
                "The day of the handover; the first day of the period when only the month or year is known.",
                "2026-03-05",
                "`date_precision` is `unknown`"
            )
            .String(
                "date_precision",
                row => WireName.Of(row.DatePrecision),
                "How much of the date is known.",
                "day",
                words: Words.Of<DatePrecision>()
            )
            .Int32(
                "exchange_year",
                row => row.Year,
                "The year of the date; without one, of the earliest publication (else fetch) among its articles.",
                "2026",
                "year"
            )
            .String(
                "status",
                row => WireName.Of(row.Status),
                "What has become of it: a denial told after all reports that it was done retracts it, a plan called off is cancelled.",
                "completed",
                words: Words.Of<ExchangeStatus>()
            )
            .String(
                "agreement_id",
                row => row.AgreementId,
                "The agreement that it carries out.",
                "b61d2e07c94f4d3a8e5512f0a7c3d9e4",
                nullWhen: "no article tells a stage or a plan",
                references: "agreements.agreement_id"
            )
            .Int32(
                "stage",
                row => row.Stage,
                "Which stage of its agreement it is, as most articles say.",
                "1",
                "stage",
                "no article numbers it"
            )
            .Int32("stages", row => row.Stages, "How many stages its agreement has.", "2", "stages", "no article says how many")
            .Int32(
                "ordinal",
                row => row.Ordinal,
                "Its number in the official count of exchanges since 24 February 2022, as most articles say and the order of dates allows.",
                "71",
                "exchanges",
                "no article numbers it, or the number breaks the order within a month"
            )
            .String(
                "location",
                row => row.Location,
                "Where the handover took place, as most articles say.",
                "Chernihiv region",
                nullWhen: "no article tells"
            )
            .Int32(
                "people_to_ukraine",
                row => row.PeopleToUkraine,
                "Living people who returned to Ukraine: the sum of the accepted claims; planned ones while the status is not `completed`.",
                "200",
                "people",
                PeopleNull
            )
            .Int32(
                "people_to_russia",
                row => row.PeopleToRussia,
                "Living people who returned to Russia, likewise.",
                "200",
                "people",
                PeopleNull
            )
            .Int32(
                "bodies_to_ukraine",
                row => row.BodiesToUkraine,
                "Bodies returned to Ukraine: the accepted claim.",
                "1000",
                "bodies",
                PeopleNull
            )
            .Int32(
                "bodies_to_russia",
                row => row.BodiesToRussia,
                "Bodies returned to Russia: the accepted claim.",
                "35",
                "bodies",
                PeopleNull
            )
            .Boolean(
                "counts_withheld",
                row => row.CountsWithheld,
                "Somebody says that a number is not given, and nobody has given it since.",
                "false"
            )
            .Boolean(
                "disputed",
                row => row.Disputed,
                "Another voice states a number that cannot be right beside the accepted one; rounding and parts of a whole are no dispute.",
                "false"
            )
            .String(
                "previous_exchange_id",
                row => row.PreviousExchangeId,
                "The exchange before it, where its articles tell the day of that one.",
                "90ab5c3e7d1f4e208b6f0c2d4a8e1735",
                nullWhen: "no article tells, or no exchange is known for that day",
                references: "exchanges.exchange_id"
            )
            .String(
                "mediators",
                row => row.Mediators.Count == 0 ? null : string.Join("; ", row.Mediators),
                "Those credited by two outlets, or by a quarter of the articles that credit anybody; sorted, joined by \"; \".",
                "UAE; US",
                nullWhen: "nobody is credited"
            )
            .String(
                "headline",
                Headline.Of,
                "One line made from the other columns.",
                "2026-03-05 (stage 1 of 2): 200 people to Ukraine, 200 to Russia"
            )
            .Double(
                "confidence",
                row => row.Confidence,
                "How sure it is that at least one outlet is right: 1 less the product of each outlet's doubt, at most 0.999.",
                "0.97",
                "0 to 1"
            )
            .Int32("article_count", row => row.ArticleCount, "Articles that tell or told of it.", "14", "articles")
            .Int32("outlet_count", row => row.OutletCount, "Outlets of those articles.", "9", "outlets")
            .Timestamp(
                "first_reported_at",
                row => row.FirstReportedAt,
                "The earliest publication among its articles.",
                "2026-03-05T11:20:00Z",
                "no article carries a publication time"
            )
            .Timestamp(
                "changed_at",
                row => row.ChangedAt,
                "The latest fetch among the article versions that it rests on.",
                "2026-03-05T12:00:07Z"
            )
            .KeyedBy("exchange_id", row => row.ExchangeId, "exchange_year", row => row.Year);
}

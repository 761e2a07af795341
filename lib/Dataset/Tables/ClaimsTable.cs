using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;

namespace SwapPipeline.Dataset.Tables;

internal sealed record ClaimRow(Exchange Exchange, Claim Claim);

internal static class ClaimsTable
{
    public static Table<ClaimRow> Table { get; } =
        new TableBuilder<ClaimRow>("claims", "one number that somebody states of an exchange")
            .String(
                "claim_id",
                row => row.Claim.ClaimId,
                "Made from exchange, side, category, people and claimant.",
                "c7740e1fd25b4f0c9a31b8e6d05f2a94"
            )
            .OfExchange(static row => row.Exchange)
            .String(
                "returned_to",
                row => WireName.Of(row.Claim.ReturnedTo),
                "The side that gets these people back.",
                "ukraine",
                words: Words.Of<Side>()
            )
            .String(
                "category",
                row => WireName.Of(row.Claim.Category),
                "Who they are; `mixed`: soldiers and civilians that the text does not divide.",
                "pow",
                words: Words.Of<Category>()
            )
            .Int32("people", row => row.Claim.People, "How many, as stated.", "200", "people or bodies", "`precision` is `withheld`")
            .String(
                "precision",
                row => WireName.Of(row.Claim.Precision),
                "How precisely it is said, by its most precise telling.",
                "exact",
                words: Words.Of<CountPrecision>()
            )
            .String(
                "claimed_by",
                row => row.Claim.ClaimedBy,
                "The body or office that states it, by its English name.",
                "Russian Defence Ministry",
                nullWhen: "an outlet says it in its own words"
            )
            .String(
                "claimant_side",
                row => WireName.Of(row.Claim.ClaimantSide),
                "Whose voice that is.",
                "russia",
                words: Words.Of<ClaimantSide>()
            )
            .Boolean(
                "accepted",
                row => row.Claim.Accepted,
                "Accepted claims of one exchange and side are disjoint and sum to its numbers; of equal claims one row is accepted.",
                "true"
            )
            .String(
                "rule",
                row => row.Claim.Rule is { } rule ? WireName.Of(rule) : null,
                "Why it is accepted.",
                "receiving_side",
                nullWhen: "it is not accepted",
                words: Words.Of<ClaimRule>()
            )
            .Timestamp(
                "first_stated_at",
                row => row.Claim.FirstStatedAt,
                "The earliest publication that states it.",
                "2026-03-05T11:20:00Z",
                "no such article carries a publication time"
            )
            .String(
                "superseded_by",
                row => row.Claim.SupersededBy,
                "The claim that took its place when the article was corrected, once no article states it any more.",
                "e19a60b2c5d74f83a0c4d1b7928e3f56",
                nullWhen: "an article still states it, or it was withdrawn without another",
                references: "claims.claim_id"
            )
            .Int32("article_count", row => row.Claim.ArticleCount, "Articles that state or stated it.", "9", "articles")
            .KeyedBy("claim_id", row => row.Claim.ClaimId, "exchange_year", row => row.Exchange.Year);
}

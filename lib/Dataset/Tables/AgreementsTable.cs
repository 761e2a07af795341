using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;

namespace SwapPipeline.Dataset.Tables;

internal static class AgreementsTable
{
    public static Table<Agreement> Table { get; } =
        new TableBuilder<Agreement>("agreements", "one agreement that exchanges carry out")
            .String(
                "agreement_id",
                row => row.AgreementId,
                "Made from the id of its founding exchange, the one that was told first.",
                "b61d2e07c94f4d3a8e5512f0a7c3d9e4"
            )
            .Int32(
                "agreed_year",
                row => row.Year,
                "The year of the agreement; while its day is unknown, of its first exchange.",
                "2026",
                "year"
            )
            .Date(
                "agreed_on",
                row => row.AgreedOn,
                "The day on which an article about it first told of it.",
                "2026-03-03",
                "no article did before its first exchange"
            )
            .String(
                "category",
                row => WireName.Of(row.Category),
                "Who is exchanged, from the accepted claims of its exchanges; `pow` where they name nobody.",
                "pow",
                words: Words.Of<Category>()
            )
            .Int32(
                "planned_per_side",
                row => row.PlannedPerSide,
                "People whom each side gets back over all stages, as most articles say.",
                "500",
                "people",
                "no article tells"
            )
            .Int32("stages", row => row.Stages, "How many exchanges carry it out.", "2", "stages", "no article tells")
            .String(
                "status",
                row => WireName.Of(row.Status),
                "`carried_out` when all stages are completed or as many people as planned are back; `abandoned` when the rest is called off and nothing is announced.",
                "carried_out",
                words: Words.Of<AgreementStatus>()
            )
            .KeyedBy("agreement_id", row => row.AgreementId, "agreed_year", row => row.Year);
}

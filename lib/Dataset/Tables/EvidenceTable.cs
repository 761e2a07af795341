using SwapPipeline.Exchanges;
using SwapPipeline.Extraction;

namespace SwapPipeline.Dataset.Tables;

internal sealed record EvidenceRow(Exchange Exchange, SupportingEvidence Evidence);

internal static class EvidenceTable
{
    // A year may have a hundred thousand rows, and who looks at one exchange wants some hundred of them.
    private const int RowGroupRows = 8_192;

    public static Table<EvidenceRow> Table { get; } =
        new TableBuilder<EvidenceRow>("evidence", "one place in one article that supports one field")
            .String(
                "evidence_id",
                row => row.Evidence.EvidenceId,
                "Made from the record, the article version, the field and the place.",
                "0d5e8f3b2a914c67b8f0e2d6c1a4795b"
            )
            .OfExchange(static row => row.Exchange)
            .String(
                "record_id",
                row => row.Evidence.RecordId,
                "The member record; all members of an exchange stand here, so an id once published still leads to it.",
                "3f0c9a5d1b7e48629d0a4c6be1f27a80"
            )
            .String(
                "claim_id",
                row => row.Evidence.ClaimId,
                "The claim that these words state.",
                "c7740e1fd25b4f0c9a31b8e6d05f2a94",
                nullWhen: "the field is not one of a number",
                references: "claims.claim_id"
            )
            .String(
                "article_id",
                row => row.Evidence.ArticleId,
                "The article.",
                "5b2f7c9e0a1d4386b7e4f1c8d2a60395",
                references: "articles.article_id"
            )
            .String(
                "field",
                row => row.Evidence.Field,
                "The field of the article's record that these words support; `record` where the record carries none.",
                "released[0].count"
            )
            .String(
                "role",
                row => WireName.Of(row.Evidence.Role),
                "Whether the article is about this exchange or tells of it in passing.",
                "main",
                words: Words.Of<RecordRole>()
            )
            .String(
                "status",
                row => WireName.Of(row.Evidence.Status),
                "What this article says has become of the exchange.",
                "completed",
                words: Words.Of<RecordStatus>()
            )
            .String(
                "quote",
                row => Cut.To(row.Evidence.Quote, Cut.Quote),
                "The sentence, at most 300 characters.",
                "Each side released 200 prisoners of war on Thursday."
            )
            .Int32("start", row => row.Evidence.Start, "Where the words begin in the article's clean text.", "123", "UTF-16 code units")
            .Int32("end", row => row.Evidence.End, "The place after their last code unit.", "126", "UTF-16 code units")
            .Double("confidence", row => row.Evidence.Confidence, "How sure the record is.", "0.97", "0 to 1")
            .KeyedBy(
                "evidence_id",
                row => row.Evidence.EvidenceId,
                "exchange_year",
                row => row.Exchange.Year,
                "exchange_id",
                row => row.Exchange.ExchangeId,
                RowGroupRows
            );
}

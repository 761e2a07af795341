using System.Globalization;
using SwapPipeline.Exchanges.Claims;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges;

/// <summary>Ids made from content, so that any order and batching of the same articles gives the same ids.</summary>
public static class Ids
{
    /// <summary>The id of one record of one article.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="place">Counts from 0 in the order in which the article came to tell its records: a correction keeps a record's
    /// place.</param>
    public static string Record(string articleId, int place) => ContentId.Of(articleId, Text(place));

    internal static string Claim(string exchangeId, ClaimKey claim) =>
        ContentId.Of(
            "claim",
            exchangeId,
            WireName.Of(claim.ReturnedTo),
            WireName.Of(claim.Category),
            Text(claim.People),
            claim.ClaimedBy ?? ""
        );

    internal static string Agreement(string foundingExchangeId) => ContentId.Of("agreement", foundingExchangeId);

    /// <summary>The content hash tells apart what two versions of one article say at the same place.</summary>
    internal static UInt128 Evidence(string recordId, string contentSha256, Evidence evidence) =>
        ContentId.Bits("evidence", recordId, contentSha256, evidence.Field, Text(evidence.Start), Text(evidence.End));

    public static string Total(string articleId, StatedTotal total) =>
        ContentId.Of(
            "total",
            articleId,
            total.ReturnedTo is { } side ? WireName.Of(side) : "",
            WireName.Of(total.Category),
            Text(total.Count),
            WireName.Of(total.Precision),
            WireName.Of(total.Scope),
            total.Mediator ?? "",
            Text(total.Since),
            Text(total.AsOf),
            total.ClaimedBy ?? ""
        );

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

using System.Globalization;
using SwapPipeline.Exchanges.Acts;
using SwapPipeline.Exchanges.Claims;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Merging;

/// <summary>
/// The places in articles that an exchange rests on: all that its members say now, and the words of every claim that was replaced.
/// </summary>
internal static class EvidenceBuilder
{
    public static IReadOnlyList<SupportingEvidence> Build(IReadOnlyList<Mention> members, IReadOnlyDictionary<ClaimKey, string> claimIds) =>
        [
            .. Telling
                .Of(members)
                .SelectMany(telling => Of(telling, claimIds))
                .DistinctBy(evidence => evidence.Id)
                .OrderBy(evidence => evidence.Id),
        ];

    private static IEnumerable<SupportingEvidence> Of(Telling telling, IReadOnlyDictionary<ClaimKey, string> claimIds)
    {
        var record = telling.Record;
        var last = ReferenceEquals(telling.Version, telling.Mention.Version);
        var places = last && record.Evidence.Count == 0 ? [new Evidence("record", 0, 0, record.DateText ?? "")] : record.Evidence;
        foreach (var place in places)
        {
            var group = GroupOf(place.Field, record);
            if (!last && (group is null || StillSays(telling.Mention.Record, group)))
                continue;
            yield return new SupportingEvidence
            {
                Id = Ids.Evidence(telling.Mention.RecordId, telling.Version.ContentSha256, place),
                RecordId = telling.Mention.RecordId,
                ClaimId = group is null ? null : claimIds[Statements.KeyOf(group.ReturnedTo, Statements.PartOf(group))],
                ArticleId = telling.Mention.ArticleId,
                Field = place.Field,
                Role = record.Role,
                Status = record.Status,
                Quote = place.Quote.Length > 0 ? place.Quote : place.Text,
                Start = place.Start,
                End = place.End,
                Confidence = record.Confidence,
            };
        }
    }

    private static bool StillSays(ExchangeRecord now, ReleasedGroup group)
    {
        var key = Statements.KeyOf(group.ReturnedTo, Statements.PartOf(group));
        return now.Released.Any(other => Statements.KeyOf(other.ReturnedTo, Statements.PartOf(other)) == key);
    }

    /// <summary>The group that a path such as <c>released[1].count</c> points into.</summary>
    private static ReleasedGroup? GroupOf(string field, ExchangeRecord record)
    {
        const string Prefix = "released[";
        if (!field.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var end = field.IndexOf(']', StringComparison.Ordinal);
        return
            end > 0
            && int.TryParse(
                field.AsSpan(Prefix.Length, end - Prefix.Length),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var index
            )
            && index < record.Released.Count
            ? record.Released[index]
            : null;
    }
}

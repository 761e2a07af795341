using SwapPipeline.Exchanges.Acts;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges;

/// <summary>The versions of an article as the merge sees them, and the mentions that they make.</summary>
public static class ArticleHistory
{
    /// <summary>One record an article, in the order in which they come: the same article handed in twice or in parts counts once.</summary>
    public static IReadOnlyList<ArticleRecord> Unite(IEnumerable<ArticleRecord> articles)
    {
        var united = new List<ArticleRecord>();
        var placeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var again = new List<ArticleRecord>();
        foreach (var article in articles)
        {
            if (placeOf.TryAdd(article.ArticleId, united.Count))
                united.Add(article.Versions.Count > 1 ? Unite([article]) : article);
            else
                again.Add(article);
        }

        foreach (var same in again.GroupBy(article => article.ArticleId, StringComparer.Ordinal))
            united[placeOf[same.Key]] = Unite([united[placeOf[same.Key]], .. same]);
        united.RemoveAll(article => article.Versions.Count == 0);
        return united;
    }

    private static ArticleRecord Unite(List<ArticleRecord> same) =>
        same[0] with
        {
            Url = same.Select(article => article.Url).Min(StringComparer.Ordinal)!,
            Versions =
            [
                .. same.SelectMany(article => article.Versions)
                    .DistinctBy(version => (version.FetchedAt.UtcTicks, version.ContentSha256, version.ExtractorVersion))
                    .OrderBy(version => version.FetchedAt.UtcTicks)
                    .ThenBy(version => version.ContentSha256, StringComparer.Ordinal)
                    .ThenBy(version => version.ExtractorVersion, StringComparer.Ordinal),
            ],
        };

    /// <summary>
    /// The article as it stands: its last version that could be read. A page that is gone or walled today retracts nothing.
    /// </summary>
    public static ArticleVersion Current(this ArticleRecord article) =>
        article.Versions.LastOrDefault(version => version.Rejected is null) ?? article.Versions[^1];

    /// <summary>
    /// The article without the versions that leave no trace in the dataset: two states of one that are equal so give the same rows.
    /// </summary>
    public static ArticleRecord Telling(this ArticleRecord article)
    {
        var current = article.Current();
        return article with
        {
            Versions =
            [
                .. article.Versions.Where((version, place) => place == 0 || version.Rejected is null || ReferenceEquals(version, current)),
            ],
        };
    }

    /// <summary>What the article tells and told, each record with its stable place.</summary>
    internal static IEnumerable<Mention> Mentions(this ArticleRecord article)
    {
        if (article.IsReadOnce())
        {
            for (var place = 0; place < article.Versions[0].Exchanges.Count; place++)
                yield return article.OnlyMention(place);
            yield break;
        }

        var current = article.Current();
        var slots = RecordSlots.Of(article.ReadVersions());
        for (var place = 0; place < slots.Count; place++)
        {
            var (version, record) = slots[place][^1];
            yield return MentionOf(article, place, current, version, record, slots[place][..^1]);
        }
    }

    /// <summary>There is one version of it, which could be read, as of nearly all: every record is in its place.</summary>
    internal static bool IsReadOnce(this ArticleRecord article) => article.Versions is [{ Rejected: null }];

    /// <summary>The mention at one place of an article that <see cref="IsReadOnce"/>.</summary>
    internal static Mention OnlyMention(this ArticleRecord article, int place) =>
        MentionOf(article, place, article.Versions[0], article.Versions[0], article.Versions[0].Exchanges[place], []);

    private static Mention MentionOf(
        ArticleRecord article,
        int place,
        ArticleVersion current,
        ArticleVersion version,
        ExchangeRecord record,
        IReadOnlyList<(ArticleVersion Version, ExchangeRecord Record)> earlier
    ) =>
        new()
        {
            ArticleId = article.ArticleId,
            Place = place,
            Record = record,
            Version = version,
            Withdrawn = !ReferenceEquals(version, current),
            Earlier = earlier,
            PublishedAt = current.PublishedAt,
            ChangedAt = current.FetchedAt,
            FirstFetchedAt = article.Versions[0].FetchedAt,
        };

    /// <summary>A later reading of the same content replaces the earlier one: the outlet has corrected nothing.</summary>
    internal static List<ArticleVersion> ReadVersions(this ArticleRecord article)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var read = new List<ArticleVersion>();
        foreach (var version in article.Versions.Reverse())
        {
            if (version.Rejected is null && seen.Add(version.ContentSha256))
                read.Add(version);
        }

        read.Reverse();
        return read;
    }
}

using SwapPipeline.Exchanges.Acts;

namespace SwapPipeline.Exchanges;

/// <summary>The versions of an article as the merge sees them, and the mentions that they make.</summary>
public static class ArticleHistory
{
    /// <summary>One record an article, by article id: the same article handed in twice or in parts counts once.</summary>
    public static IReadOnlyList<ArticleRecord> Unite(IEnumerable<ArticleRecord> articles)
    {
        var inOrder = articles.OrderBy(article => article.ArticleId, StringComparer.Ordinal).ToList();
        var united = new List<ArticleRecord>(inOrder.Count);
        for (var (first, next) = (0, 0); first < inOrder.Count; first = next)
        {
            while (next < inOrder.Count && inOrder[next].ArticleId == inOrder[first].ArticleId) next++;
            var article = next - first == 1 && inOrder[first].Versions.Count == 1 ? inOrder[first] : Unite(inOrder[first..next]);
            if (article.Versions.Count > 0) united.Add(article);
        }

        return united;
    }

    private static ArticleRecord Unite(List<ArticleRecord> same) => same[0] with
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

    /// <summary>The article as it stands: its last version that could be read. A page that is gone or walled today retracts nothing.</summary>
    public static ArticleVersion Current(this ArticleRecord article) =>
        article.Versions.LastOrDefault(version => version.Rejected is null) ?? article.Versions[^1];

    /// <summary>The article without the versions that leave no trace in the dataset: two states of one that are equal so give the same rows.</summary>
    public static ArticleRecord Telling(this ArticleRecord article)
    {
        var current = article.Current();
        return article with { Versions = [.. article.Versions.Where((version, place) => place == 0 || version.Rejected is null || ReferenceEquals(version, current))] };
    }

    /// <summary>What the article tells and told, each record with its stable place.</summary>
    internal static IEnumerable<Mention> Mentions(this ArticleRecord article)
    {
        var current = article.Current();
        var first = article.Versions[0];
        var slots = RecordSlots.Of(article.ReadVersions());
        for (var place = 0; place < slots.Count; place++)
        {
            var told = slots[place];
            yield return new Mention
            {
                ArticleId = article.ArticleId,
                Place = place,
                RecordId = Ids.Record(article.ArticleId, place),
                Record = told[^1].Record,
                Version = told[^1].Version,
                Withdrawn = !ReferenceEquals(told[^1].Version, current),
                Earlier = told.Count == 1 ? [] : told[..^1],
                PublishedAt = current.PublishedAt,
                ChangedAt = current.FetchedAt,
                FirstFetchedAt = first.FetchedAt,
            };
        }
    }

    /// <summary>A later reading of the same content replaces the earlier one: the outlet has corrected nothing.</summary>
    internal static List<ArticleVersion> ReadVersions(this ArticleRecord article)
    {
        if (article.Versions is [{ Rejected: null }]) return [article.Versions[0]];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var read = new List<ArticleVersion>();
        foreach (var version in article.Versions.Reverse())
        {
            if (version.Rejected is null && seen.Add(version.ContentSha256)) read.Add(version);
        }

        read.Reverse();
        return read;
    }
}

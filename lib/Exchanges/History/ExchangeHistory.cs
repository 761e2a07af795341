using System.Globalization;
using SwapPipeline.Exchanges.Acts;
using SwapPipeline.Exchanges.Merging;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.History;

/// <summary>How an exchange came to be: its articles in order of time, and after each of them the exchange as it then stood.</summary>
public static class ExchangeHistory
{
    /// <param name="articles">The articles that have a part in the exchange, with all their versions.</param>
    /// <param name="recordIds">Its member records.</param>
    public static IReadOnlyList<HistoryStep> Of(IReadOnlyCollection<ArticleRecord> articles, IReadOnlyCollection<string> recordIds)
    {
        var members = recordIds.ToHashSet(StringComparer.Ordinal);
        var united = ArticleHistory.Unite(articles);
        var told = united
            .SelectMany(article => article.ReadVersions().Select((version, index) => (Article: article, Version: version, Index: index)))
            .OrderBy(entry => TimeOf(entry.Version, entry.Index))
            .ThenBy(entry => entry.Article.ArticleId, StringComparer.Ordinal)
            .ThenBy(entry => entry.Index);
        var steps = new List<HistoryStep>();
        var known = new Dictionary<string, List<Mention>>(StringComparer.Ordinal);
        Exchange? before = null;
        foreach (var (article, version, index) in told)
        {
            var soFar = article with { Versions = [.. article.ReadVersions().Take(index + 1)] };
            var mentions = soFar.Mentions().Where(mention => members.Contains(mention.RecordId)).ToList();
            if (mentions.Count == 0)
                continue;
            var said = mentions.Where(mention => ReferenceEquals(mention.Version, version)).Select(mention => mention.Record).ToList();
            var saidBefore = known.TryGetValue(article.ArticleId, out var earlier)
                ? earlier.Where(mention => !mention.Withdrawn).Select(mention => mention.Record).ToList()
                : null;
            if (saidBefore is { Count: 0 } && said.Count == 0)
                continue;
            known[article.ArticleId] = mentions;
            var after = Build(known.Values.SelectMany(list => list));
            steps.Add(
                new HistoryStep
                {
                    At = TimeOf(version, index),
                    Kind = KindOf(saidBefore, said),
                    ArticleId = article.ArticleId,
                    Outlet = version.Outlet,
                    Title = version.Title,
                    Url = article.Url,
                    Said = said,
                    Changes =
                    [
                        .. Columns(before)
                            .Zip(Columns(after))
                            .Where(pair => pair.First.Value != pair.Second.Value)
                            .Select(pair => new HistoryChange(pair.First.Column, pair.First.Value, pair.Second.Value)),
                    ],
                }
            );
            before = after;
        }

        return steps;
    }

    private static DateTimeOffset TimeOf(ArticleVersion version, int index) =>
        index == 0 ? version.PublishedAt ?? version.FetchedAt : version.FetchedAt;

    private static HistoryStepKind KindOf(List<ExchangeRecord>? before, List<ExchangeRecord> now) =>
        before switch
        {
            null => HistoryStepKind.Told,
            _ when now.Count == 0 => HistoryStepKind.Withdrawn,
            _ when before.Select(Gist).SequenceEqual(now.Select(Gist), StringComparer.Ordinal) => HistoryStepKind.Kept,
            _ => HistoryStepKind.Corrected,
        };

    /// <summary>What a record says, without where it says it.</summary>
    private static string Gist(ExchangeRecord record) =>
        string.Join(
            '|',
            record with
            {
                Evidence = [],
                Released = [],
                Mediators = [],
            },
            string.Join(',', record.Released),
            string.Join(',', record.Mediators)
        );

    private static Exchange Build(IEnumerable<Mention> members)
    {
        var act = new Act();
        foreach (var mention in members.Order())
            act.Add(mention);
        return ExchangeBuilder.Build(act);
    }

    private static IEnumerable<(string Column, string? Value)> Columns(Exchange? exchange) =>
        [
            ("status", exchange is null ? null : WireName.Of(exchange.Status)),
            ("date", exchange?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("people_to_ukraine", Text(exchange?.PeopleToUkraine)),
            ("people_to_russia", Text(exchange?.PeopleToRussia)),
            ("bodies_to_ukraine", Text(exchange?.BodiesToUkraine)),
            ("bodies_to_russia", Text(exchange?.BodiesToRussia)),
            ("counts_withheld", exchange is { CountsWithheld: true } ? "yes" : null),
            ("disputed", exchange is { Disputed: true } ? "yes" : null),
            ("stage", Text(exchange?.Stage)),
            ("ordinal", Text(exchange?.Ordinal)),
            ("location", exchange?.Location),
            ("mediators", exchange is { Mediators.Count: > 0 } ? string.Join("; ", exchange.Mediators) : null),
        ];

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}

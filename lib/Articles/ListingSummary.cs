namespace SwapPipeline.Articles;

/// <summary>What a listing holds, in short: for a person who asks whether a source can be read.</summary>
/// <param name="Articles">How many it names.</param>
/// <param name="Skipped">Items that are none, counted by reason.</param>
/// <param name="Parts">Further listings that it names.</param>
/// <param name="Newest">The latest date of an article.</param>
/// <param name="Samples">The first titles, or addresses where there are no titles.</param>
/// <param name="Broken">Why it cannot be read, or not to its end.</param>
public sealed record ListingSummary(
    int Articles,
    IReadOnlyDictionary<string, int> Skipped,
    IReadOnlyList<Uri> Parts,
    DateTimeOffset? Newest,
    IReadOnlyList<string> Samples,
    string? Broken
)
{
    private const int MostSamples = 3;
    private const int MostParts = 1000;

    /// <summary>Whether there is something to read: articles, or listings of articles.</summary>
    public bool IsReadable => Broken is null && Articles + Parts.Count > 0;

    /// <summary>Of a listing that did not come.</summary>
    public static ListingSummary Unread(string reason) =>
        new(0, new SortedDictionary<string, int>(StringComparer.Ordinal), [], null, [], reason);

    public static async Task<ListingSummary> OfAsync(IAsyncEnumerable<ListingEntry> entries, CancellationToken cancellationToken)
    {
        var summary = Unread("") with { Broken = null };
        var skipped = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            summary = entry switch
            {
                ListingEntry.Article article => summary.With(article),
                ListingEntry.Part part when summary.Parts.Count < MostParts => summary with { Parts = [.. summary.Parts, part.Address] },
                ListingEntry.Broken broken => summary with { Broken = broken.Reason },
                _ => summary,
            };
            if (entry is ListingEntry.Skipped { Reason: var reason })
                skipped[reason] = skipped.GetValueOrDefault(reason) + 1;
        }

        return summary with
        {
            Skipped = skipped,
        };
    }

    private ListingSummary With(ListingEntry.Article article)
    {
        var date = article.Published ?? article.Modified;
        return this with
        {
            Articles = Articles + 1,
            Newest = Newest is null || date > Newest ? date ?? Newest : Newest,
            Samples =
                Samples.Count < MostSamples
                    ? [.. Samples, article.Title.Length > 0 ? article.Title : article.Address.AbsoluteUri]
                    : Samples,
        };
    }
}

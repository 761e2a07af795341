using SwapPipeline.Exchanges.Acts;

namespace SwapPipeline.Exchanges.Merging;

/// <summary>What most articles say; of equal votes, what was said first.</summary>
internal static class Votes
{
    /// <param name="mentions">In their own order: the first of them to say a value breaks ties.</param>
    /// <param name="value">Null: no vote.</param>
    public static T? Majority<T>(IEnumerable<Mention> mentions, Func<Mention, T?> value)
        where T : struct
    {
        var ranked = Ranked(mentions, mention => value(mention) is { } vote ? (true, vote) : (false, default));
        return ranked.Count == 0 ? null : ranked[0];
    }

    /// <inheritdoc cref="Majority{T}(IEnumerable{Mention}, Func{Mention, T?})"/>
    public static string? Majority(IEnumerable<Mention> mentions, Func<Mention, string?> value)
    {
        var ranked = Ranked(mentions, mention => value(mention) is { } vote ? (true, vote) : (false, ""));
        return ranked.Count == 0 ? null : ranked[0];
    }

    /// <summary>All values, the most voted first; an article votes once for each value.</summary>
    private static List<T> Ranked<T>(IEnumerable<Mention> mentions, Func<Mention, (bool Votes, T Value)> value)
        where T : notnull =>
        [
            .. mentions
                .Select(mention => (mention.ArticleId, Vote: value(mention)))
                .Where(entry => entry.Vote.Votes)
                .GroupBy(entry => entry.Vote.Value)
                // GroupBy keeps the order of first appearance, and OrderBy is stable.
                .OrderByDescending(votes => votes.DistinctBy(vote => vote.ArticleId).Count())
                .Select(votes => votes.Key),
        ];
}

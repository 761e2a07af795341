using System.Collections;

namespace SwapPipeline.Exchanges.Acts;

/// <summary>
/// The mentions of many articles, each time made anew: a whole history of them would fill the memory, and each is needed only beside the
/// few
/// that it is merged with. Each has a number, by article and then by place.
/// </summary>
internal sealed class MentionsOfArticles : IEnumerable<Mention>
{
    // To follow more records through the versions of an article takes so long that they are kept.
    private const int MostFollowedAgain = 16;

    // Those that tell of an exchange, and the number of the first mention of each.
    private readonly List<ArticleRecord> _articles = [];
    private readonly List<int> _first = [];

    private readonly Dictionary<int, List<Mention>> _kept = [];
    private readonly int _count;

    /// <param name="united">One record an article.</param>
    public MentionsOfArticles(IReadOnlyList<ArticleRecord> united)
    {
        foreach (var article in united)
        {
            var followed = article.IsReadOnce() ? null : article.Mentions().ToList();
            var count = followed?.Count ?? article.Versions[0].Exchanges.Count;
            if (count == 0)
                continue;
            if (followed?.Count > MostFollowedAgain)
                _kept.Add(_articles.Count, followed);
            _articles.Add(article);
            _first.Add(_count);
            _count += count;
        }
    }

    /// <summary>The mentions of these numbers.</summary>
    public List<Mention> Of(IReadOnlyList<int> numbers)
    {
        var mentions = new List<Mention>(numbers.Count);
        foreach (var number in numbers)
        {
            var found = _first.BinarySearch(number);
            var article = found < 0 ? ~found - 1 : found;
            mentions.Add(At(article, number - _first[article]));
        }

        return mentions;
    }

    public IEnumerator<Mention> GetEnumerator()
    {
        for (var article = 0; article < _articles.Count; article++)
        {
            var end = article + 1 < _first.Count ? _first[article + 1] : _count;
            for (var number = _first[article]; number < end; number++)
                yield return At(article, number - _first[article]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Mention At(int article, int place)
    {
        if (_articles[article].IsReadOnce())
            return _articles[article].OnlyMention(place);
        return _kept.TryGetValue(article, out var kept) ? kept[place] : _articles[article].Mentions().ElementAt(place);
    }
}

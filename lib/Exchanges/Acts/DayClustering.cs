namespace SwapPipeline.Exchanges.Acts;

/// <summary>
/// Mentions that name a day, put together into acts. Told on one day is one act, unless an article tells two; numbers that differ
/// between articles are a dispute, not a second act.
/// </summary>
internal static class DayClustering
{
    /// <summary>All acts by day. A day may be later than where an article puts it: see <see cref="TellingDays"/>.</summary>
    public static SortedDictionary<DateOnly, List<Act>> Cluster(IEnumerable<Mention> mentions)
    {
        var acts = new SortedDictionary<DateOnly, List<Act>>();
        foreach (var (day, told) in TellingDays.Of(mentions))
            acts.Add(day, OfOneDay(told));
        return acts;
    }

    /// <summary>
    /// The acts of one day. The article that keeps most apart says how many there are; the others are set against its telling.
    /// </summary>
    public static List<Act> OfOneDay(List<Mention> told)
    {
        told.Sort();
        var current = told.FindAll(mention => !mention.Withdrawn);
        if (current.Count == 0 || current.Count == told.Count)
            return Split(told);
        var acts = Split(current);
        // What an article tells no longer must not split a day; it is remembered where it fits best.
        var homes = told.FindAll(mention => mention.Withdrawn)
            .ConvertAll(Act.Of)
            .ConvertAll(act => (Act: act, Index: Best(act, acts, default)));
        foreach (var (act, index) in homes)
        {
            if (act.Numbers.OnlyDead && !acts[index].Numbers.Dead)
                acts.Add(act);
            else
                acts[index].Add(act);
        }

        foreach (var act in acts)
            act.Mentions.Sort();
        return acts;
    }

    private static List<Act> Split(List<Mention> told)
    {
        var articles = ByArticle(told);
        // One record that holds both people and bodies makes the day's living and dead one act.
        var together = told.Any(mention => mention.Numbers is { Living: true, Dead: true });
        if (together)
            return Assign(articles);
        // Without a word of bodies or people it is whatever else is told of that day.
        if (!told.Exists(mention => mention.Numbers.Living))
            return Assign(articles);
        var living = articles.Select(acts => acts.Where(act => !act.Numbers.OnlyDead).ToList()).Where(acts => acts.Count > 0).ToList();
        var dead = articles.Select(acts => acts.Where(act => act.Numbers.OnlyDead).ToList()).Where(acts => acts.Count > 0).ToList();
        if (living.Count == 0 || dead.Count == 0)
            return Assign(articles);
        return [.. Assign(living), .. Assign(dead)];
    }

    /// <summary>
    /// What each article tells, in acts that it keeps apart itself. In the order of mentions those of an article stand together.
    /// </summary>
    private static List<List<Act>> ByArticle(List<Mention> told)
    {
        var articles = new List<List<Act>>();
        for (var i = 0; i < told.Count; i++)
        {
            var mention = told[i];
            if (i == 0 || told[i - 1].ArticleId != mention.ArticleId)
            {
                articles.Add([Act.Of(mention)]);
                continue;
            }

            var same = articles[^1].Find(act => !act.Mentions.Exists(other => Matching.ToldApart(other, mention)));
            if (same is null)
                articles[^1].Add(Act.Of(mention));
            else
                same.Add(mention);
        }

        return articles;
    }

    private static List<Act> Assign(List<List<Act>> articles)
    {
        var template = articles.MaxBy(CountOfKind)!;
        var seeds = template.Count > 1 && CountOfKind(template) == 1 ? [Joined(template)] : template;
        var acts = seeds.Select(_ => new Act()).ToList();
        foreach (var article in articles)
        {
            var taken = default(Few<int>);
            foreach (var act in article)
            {
                var index = ReferenceEquals(article, template) && seeds.Count > 1 ? seeds.IndexOf(act) : Best(act, seeds, taken);
                taken.Add(index);
                acts[index].Add(act);
            }
        }

        foreach (var act in acts)
            act.Mentions.Sort();
        return acts;
    }

    /// <summary>Living and dead that some other article tells as one act do not count as two.</summary>
    private static int CountOfKind(List<Act> acts) =>
        Math.Max(acts.Count(act => !act.Numbers.OnlyDead), acts.Count(act => act.Numbers.OnlyDead));

    private static Act Joined(List<Act> acts)
    {
        var all = new Act();
        foreach (var act in acts)
            all.Add(act);
        return all;
    }

    /// <summary>The best seed that this article has not used for another act of the day; the first among equals.</summary>
    private static int Best(Act act, List<Act> seeds, Few<int> taken)
    {
        if (seeds.Count == 1)
            return 0;
        var (best, score) = (-1, 0);
        for (var i = 0; i < seeds.Count; i++)
        {
            if (taken.Contains(i) && taken.Count < seeds.Count)
                continue;
            var own = Matching.Compare(act, seeds[i]).Score;
            if (best < 0 || own > score)
                (best, score) = (i, own);
        }

        return best;
    }
}

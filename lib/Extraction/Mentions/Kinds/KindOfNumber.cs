namespace SwapPipeline.Extraction.Mentions.Kinds;

/// <summary>"31 residents of the region were allowed home … these 31 people": who they are is told once.</summary>
internal static class KindOfNumber
{
    /// <summary>Gives mere people the kind of the same number, where it is told elsewhere.</summary>
    public static List<Mention> Give(List<Mention> mentions)
    {
        if (!Has(mentions, KindCues.IsNamed) || !Has(mentions, KindCues.IsMere))
            return mentions;
        var wholes = new List<Headcount>();
        foreach (var mention in mentions)
            wholes.AddRange(mention.Headcounts.FindAll(static c => c is { IsBody: false, Relation: Relation.Whole }));
        return mentions.ConvertAll(m =>
            m.Headcounts.Exists(c => Known(wholes, c) is not null)
                ? m with
                {
                    Headcounts = m.Headcounts.ConvertAll(c => Known(wholes, c) is { } kind ? c.As(kind.People, kind.PeopleAt) : c),
                }
                : m
        );
    }

    private static bool Has(List<Mention> mentions, Predicate<Headcount> condition) =>
        mentions.Exists(condition, static (m, condition) => m.Headcounts.Exists(condition));

    // The people of the same number whose kind is told; null where they may be soldiers, or go the other way.
    private static Headcount? Known(List<Headcount> wholes, Headcount open)
    {
        if (!KindCues.IsMere(open))
            return null;
        Headcount? found = null;
        foreach (var told in wholes)
        {
            if (told.Value != open.Value || told.Number == open.Number)
                continue;
            var isNamed = KindCues.IsNamed(told);
            if (told.People is People.Soldier or People.Mixed || (isNamed && (told.To & open.To) == 0))
                return null;
            if (isNamed)
                found = told;
        }

        return found;
    }
}

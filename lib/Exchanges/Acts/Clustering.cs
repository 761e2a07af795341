namespace SwapPipeline.Exchanges.Acts;

/// <summary>Which mentions speak of the same handover.</summary>
/// <param name="Acts">Each with its mentions in order; by founding mention.</param>
/// <param name="Waiting">Vague mentions that fit no act (no candidates), or several equally well.</param>
internal sealed record Clustering(IReadOnlyList<Act> Acts, IReadOnlyList<(Mention Mention, List<Act> Candidates)> Waiting)
{
    /// <summary>Mentions with a day first: by day, then neighbouring days; then the vague ones.</summary>
    public static Clustering Of(IEnumerable<Mention> mentions)
    {
        var all = mentions.ToList();
        var dated = AdjacentDays.Join(DayClustering.Cluster(all.Where(mention => mention.NamesDay)));
        var acts = new List<Act>(dated);
        var waiting = VagueMentions.Settle(all.FindAll(mention => !mention.NamesDay), dated, acts);
        acts.Sort((a, b) => a.Mentions[0].CompareTo(b.Mentions[0]));
        return new Clustering(acts, waiting);
    }
}

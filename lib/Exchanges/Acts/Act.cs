using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Acts;

/// <summary>One handover while it is being put together: its mentions, and what they have in common.</summary>
internal sealed class Act
{
    public List<Mention> Mentions { get; } = [];

    public Numbers Numbers { get; } = new();

    public HashSet<int> StageNumbers { get; } = [];

    public HashSet<int> Ordinals { get; } = [];

    public HashSet<int> Planned { get; } = [];

    public HashSet<string> Mediators { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Locations { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Articles { get; } = new(StringComparer.Ordinal);

    /// <summary>It is, or may be, one of several handovers of one agreement.</summary>
    public bool Staged { get; private set; }

    public bool HappenedOrWillHappen { get; private set; }

    /// <summary>An article tells that it took place.</summary>
    public bool IsReported { get; private set; }

    public static Act Of(Mention mention)
    {
        var act = new Act();
        act.Add(mention);
        return act;
    }

    public void Add(Mention mention)
    {
        var record = mention.Record;
        Mentions.Add(mention);
        Articles.Add(mention.ArticleId);
        Numbers.Add(mention.Numbers);
        if (record.Stage is { } stage) StageNumbers.Add(stage);
        if (record.Ordinal is { } ordinal) Ordinals.Add(ordinal);
        if (record.PlannedPerSide is { } planned) Planned.Add(planned);
        if (record.Location is { } location) Locations.Add(location);
        Mediators.UnionWith(record.Mediators);
        Staged |= record.Stage is not null || record.Stages > 1;
        IsReported |= record.Status == RecordStatus.Completed;
        HappenedOrWillHappen |= record.Status != RecordStatus.Cancelled;
    }

    public void Add(Act other)
    {
        foreach (var mention in other.Mentions) Add(mention);
    }
}

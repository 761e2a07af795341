using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Acts;

/// <summary>One handover while it is being put together: its mentions, and what they have in common.</summary>
internal sealed class Act
{
    private Few<int> _stages;
    private Few<int> _ordinals;
    private Few<int> _planned;
    private Few<string> _mediators;
    private Few<string> _locations;
    private Few<string> _articles;

    public List<Mention> Mentions { get; } = [];

    public Numbers Numbers { get; } = new();

    public ref readonly Few<int> StageNumbers => ref _stages;

    public ref readonly Few<int> Ordinals => ref _ordinals;

    public ref readonly Few<int> Planned => ref _planned;

    public ref readonly Few<string> Mediators => ref _mediators;

    public ref readonly Few<string> Locations => ref _locations;

    public ref readonly Few<string> Articles => ref _articles;

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
        _articles.Add(mention.ArticleId);
        Numbers.Add(mention.Numbers);
        if (record.Stage is { } stage)
            _stages.Add(stage);
        if (record.Ordinal is { } ordinal)
            _ordinals.Add(ordinal);
        if (record.PlannedPerSide is { } planned)
            _planned.Add(planned);
        if (record.Location is { } location)
            _locations.Add(location);
        foreach (var mediator in record.Mediators)
            _mediators.Add(mediator);
        Staged |= record.Stage is not null || record.Stages > 1;
        IsReported |= record.Status == RecordStatus.Completed;
        HappenedOrWillHappen |= record.Status != RecordStatus.Cancelled;
    }

    public void Add(Act other)
    {
        foreach (var mention in other.Mentions)
            Add(mention);
    }
}

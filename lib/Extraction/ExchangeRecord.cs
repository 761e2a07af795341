namespace SwapPipeline.Extraction;

/// <summary>What one article says of one exchange. The JSON names are those of the extract contract.</summary>
public sealed record ExchangeRecord
{
    public required RecordRole Role { get; init; }

    public required RecordStatus Status { get; init; }

    /// <summary>The day of the handover; the first day of the period when only a month or a year is known.</summary>
    public DateOnly? Date { get; init; }

    public DatePrecision DatePrecision { get; init; } = DatePrecision.Unknown;

    public DateSource DateSource { get; init; } = DateSource.None;

    /// <summary>The words that tell when, as they stand in the text: "on Thursday".</summary>
    public string? DateText { get; init; }

    /// <summary>Groups of one side are disjoint; two entries of one side and category are claims that disagree.</summary>
    public IReadOnlyList<ReleasedGroup> Released { get; init; } = [];

    /// <summary>Those credited with this exchange, by their English names, sorted.</summary>
    public IReadOnlyList<string> Mediators { get; init; } = [];

    /// <summary>Where the handover took place.</summary>
    public string? Location { get; init; }

    public int? Stage { get; init; }

    public int? Stages { get; init; }

    /// <summary>People whom the agreement gives each side, over all its stages.</summary>
    public int? PlannedPerSide { get; init; }

    /// <summary>The number in the count of exchanges since 24 February 2022.</summary>
    public int? Ordinal { get; init; }

    /// <summary>The day of the exchange before this one, where the article tells it.</summary>
    public DateOnly? PreviousDate { get; init; }

    /// <summary>0 to 1: the share of such records that are right.</summary>
    public double Confidence { get; init; }

    /// <summary>At least one entry for every field that is not null.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}

/// <summary>How many people of which category returned to which side, how precisely it is said, and by whom.</summary>
public sealed record ReleasedGroup
{
    public required Side ReturnedTo { get; init; }

    public required Category Category { get; init; }

    /// <summary>Null with <see cref="CountPrecision.Withheld"/>.</summary>
    public int? Count { get; init; }

    public CountPrecision Precision { get; init; }

    /// <summary>The English name of the body or office that says it; null for the outlet's own words.</summary>
    public string? ClaimedBy { get; init; }
}

/// <summary>A cumulative total that an article states ("4,000 since 2022"): no exchange.</summary>
public sealed record StatedTotal
{
    /// <summary>Null: both sides together.</summary>
    public Side? ReturnedTo { get; init; }

    public required Category Category { get; init; }

    public required int Count { get; init; }

    public CountPrecision Precision { get; init; }

    public TotalScope Scope { get; init; }

    public string? Mediator { get; init; }

    public DateOnly? Since { get; init; }

    public DateOnly? AsOf { get; init; }

    public string? ClaimedBy { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}

/// <summary>The words of the clean text that support one field.</summary>
/// <param name="Field">A path in the object that carries this entry: <c>released[0].count</c>.</param>
/// <param name="Start">The first UTF-16 code unit in the clean text.</param>
/// <param name="End">The one after the last.</param>
/// <param name="Text">The clean text from <paramref name="Start"/> to <paramref name="End"/>.</param>
public sealed record Evidence(string Field, int Start, int End, string Text)
{
    /// <summary>
    /// The sentence around it, at most 300 characters: what the dataset shows beside a number. Not part of the extract contract.
    /// </summary>
    public string Quote { get; init; } = "";
}

/// <summary>What one article says: the answer to the reading of one page.</summary>
public sealed record ArticleExtraction
{
    public required ArticleText Article { get; init; }

    /// <summary>The article reports an exchange or a repatriation that took place, was agreed, or was called off with a date.</summary>
    public bool Relevant { get; init; }

    public IReadOnlyList<ExchangeRecord> Exchanges { get; init; } = [];

    public IReadOnlyList<StatedTotal> Totals { get; init; } = [];
}

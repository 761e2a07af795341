namespace SwapPipeline.Extraction;

/// <summary>How an article was read: what was recognised in its text, what became of every number, and why each record came out.</summary>
/// <remarks>All places are UTF-16 code units within the text of their block. <see cref="ExchangeExtractor.Explain"/> makes it.</remarks>
public sealed record Explanation
{
    /// <summary>What the article says: the same as without an explanation.</summary>
    public required ArticleExtraction Extraction { get; init; }

    /// <summary>All blocks of the article in their order, those that are not read included.</summary>
    public IReadOnlyList<ExplainedBlock> Blocks { get; init; } = [];

    /// <summary>Every place that speaks of an exchange, in the order of the text.</summary>
    public IReadOnlyList<ExplainedMention> Mentions { get; init; } = [];

    /// <summary>Every number of the article, in the order of the text: used, or left with a reason.</summary>
    public IReadOnlyList<ExplainedNumber> Numbers { get; init; } = [];

    /// <summary>For each of <see cref="ArticleExtraction.Exchanges"/>, in the same order, why its fields are what they are.</summary>
    public IReadOnlyList<IReadOnlyList<FieldReason>> Records { get; init; } = [];
}

/// <summary>A block with what was recognised in it.</summary>
/// <param name="Kind">Only a body block is read for exchanges.</param>
/// <param name="Text">Its clean text.</param>
/// <param name="Annotations">What was recognised, in order; they do not overlap.</param>
/// <param name="Skipped">The sentences that were not read for an exchange, each with the reason.</param>
public sealed record ExplainedBlock(
    BlockKind Kind,
    string Text,
    IReadOnlyList<Annotation> Annotations,
    IReadOnlyList<SkippedSentence> Skipped
);

/// <summary>Words that were recognised.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Start">Their first code unit in the block.</param>
/// <param name="End">The one after the last.</param>
/// <param name="Meaning">What they stand for: a day, a side, a category, an English name; null where the words say it.</param>
public sealed record Annotation(AnnotationKind Kind, int Start, int End, string? Meaning);

/// <summary>What recognised words are.</summary>
public enum AnnotationKind
{
    Number,
    Date,

    /// <summary>An exchange, a release, a return.</summary>
    Verb,

    /// <summary>What has become of it: agreed, ahead, hoped for, called off, denied.</summary>
    Status,

    /// <summary>Whose people, and where they go.</summary>
    Side,

    /// <summary>Who they are: soldiers, civilians, children, bodies.</summary>
    People,

    /// <summary>Who says it.</summary>
    Speaker,
    Mediator,
    Place,
    Stage,

    /// <summary>How a number stands to others: a part, an addition, a plan, a cumulative total.</summary>
    Relation,

    /// <summary>Another war, another country, another kind of exchange.</summary>
    Foreign,
}

/// <summary>A sentence that was not read for an exchange.</summary>
public sealed record SkippedSentence(int Start, int End, string Because);

/// <summary>One place that speaks of one exchange.</summary>
/// <param name="Block">The number of its block, from 0.</param>
/// <param name="Start">Its first code unit in the block.</param>
/// <param name="End">The one after the last.</param>
/// <param name="Status">What it says has become of the exchange: completed, announced, agreed, proposed, cancelled, denied,
/// generic.</param>
/// <param name="Act">The word that tells the act.</param>
/// <param name="When">Its words of time, and the day that they stand for; null when none belong to it.</param>
/// <param name="Counts">Its numbers of people, in plain words.</param>
/// <param name="Record">The record that it went into, from 0; null when it went into none.</param>
/// <param name="Because">Why it went there.</param>
public sealed record ExplainedMention(
    int Block,
    int Start,
    int End,
    string Status,
    string Act,
    string? When,
    IReadOnlyList<string> Counts,
    int? Record,
    string Because
);

/// <summary>A number of the text and what became of it.</summary>
/// <param name="Block">The number of its block, from 0.</param>
/// <param name="Start">Its first code unit in the block.</param>
/// <param name="End">The one after the last.</param>
/// <param name="Text">The number as it stands there; a date is one number.</param>
/// <param name="Uses">The fields that rest on it.</param>
/// <param name="LeftBecause">Why it was left, in plain words; null when it was used.</param>
public sealed record ExplainedNumber(int Block, int Start, int End, string Text, IReadOnlyList<NumberUse> Uses, string? LeftBecause);

/// <summary>A field that rests on a number.</summary>
/// <param name="IsTotal">It is a field of a cumulative total, not of an exchange record.</param>
/// <param name="Index">The record or total, from 0.</param>
/// <param name="Field">The path of the field in it.</param>
public sealed record NumberUse(bool IsTotal, int Index, string Field);

/// <summary>Why a field of a record is what it is.</summary>
public sealed record FieldReason(string Field, string Value, string Because);

using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>What was read of one sentence, and its clauses share.</summary>
/// <param name="Index">Of the sentence.</param>
/// <param name="Sentence">Its tokens.</param>
/// <param name="Clauses">Its clauses, in their order; none where it tells of no act.</param>
internal sealed record SentenceParts(int Index, Sentence Sentence, List<Clause> Clauses)
{
    public required List<Quantity> Numbers { get; init; }

    /// <summary>Of the numbers those that count people.</summary>
    public required List<Headcount> Counts { get; init; }

    public required List<TimeExpression> Times { get; init; }

    /// <summary>Whom the sentence credits.</summary>
    public required List<Told<string>> Mediators { get; init; }

    /// <summary>The place in the row of exchanges that it names.</summary>
    public required Told<int>? Ordinal { get; init; }

    /// <summary>The day of the timeline's entry in which it stands.</summary>
    public required TimeExpression? Entry { get; init; }

    /// <summary>The day that the sentence before it sets, and does no more.</summary>
    public required TimeExpression? DayBefore { get; init; }

    /// <summary>Its paragraph recalls what was before the news.</summary>
    public required bool IsRecalled { get; init; }

    /// <summary>Its words.</summary>
    public Span At => new(Sentence.First, Sentence.End);

    /// <summary>The whole sentence as a clause without an act.</summary>
    public Clause Whole => field ??= new Clause(Sentence.First, Sentence.End, []);
}

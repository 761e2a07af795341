using SwapPipeline.Exchanges.Acts;

namespace SwapPipeline.Exchanges.Neighbourhoods;

/// <summary>
/// A thing that a mention states and that can tie it to another one across days: an exact number, an ordinal, a plan, a stage.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Side">Of a number: to whom, living or dead.</param>
/// <param name="Value">The number.</param>
internal readonly record struct Tie(TieKind Kind, int Side, long Value)
{
    /// <summary>Everything that the mention states; of a report, plans and stages tie nothing that names no day.</summary>
    public static IEnumerable<Tie> Of(Mention mention) =>
        mention.IsPlan ? AllOf(mention) : AllOf(mention).Where(tie => tie.Kind is TieKind.Number or TieKind.Ordinal);

    public static IEnumerable<Tie> AllOf(Mention mention)
    {
        foreach (var (side, number) in mention.Numbers.All)
            yield return new Tie(TieKind.Number, side, number);
        var record = mention.Record;
        if (record.Ordinal is { } ordinal)
            yield return new Tie(TieKind.Ordinal, 0, ordinal);
        if (record.PlannedPerSide is { } planned)
            yield return new Tie(TieKind.Plan, 0, planned);
        if (record.Stage is { } stage)
            yield return new Tie(TieKind.Stage, 0, stage);
    }
}

internal enum TieKind
{
    Number,
    Ordinal,
    Plan,
    Stage,
}

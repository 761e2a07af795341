using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Extraction.Composed;

/// <summary>A report of some sentences, and what it tells.</summary>
/// <param name="Text">Its sentences, in one paragraph or each in its own.</param>
/// <param name="Status">What became of the exchange.</param>
/// <param name="Day">When.</param>
/// <param name="ToUkraine">Whom Ukraine got back, by category; null where that is not told, but planned.</param>
/// <param name="ToRussia">Whom Russia got back.</param>
/// <param name="Told">What else its sentences tell.</param>
internal sealed record Report(
    string Text,
    RecordStatus Status,
    DateOnly Day,
    IReadOnlyDictionary<string, int>? ToUkraine,
    IReadOnlyDictionary<string, int>? ToRussia,
    ReportEffect Told
)
{
    /// <summary>A Thursday.</summary>
    public static readonly DateTimeOffset Published = new(2026, 3, 5, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What the reading of it gets wrong; empty where it is right.</summary>
    public string Faults(string language)
    {
        var found = ExchangeExtractor.Extract(Some.Article(Text, language, Published));
        if (found.Exchanges.Where(e => e.Role == RecordRole.Main).ToList() is not [var main])
            return $"{Text}: not one main exchange";
        var faults = Differences(main).ToList();
        return faults.Count == 0 ? "" : $"{Text}: {string.Join("; ", faults)}";
    }

    private IEnumerable<string> Differences(ExchangeRecord main)
    {
        if ((main.Status, main.Date) != (Status, Day))
            yield return $"{main.Status} on {main.Date} instead of {Status} on {Day}";
        if (ToUkraine is not null && Groups.Of(main, Side.Ukraine) != Groups.Line(ToUkraine))
            yield return $"{Groups.Of(main, Side.Ukraine)} to Ukraine instead of {Groups.Line(ToUkraine)}";
        if (ToRussia is not null && Groups.Of(main, Side.Russia) != Groups.Line(ToRussia))
            yield return $"{Groups.Of(main, Side.Russia)} to Russia instead of {Groups.Line(ToRussia)}";
        if (!main.Mediators.SequenceEqual(Told.Mediators.Order(StringComparer.Ordinal)))
            yield return $"mediators {string.Join(", ", main.Mediators)} instead of {string.Join(", ", Told.Mediators)}";
        if (main.Ordinal != Told.Ordinal)
            yield return $"ordinal {main.Ordinal} instead of {Told.Ordinal}";
        if (Told.Stage is not null && main.Stage != Told.Stage)
            yield return $"stage {main.Stage} instead of {Told.Stage}";
        if (Told.PlannedPerSide is not null && main.PlannedPerSide != Told.PlannedPerSide)
            yield return $"planned {main.PlannedPerSide} instead of {Told.PlannedPerSide}";
        if (Told.HasPlace && main.Location is null)
            yield return "no place";
    }
}

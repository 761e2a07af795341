using System.Text.Json;
using System.Text.Json.Nodes;

namespace SwapPipeline.Tests.Extraction.Composed;

/// <summary>What sentences of a report tell besides its people: nothing where a member is empty.</summary>
internal sealed record ReportEffect
{
    public IReadOnlyList<string> Mediators { get; init; } = [];

    public int? Ordinal { get; init; }

    public int? Stage { get; init; }

    public int? PlannedPerSide { get; init; }

    /// <summary>A place of the handover is named.</summary>
    public bool HasPlace { get; init; }

    /// <summary>What the sentences of a report tell together.</summary>
    /// <param name="effects">Those of its sentences that tell something.</param>
    /// <param name="number">The number for which "a" stands.</param>
    public static ReportEffect Of(IEnumerable<JsonObject> effects, int number)
    {
        var told = new ReportEffect();
        foreach (var effect in effects)
        {
            told = told with
            {
                Mediators = effect["mediators"]?.AsArray().Select(name => name!.GetValue<string>()).ToList() ?? told.Mediators,
                Ordinal = effect["ordinal"]?.GetValue<int>() ?? told.Ordinal,
                Stage = effect["stage"]?.GetValue<int>() ?? told.Stage,
                PlannedPerSide = Planned(effect["plannedPerSide"], number) ?? told.PlannedPerSide,
                HasPlace = told.HasPlace || effect["location"] is not null,
            };
        }

        return told;
    }

    private static int? Planned(JsonNode? planned, int number) =>
        planned is null ? null
        : planned.GetValueKind() == JsonValueKind.String ? number
        : planned.GetValue<int>();
}

using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Parts;

namespace SwapPipeline.Extraction.Records.Groups;

/// <summary>Numbers told in a row that add up to the whole divide it.</summary>
internal static class Breakdown
{
    // "87 army soldiers, 43 guards, 33 border guards, 24 sailors and two civilians"
    public static List<Headcount> Of(Headcount total, List<Headcount> counts)
    {
        if (counts.Count < 2)
            return [];
        var told = counts.FindAll(total, static (c, total) => c.Value < total.Value && !c.IsBody);
        if (told.Count < 2)
            return [];
        told = [.. told.OrderBy(c => c.Number.First)];
        if (ListSums.InARow(total.Value, told) is { Count: > 0 } row)
            return row;
        // "70 soldiers (12 of them sailors), 30 guards": what a bracket says divides the number before it.
        return told.Exists(c => c.IsAside) ? ListSums.InARow(total.Value, told.FindAll(c => !c.IsAside)) : [];
    }
}

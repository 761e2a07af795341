using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Extraction.Composed;

/// <summary>The people of one side in one line: "7 civilian, 168 pow".</summary>
internal static class Groups
{
    public static string Of(ExchangeRecord record, Side side) =>
        Line(
            record
                .Released.Where(g => g.ReturnedTo == side && g.Count is not null)
                .GroupBy(g => g.Category.ToString().ToLowerInvariant())
                .ToDictionary(g => g.Key, g => g.Sum(one => one.Count!.Value))
        );

    public static string Line(IReadOnlyDictionary<string, int> groups) =>
        string.Join(", ", groups.Where(g => g.Value != 0).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Value} {g.Key}"));
}

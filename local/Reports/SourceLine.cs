using System.Globalization;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Local.Reports;

/// <summary>What the last run did with a source, in one line: counts that are not 0, reasons in brackets.</summary>
internal static class SourceLine
{
    public static string Of(SourceReport report)
    {
        var parts = new[]
        {
            report.Error,
            Count(report.Fetched, "fetched"),
            Count(report.Changed, "changed"),
            Count(report.Unchanged, "unchanged"),
            Count(report.Known, "known"),
            Count(report.Irrelevant, "irrelevant"),
            Reasons(report.Rejected, "rejected"),
            Reasons(report.Failed, "failed"),
            Count(report.Deferred, "deferred"),
            report.GapSince is { } since
                ? string.Create(CultureInfo.InvariantCulture, $"gap since {since:yyyy-MM-dd HH:mm} UTC: backfill from then")
                : null,
        };
        var told = string.Join(", ", parts.OfType<string>());
        return told.Length > 0 ? told : "nothing new";
    }

    private static string? Count(int count, string word) =>
        count > 0 ? string.Create(CultureInfo.InvariantCulture, $"{count} {word}") : null;

    private static string? Reasons(IReadOnlyDictionary<string, int> reasons, string word) =>
        reasons.Count > 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{reasons.Values.Sum()} {word} ({string.Join(", ", reasons.Select(reason => $"{reason.Key} {reason.Value}"))})"
            )
            : null;
}

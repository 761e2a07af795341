using System.CommandLine;
using SwapPipeline.Dataset;

namespace SwapPipeline.Local.Commands;

/// <summary>What the commands that report on the published dataset have in common.</summary>
internal static class ReportOptions
{
    public static Option<string> Format()
    {
        var format = new Option<string>("--format")
        {
            Description = "table for a terminal, md for a report, json for a program",
            DefaultValueFactory = _ => "table",
        };
        format.AcceptOnlyFromAmong("table", "md", "json");
        return format;
    }

    /// <summary>The committed snapshot; where there is none, the screen says what to do.</summary>
    public static async Task<Snapshot?> SnapshotAsync(LocalSession session, Screen screen, CancellationToken cancellation)
    {
        if (await session.Get<SnapshotStore>().LatestAsync(cancellation) is { } latest)
            return latest.Snapshot;
        screen.Say($"There is no dataset in {session.Place} yet: `dotnet run --project local` makes one of the samples.");
        return null;
    }
}

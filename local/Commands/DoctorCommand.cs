using System.CommandLine;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using SwapPipeline.Dataset;
using SwapPipeline.Local.Doctor;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;

namespace SwapPipeline.Local.Commands;

/// <summary><c>doctor [--storage …] [--settings FILE]</c>: what is wrong with a deployment or with this machine, and what to do.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var settings = new Option<FileInfo>("--settings")
        {
            Description = "Check the settings of an app: a local.settings.json, or what `az functionapp config appsettings list` prints",
            HelpName = "FILE",
        };
        settings.AcceptExistingOnly();
        var command = new Command("doctor", "Check settings, reach, roles, encoding on the wire, clock and versions; say what to do")
        {
            settings,
        };
        SessionOptions.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(SessionOptions.Of(parsed), parsed.GetValue(settings), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(SessionOptions options, FileInfo? file, CancellationToken cancellation)
    {
        var screen = new Screen();
        var given = file is null ? Environment() : SettingsExam.Read(file);
        var findings = SettingsExam.Examine(given, asDeployed: file is not null).ToList();

        // With the settings of an app and nothing else, they are all there is to look at.
        if (file is null || options.Storage is not null)
        {
            await using var session = await LocalSession.OpenAsync(options, screen, cancellation);
            findings.AddRange(
                await ExamineAsync(
                    session.Get<IConfiguration>(),
                    options.Now is { } now ? new FixedClock(now) : TimeProvider.System,
                    cancellation
                )
            );
        }

        foreach (var finding in findings)
        {
            await Console.Out.WriteLineAsync($"{(finding.IsFault ? "fault" : "ok   ")}  {finding.Check, -9} {finding.Cause}");
            if (finding.IsFault)
                await Console.Out.WriteLineAsync($"                  {finding.Remedy}");
        }

        return findings.Exists(finding => finding.IsFault) ? ExitCode.Findings : ExitCode.Done;
    }

    /// <summary>Storage, wire, clock and versions of the account that the settings name.</summary>
    internal static async Task<IReadOnlyList<Finding>> ExamineAsync(
        IConfiguration settings,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var rules = HostJson.ReadBesideProgram();
        var blobs = StorageAccount.Blobs(settings, Settings.DataStorage, retries: 0);
        var raw = StorageAccount.Queues(settings, Settings.DataStorage, QueueMessageEncoding.None, retries: 0);
        var findings = new List<Finding>(await new StorageExam(blobs, raw, time).ExamineAsync(cancellation));
        if (findings.Exists(finding => finding is { Check: "reach", IsFault: true }))
            return findings;
        findings.AddRange(await new EncodingExam(raw, rules).ExamineAsync(cancellation));
        findings.AddRange(VersionsExam.Examine(await LatestAsync(new SnapshotStore(new AzureBlobStore(blobs)), cancellation)));
        return findings;
    }

    private static async Task<Snapshot?> LatestAsync(SnapshotStore snapshots, CancellationToken cancellation)
    {
        try
        {
            return (await snapshots.LatestAsync(cancellation))?.Snapshot;
        }
        catch (Exception error) when (StorageFaults.Of(error) is not null)
        {
            return null;
        }
    }

    private static Dictionary<string, string?> Environment() =>
        System
            .Environment.GetEnvironmentVariables()
            .Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value, StringComparer.OrdinalIgnoreCase);
}

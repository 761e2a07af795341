using System.CommandLine;
using System.Globalization;
using SwapPipeline.Dataset;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;

namespace SwapPipeline.Local.Commands;

/// <summary><c>verify [--dir DIR]</c>: every rule of the dataset, on the committed snapshot or on an exported folder.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var dir = new Option<DirectoryInfo>("--dir")
        {
            Description = "Check an exported folder instead of the committed snapshot",
            HelpName = "DIR",
        };
        dir.AcceptExistingOnly();
        var repair = new Option<bool>("--repair")
        {
            Description = "First make files of the committed snapshot again that are damaged or missing, from the records",
        };
        var command = new Command("verify", "Check hashes, Parquet profile, keys, references and sums; a line for each breach")
        {
            dir,
            repair,
        };
        SessionOptions.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(repair) && result.GetResult(dir) is not null)
                result.AddError("--repair works on the committed snapshot: an exported folder is written again by `export --to`.");
        });
        command.SetAction(
            (parsed, cancellation) => RunAsync(SessionOptions.Of(parsed), parsed.GetValue(dir), parsed.GetValue(repair), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(SessionOptions options, DirectoryInfo? dir, bool repair, CancellationToken cancellation)
    {
        var screen = new Screen();
        if (repair)
            await RepairAsync(options, screen, cancellation);
        var files = dir is null ? await StoredAsync(options, screen, cancellation) : await ExportedAsync(dir, cancellation);
        if (files.Count == 0)
        {
            screen.Say(
                dir is null
                    ? "There is no dataset yet: `dotnet run --project local` makes one of the samples."
                    : $"{dir.FullName} holds no dataset: `export --to {dir.Name}` writes one."
            );
            return ExitCode.Findings;
        }

        var breaks = DatasetVerifier.Verify(files);
        foreach (var found in breaks)
            await Console.Out.WriteLineAsync($"{found.Rule}\t{found.Table}\t{found.Row}\t{found.Reason}");
        screen.Say(breaks.Count == 0 ? $"{files.Count} files keep every rule." : $"{breaks.Count} breaches in {files.Count} files.");
        return breaks.Count == 0 ? ExitCode.Done : ExitCode.Findings;
    }

    private static async Task RepairAsync(SessionOptions options, Screen screen, CancellationToken cancellation)
    {
        await using var session = await LocalSession.OpenAsync(options, screen, cancellation);
        screen.Say(
            await session.Get<PublishExchangesStep>().RepairAsync(cancellation) switch
            {
                null => "Nothing was repaired: somebody else is publishing.",
                0 => "No file is damaged or missing.",
                var files => $"{files} files were made again.",
            }
        );
    }

    private static async Task<IReadOnlyList<StoredFile>> StoredAsync(SessionOptions options, Screen screen, CancellationToken cancellation)
    {
        await using var session = await LocalSession.OpenAsync(options, screen, cancellation);
        if (await session.Get<SnapshotStore>().LatestAsync(cancellation) is not { } latest)
            return [];
        var files = new List<StoredFile>();
        foreach (var file in latest.Snapshot.Files)
        {
            var content = await session.Get<IBlobStore>().ReadAsync(new BlobName(DatasetLayout.Truth, file.Path), cancellation);
            files.Add(new StoredFile(file.Table, file.Key, file.Year, file.Path, content?.Bytes, file.Sha256));
        }

        return files;
    }

    private static async Task<IReadOnlyList<StoredFile>> ExportedAsync(DirectoryInfo dir, CancellationToken cancellation)
    {
        var files = new List<StoredFile>();
        foreach (
            var file in dir.EnumerateFiles("*.parquet", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal)
        )
        {
            var path = Path.GetRelativePath(dir.FullName, file.FullName);
            var (table, key, year) = Place(path.Split(Path.DirectorySeparatorChar));
            files.Add(new StoredFile(table, key, year, path, await File.ReadAllBytesAsync(file.FullName, cancellation), null));
        }

        return files;
    }

    // A file that lies elsewhere gets a place that no table has, and so is named.
    private static (string Table, string Key, int Year) Place(string[] path) =>
        path is [var table, var partition, var name]
        && name == $"{table}.parquet"
        && partition.Split('=') is [var key, var text]
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? (table, key, year)
            : (string.Join('/', path), "", 0);
}

using System.CommandLine;
using SwapPipeline.Dataset;
using SwapPipeline.Local.Export;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Local.Commands;

/// <summary><c>export --to DIR</c>: the committed snapshot as files.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var to = new Option<DirectoryInfo>("--to")
        {
            Description = "The folder to write to",
            HelpName = "DIR",
            Required = true,
        };
        var format = new Option<string>("--format")
        {
            Description =
                "parquet in the layout of the container current, one csv or jsonl file a table, or records: the article records as `merge` takes them",
            DefaultValueFactory = _ => "parquet",
        };
        format.AcceptOnlyFromAmong("parquet", "csv", "jsonl", "records");

        var command = new Command("export", "Write the committed snapshot to a folder") { to, format };
        SessionOptions.AddTo(command);
        command.SetAction(
            (parsed, cancellation) => RunAsync(SessionOptions.Of(parsed), parsed.GetValue(to)!, parsed.GetValue(format)!, cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(SessionOptions options, DirectoryInfo to, string format, CancellationToken cancellation)
    {
        var screen = new Screen();
        await using var session = await LocalSession.OpenAsync(options, screen, cancellation);
        if (await session.Get<SnapshotStore>().LatestAsync(cancellation) is not { } latest)
        {
            screen.Say($"There is no dataset in {session.Place} yet: `dotnet run --project local` makes one of the samples.");
            return ExitCode.Findings;
        }

        ITableWriter writer = format switch
        {
            "csv" => new CsvTableWriter(),
            "jsonl" => new JsonLinesTableWriter(),
            "records" => new RecordsWriter(session.Get<RecordStore>()),
            _ => new ParquetFileWriter(),
        };
        var files = await writer.WriteAsync(session.Get<DatasetReader>(), latest.Snapshot, to.FullName, cancellation);
        screen.Say($"Snapshot {latest.Snapshot.Number}: {files} files in {to.FullName}.");
        return ExitCode.Done;
    }
}

using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using SwapPipeline.Local.Reports;

namespace SwapPipeline.Local.Commands;

/// <summary><c>status</c>: what there is, what waits, what failed, and how old the dataset is.</summary>
internal static class StatusCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "table or json", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("status", "Show counts, queues, poison, last runs and the last snapshot") { format };
        SessionOptions.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(SessionOptions.Of(parsed), parsed.GetValue(format)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(SessionOptions options, string format, CancellationToken cancellation)
    {
        var screen = new Screen();
        await using var session = await LocalSession.OpenAsync(options, screen, cancellation);
        var status = await PipelineStatus.ReadAsync(session, cancellation);
        if (format == "json")
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(status, Json));
        else
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) }).Write(Table(status));
        return status.Queues.Any(queue => queue.Poison > 0) ? ExitCode.Findings : ExitCode.Done;
    }

    private static Table Table(PipelineStatus status)
    {
        var table = new Table().Border(TableBorder.Simple).HideHeaders().AddColumns("What", "How much");
        void Row(string what, FormattableString how) => table.AddRow(Markup.Escape(what), Markup.Escape(FormattableString.Invariant(how)));

        Row("articles", $"{status.Articles}");
        Row("records", $"{status.Records}");
        Row("waiting to be published", $"{status.Pending}");
        Row("taken in, not sent yet", $"{status.Unsent}");
        foreach (var queue in status.Queues)
            Row($"queue {queue.Queue}", $"{queue.Messages} waiting, {queue.Poison} parked");
        foreach (var timer in status.Timers)
            Row($"timer {timer.Function}", $"last {timer.Last:yyyy-MM-dd HH:mm:ss}, next {timer.Next:yyyy-MM-dd HH:mm:ss} UTC");
        if (status.LastFetch is { } fetch)
        {
            Row("last fetch", $"{fetch.FinishedAt:yyyy-MM-dd HH:mm:ss} UTC");
            foreach (var source in fetch.Sources)
                Row($"  {source.Source}", $"{SourceLine.Of(source)}");
        }

        if (status.Snapshot is { } snapshot)
        {
            Row("snapshot", $"{snapshot.Number} of {snapshot.CreatedAt:yyyy-MM-dd HH:mm:ss} UTC");
            foreach (var (name, rows) in snapshot.Rows)
                Row($"  {name}", $"{rows} rows");
        }
        else
        {
            Row("snapshot", $"none yet");
        }

        return table;
    }
}

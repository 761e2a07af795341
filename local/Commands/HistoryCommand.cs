using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SwapPipeline.Local.Reports;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Local.Commands;

/// <summary><c>history ID</c>: how an exchange came to be, article by article.</summary>
internal static class HistoryCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var id = new Argument<string>("ID")
        {
            Description = "Any id that ever led to the exchange: of itself, of a record or of a claim; its first six digits do",
        };
        var format = ReportOptions.Format();
        id.Validators.Add(result =>
        {
            if (result.GetValue(id) is { } text && (text.Length < PublishedHistory.ShortestId || !text.All(char.IsAsciiHexDigit)))
                result.AddError($"\"{text}\" is no id: give at least {PublishedHistory.ShortestId} of its hex digits.");
        });
        var command = new Command("history", "Tell how an exchange came to be, article by article") { id, format };
        SessionOptions.AddTo(command);
        command.SetAction(
            (parsed, cancellation) => RunAsync(SessionOptions.Of(parsed), parsed.GetValue(id)!, parsed.GetValue(format)!, cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(SessionOptions options, string id, string format, CancellationToken cancellation)
    {
        var screen = new Screen();
        await using var session = await LocalSession.OpenAsync(options, screen, cancellation);
        if (await ReportOptions.SnapshotAsync(session, screen, cancellation) is not { } snapshot)
            return ExitCode.Findings;
        var found = await session.Get<PublishedHistory>().FindAsync(snapshot, id, cancellation);
        if (found.Count != 1)
        {
            screen.Say(
                found.Count == 0
                    ? $"No exchange of snapshot {snapshot.Number} has or had the id {id}. A mention that waits for its exchange has no row; `export --format jsonl` lists all ids."
                    : $"{id} leads to {found.Count} exchanges, give more digits: {string.Join(", ", found.Select(exchange => exchange.Row["exchange_id"]))}"
            );
            return ExitCode.Findings;
        }

        if (format == "json")
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(found[0], Json));
        else
            ReportWriter.Write(HistoryReport.Of(found[0]), format);
        return ExitCode.Done;
    }
}

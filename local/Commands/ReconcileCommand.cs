using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using SwapPipeline.Dataset;
using SwapPipeline.Exchanges.Reconciliation;
using SwapPipeline.Local.Reports;

namespace SwapPipeline.Local.Commands;

/// <summary><c>reconcile</c>: the officials' cumulative totals beside the sums of the exchanges between them.</summary>
internal static class ReconcileCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var format = ReportOptions.Format();
        var mediator = new Option<string?>("--mediator")
        {
            Description = "Only the running totals of one mediator: UAE",
            HelpName = "NAME",
        };
        var command = new Command("reconcile", "Set the cumulative totals of officials beside the sums of the exchanges")
        {
            format,
            mediator,
        };
        SessionOptions.AddTo(command);
        command.SetAction(
            (parsed, cancellation) => RunAsync(SessionOptions.Of(parsed), parsed.GetValue(format)!, parsed.GetValue(mediator), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(SessionOptions options, string format, string? mediator, CancellationToken cancellation)
    {
        var screen = new Screen();
        await using var session = await LocalSession.OpenAsync(options, screen, cancellation);
        if (await ReportOptions.SnapshotAsync(session, screen, cancellation) is not { } snapshot)
            return ExitCode.Findings;
        var (exchanges, totals) = await LedgerRows.ReadAsync(session.Get<DatasetReader>(), snapshot, cancellation);
        var accounts = Reconciler
            .Reconcile(totals, exchanges)
            .Where(account => mediator is null || string.Equals(account.Mediator, mediator, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (accounts.Count == 0)
            screen.Say(
                mediator is null
                    ? "No article states a cumulative total with a date."
                    : $"No article states a cumulative total of {mediator}."
            );
        if (format == "json")
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(accounts, Json));
        else
            ReportWriter.Write(LedgerReport.Of(accounts), format);
        return ExitCode.Done;
    }
}

using System.CommandLine;
using SwapPipeline.Local.Parked;

namespace SwapPipeline.Local.Commands;

/// <summary><c>requeue QUEUE [--id ID]</c>: parked messages go back to their queue.</summary>
internal static class RequeueCommand
{
    public static Command Create()
    {
        var queue = PoisonCommand.QueueArgument();
        var id = new Option<string?>("--id") { Description = "One message, or the beginning of its id; all without it", HelpName = "ID" };
        var command = new Command("requeue", "Send parked messages to their queue again, once their cause is mended") { queue, id };
        SessionOptions.AddTo(command);
        command.SetAction(
            (parsed, cancellation) => RunAsync(SessionOptions.Of(parsed), parsed.GetValue(queue)!, parsed.GetValue(id), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(SessionOptions options, string queue, string? id, CancellationToken cancellation)
    {
        var screen = new Screen();
        await using var session = await LocalSession.OpenAsync(options, screen, cancellation);
        var sent = await session.Get<ParkedMessages>().RequeueAsync(queue, id, cancellation);
        if (sent == 0)
        {
            screen.Say(
                id is null ? $"Nothing is parked from {queue}." : $"No message parked from {queue} has an id that begins with {id}."
            );
            return id is null ? ExitCode.Done : ExitCode.Findings;
        }

        screen.Say($"{sent} messages are back in {queue}.");
        return await PipelineRun.RunAsync(session, screen, cancellation, () => Task.FromResult(0));
    }
}

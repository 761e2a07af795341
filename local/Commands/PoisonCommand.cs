using System.CommandLine;
using System.Globalization;
using SwapPipeline.Local.Parked;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Local.Commands;

/// <summary><c>poison list</c> and <c>poison show</c>: what is parked, and why.</summary>
internal static class PoisonCommand
{
    public static Command Create() => new("poison", "Look at messages that failed for good") { List(), Show() };

    public static Argument<string> QueueArgument()
    {
        var queue = new Argument<string>("QUEUE") { Description = string.Join(" or ", ParkedMessages.AllQueues) };
        queue.AcceptOnlyFromAmong([.. ParkedMessages.AllQueues]);
        return queue;
    }

    private static Command List()
    {
        var command = new Command("list", "A line for each parked message: its id, queue, time and reason");
        SessionOptions.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var screen = new Screen();
                await using var session = await LocalSession.OpenAsync(SessionOptions.Of(parsed), screen, cancellation);
                var messages = await AllAsync(session, cancellation);
                foreach (var (message, failure) in messages)
                    await Console.Out.WriteLineAsync(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{message.Id}\t{message.Queue}\t{message.ParkedAt:yyyy-MM-dd'T'HH:mm:ss'Z'}\t{SafeLine.Of(failure?.Reason ?? NoReason)}"
                        )
                    );
                screen.Say(
                    messages.Count == 0
                        ? "Nothing is parked."
                        : "`poison show QUEUE --id ID` tells more; `requeue QUEUE --id ID` tries again."
                );
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Command Show()
    {
        var queue = QueueArgument();
        var id = new Option<string>("--id")
        {
            Description = "The message, or the beginning of its id",
            HelpName = "ID",
            Required = true,
        };
        var command = new Command("show", "One parked message with the reason and the error") { queue, id };
        SessionOptions.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var screen = new Screen();
                await using var session = await LocalSession.OpenAsync(SessionOptions.Of(parsed), screen, cancellation);
                var found = (await session.Get<ParkedMessages>().PeekAsync(parsed.GetValue(queue)!, cancellation)).FirstOrDefault(message =>
                    message.Id.StartsWith(parsed.GetValue(id)!, StringComparison.Ordinal)
                );
                if (found is null)
                {
                    screen.Say($"No message parked from {parsed.GetValue(queue)} has an id that begins with {parsed.GetValue(id)}.");
                    return ExitCode.Findings;
                }

                var failure = await session.Get<FailureLog>().FindAsync(found.Queue, found.Text, cancellation);
                await Console.Out.WriteLineAsync(
                    $"id       {found.Id}\nqueue    {found.Queue}\nparked   {found.ParkedAt:O}\nmessage  {SafeLine.Of(found.Text)}\nreason   {SafeLine.Of(failure?.Reason ?? NoReason)}"
                );
                if (failure is not null)
                    await Console.Out.WriteLineAsync($"failed   {failure.FailedAt:O}\n\n{failure.Details}");
                return ExitCode.Done;
            }
        );
        return command;
    }

    private const string NoReason = "no step noted a reason: the message never reached one";

    private static async Task<IReadOnlyList<(ParkedMessage Message, Failure? Failure)>> AllAsync(
        LocalSession session,
        CancellationToken cancellation
    )
    {
        var all = new List<(ParkedMessage, Failure?)>();
        foreach (var queue in ParkedMessages.AllQueues)
        foreach (var message in await session.Get<ParkedMessages>().PeekAsync(queue, cancellation))
            all.Add((message, await session.Get<FailureLog>().FindAsync(queue, message.Text, cancellation)));
        return all;
    }
}

using Microsoft.Extensions.Logging;

namespace SwapPipeline.Local.Hosting;

/// <summary>The way of one message: run the function, then delete the message, give it back or park it.</summary>
internal sealed class MessageProcessor(FunctionDefinition function, PoisonQueue? poison, HostContext host)
{
    private readonly ILogger _logger = host.Loggers.CreateLogger($"Function.{function.Name}");

    /// <summary>Never throws: a message whose storage is gone comes back by itself when its invisibility lapses.</summary>
    /// <param name="abandon">Cancels the function.</param>
    public async Task ProcessAsync(TakenMessage message, CancellationToken abandon)
    {
        using var work = host.Activity.Begin();
        try
        {
            // A host that dies while it works leaves no mark but the count: such a message is not tried once more.
            if (message.Try > host.Rules.MaxDequeueCount && poison is not null)
                await ParkAsync(message, "it was taken too often, and no host that took it came to an end");
            else if (MessageText.Decode(message.RawText, host.Rules.MessageEncoding) is not { } text)
                await ParkAsync(message, "its text is not base64");
            else
                await RunAsync(message, text, abandon);
        }
        catch (Exception error) when (StorageFailure.Is(error))
        {
            _logger.LogError(error, "Message {MessageId} could not be settled; it comes back.", message.Id);
        }
    }

    private async Task RunAsync(TakenMessage message, string text, CancellationToken abandon)
    {
        Exception? failure = null;
        await using (new InvisibilityRenewal(message, host.Timings.Invisibility, host.Time, _logger))
        {
            var started = host.Time.GetTimestamp();
            host.Observer.On(new HostEvent.FunctionStarted(function.Name, message.Id));
            try
            {
                await host.Invoker.InvokeAsync(function, text, abandon);
                var took = host.Time.GetElapsedTime(started);
                host.Tally.Succeeded(function.Name);
                host.Observer.On(new HostEvent.FunctionSucceeded(function.Name, message.Id, took));
                _logger.LogInformation(
                    "Executed {Function} for message {MessageId} in {Milliseconds} ms.",
                    function.Name,
                    message.Id,
                    (long)took.TotalMilliseconds
                );
            }
            catch (Exception error)
            {
                failure = error;
            }
        }

        if (failure is null)
            await message.DeleteAsync(CancellationToken.None);
        else if (failure is OperationCanceledException && abandon.IsCancellationRequested)
            await GiveBackAsync(message);
        else
            await FailAsync(message, failure);
    }

    private async Task GiveBackAsync(TakenMessage message)
    {
        _logger.LogWarning("{Function} was stopped at message {MessageId}, which is given back.", function.Name, message.Id);
        await message.HideAsync(TimeSpan.Zero, CancellationToken.None);
    }

    private async Task FailAsync(TakenMessage message, Exception failure)
    {
        host.Tally.Failed(function.Name);
        host.Observer.On(new HostEvent.FunctionFailed(function.Name, message.Id, message.Try, failure));
        _logger.LogError(
            failure,
            "{Function} failed at message {MessageId}, try {Try} of {Tries}.",
            function.Name,
            message.Id,
            message.Try,
            host.Rules.MaxDequeueCount
        );

        // Without a poison queue it stays invisible for a while instead of being tried again at once, for ever.
        if (poison is null)
            return;
        if (message.Try >= host.Rules.MaxDequeueCount)
            await ParkAsync(message, failure.Message);
        else
            await message.HideAsync(host.Rules.VisibilityTimeout, CancellationToken.None);
    }

    private async Task ParkAsync(TakenMessage message, string reason)
    {
        if (poison is null)
            return;
        await poison.MoveAsync(message, CancellationToken.None);
        host.Tally.Poisoned(function.Name);
        host.Observer.On(new HostEvent.MessagePoisoned(function.Name, message.Id, poison.Name, reason));
        _logger.LogError("Message {MessageId} was moved to {PoisonQueue}: {Reason}", message.Id, poison.Name, reason);
    }
}

using Azure;
using Azure.Storage.Queues;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Pipeline;

namespace SwapPipeline.Local.Doctor;

/// <summary>Whether the messages on the wire are in the encoding that host.json says, and of the form that this app reads.</summary>
internal sealed class EncodingExam(QueueServiceClient raw, HostRules rules)
{
    private const string Check = "encoding";

    // No more can be seen without taking them.
    private const int Most = 32;

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        foreach (var queue in (string[])[Queues.Normalize, Queues.Publish, Queues.Poison(Queues.Normalize), Queues.Poison(Queues.Publish)])
            findings.AddRange(Judge(queue, await PeekAsync(queue, cancellation)));
        return findings.Count > 0
            ? findings
            :
            [
                Finding.Well(
                    Check,
                    $"messages are {(rules.MessageEncoding == QueueMessageEncoding.Base64 ? "base64" : "plain text")}, as host.json says."
                ),
            ];
    }

    private async Task<IReadOnlyList<string>> PeekAsync(string queue, CancellationToken cancellation)
    {
        try
        {
            return
            [
                .. (await raw.GetQueueClient(queue).PeekMessagesAsync(Most, cancellation)).Value.Select(message => message.MessageText),
            ];
        }
        catch (RequestFailedException)
        {
            // What cannot be looked into has been told by then.
            return [];
        }
    }

    private IEnumerable<Finding> Judge(string queue, IReadOnlyList<string> messages)
    {
        var texts = messages.Select(message => (Raw: message, Read: MessageText.Decode(message, rules.MessageEncoding))).ToList();
        if (texts.Count(text => text.Read is null) is > 0 and var plain)
        {
            yield return new Finding(
                Check,
                $"Queue {queue} holds {plain} plain-text messages, but host.json says base64: the host parks them unread.",
                "Let whoever sends them encode base64 (QueueMessageEncoding.Base64), then send them again."
            );
        }

        if (
            rules.MessageEncoding == QueueMessageEncoding.None
            && texts.Count(text =>
                !IsClaimCheck(text.Raw) && MessageText.Decode(text.Raw, QueueMessageEncoding.Base64) is { } inside && IsClaimCheck(inside)
            )
                is > 0
                    and var encoded
        )
            yield return new Finding(
                Check,
                $"Queue {queue} holds {encoded} base64 messages, but host.json says none.",
                "Set extensions.queues.messageEncoding of host.json to base64."
            );

        if (
            texts.Count(text => text.Read is { } read && !IsClaimCheck(read)) is > 0 and var foreign
            && rules.MessageEncoding == QueueMessageEncoding.Base64
        )
            yield return new Finding(
                Check,
                $"Queue {queue} holds {foreign} messages that this app does not read.",
                "Another app, or a newer version of this one, sends to this queue: `poison show` tells what it says."
            );
    }

    private static bool IsClaimCheck(string text)
    {
        try
        {
            ClaimCheck.Parse(text);
            return true;
        }
        catch (InvalidMessageException)
        {
            return false;
        }
    }
}

using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using SwapPipeline.Pipeline;
using SwapPipeline.Storage;

namespace SwapPipeline.Local.Doctor;

/// <summary>
/// Whether storage answers, and lets the caller do what the pipeline does. Nothing is changed: a write goes out under a condition that
/// cannot hold.
/// </summary>
internal sealed class StorageExam(BlobServiceClient blobs, QueueServiceClient queues, TimeProvider time)
{
    /// <summary>The containers that the pipeline writes to.</summary>
    public static IReadOnlyList<string> Containers { get; } = ["articles", "current", "dataset", "failures", "fetch-state", "records"];

    // From a quarter of an hour on the service refuses what is signed.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    private DateTimeOffset? _serviceTime;
    private DateTimeOffset _ourTime;

    /// <summary>Asks blobs, then queues. A service that does not answer is asked once.</summary>
    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        foreach (var container in Containers)
        {
            var client = blobs.GetBlobContainerClient(container);
            await TryAsync(
                findings,
                $"container {container}",
                "read",
                "Storage Blob Data Reader",
                () =>
                    client
                        .GetBlobsAsync(cancellationToken: cancellation)
                        .AsPages(pageSizeHint: 1)
                        .FirstOrDefaultAsync(cancellation)
                        .AsTask()
            );
            if (findings.Any(IsUnreachable))
                return [.. findings];
            await TryAsync(
                findings,
                $"container {container}",
                "write to",
                "Storage Blob Data Contributor",
                () => client.GetBlobClient("doctor").UploadAsync(BinaryData.FromString(""), Never, cancellation)
            );
        }

        foreach (var queue in (string[])[Queues.Normalize, Queues.Publish, Queues.Poison(Queues.Normalize), Queues.Poison(Queues.Publish)])
        {
            await TryAsync(
                findings,
                $"queue {queue}",
                "look into",
                "Storage Queue Data Contributor",
                () => queues.GetQueueClient(queue).PeekMessagesAsync(1, cancellation)
            );
            if (findings.Any(IsUnreachable))
                return [.. findings];
        }

        if (findings.Count == 0)
            findings =
            [
                Finding.Well("reach", $"{blobs.Uri.Host} answers for blobs and for queues."),
                Finding.Well("roles", "every container may be read and written, every queue looked into."),
            ];
        findings.Add(Clock());
        return findings;
    }

    private static BlobUploadOptions Never { get; } = new() { Conditions = new BlobRequestConditions { IfMatch = new ETag("\"0x0\"") } };

    private static bool IsUnreachable(Finding finding) => finding is { Check: "reach", IsFault: true };

    private async Task TryAsync<T>(List<Finding> findings, string resource, string verb, string role, Func<Task<T>> ask)
    {
        try
        {
            var answer = await ask();
            if (answer is Page<BlobItem> page)
                Remember(page.GetRawResponse());
        }
        catch (Exception error) when (StorageFaults.Of(error) is { } fault)
        {
            var refused =
                error as RequestFailedException
                ?? (error as AggregateException)?.InnerExceptions.OfType<RequestFailedException>().LastOrDefault();
            Remember(refused?.GetRawResponse());
            // A container that is not there yet, or the condition that cannot hold: the caller may.
            if (refused?.Status is 404 or 412)
                return;
            findings.Add(Fault(fault, refused, resource, verb, role, error));
        }
    }

    private Finding Fault(
        StorageFault fault,
        RequestFailedException? refused,
        string resource,
        string verb,
        string role,
        Exception error
    ) =>
        (fault, refused?.ErrorCode) switch
        {
            (StorageFault.Unreachable, _) => new(
                "reach",
                $"Nobody answers at {blobs.Uri.Host}:{blobs.Uri.Port.ToString(CultureInfo.InvariantCulture)} ({FirstLine(error)}).",
                "Check the address of the account, the network and, with private endpoints, whether its name resolves to a private address from here."
            ),
            (StorageFault.RoleMissing, "KeyBasedAuthenticationNotPermitted") => new(
                "roles",
                "The account takes no keys.",
                "Name it by its https address (--storage https://ACCOUNT.blob.core.windows.net, or DataStorage__blobServiceUri) instead of a connection string, and sign in."
            ),
            (StorageFault.RoleMissing, "AuthorizationFailure") => new(
                "reach",
                "The account refuses this network.",
                "Call from the network of its private endpoints, or allow this address in the firewall of the account."
            ),
            (StorageFault.RoleMissing, _) => new(
                "roles",
                $"The role is missing to {verb} {resource} (403 {refused?.ErrorCode}).",
                $"Assign {role} on {resource} to the identity that asks; a new role takes some minutes to hold."
            ),
            (StorageFault.NotAuthenticated, _) => new(
                "roles",
                $"The account does not know the caller ({refused?.ErrorCode ?? error.GetType().Name}).",
                "Check the identity (`az login`, DataStorage__clientId) or the key, and the clock below."
            ),
            (StorageFault.Throttled, _) => new(
                "reach",
                $"The account is too busy to let us {verb} {resource}.",
                "Wait, or lower the number of instances."
            ),
            _ => new(
                "reach",
                $"To {verb} {resource} was refused: {refused?.ErrorCode ?? FirstLine(error)}.",
                "Look the code up in the documentation of the storage service."
            ),
        };

    private Finding Clock()
    {
        if (_serviceTime is not { } service)
            return Finding.Well("clock", "storage did not say what time it is.");
        var skew = _ourTime - service;
        if (skew.Duration() < Tolerance)
            return Finding.Well("clock", "it agrees with that of storage.");
        var minutes = Math.Round(skew.Duration().TotalMinutes).ToString(CultureInfo.InvariantCulture);
        return new(
            "clock",
            $"The clock here is {minutes} minutes {(skew > TimeSpan.Zero ? "ahead of" : "behind")} that of storage.",
            "Set it by a time server: from 15 minutes on storage refuses every request, and fetch times would be wrong before."
        );
    }

    private void Remember(Response? answer)
    {
        if (answer?.Headers.Date is not { } date)
            return;
        (_serviceTime, _ourTime) = (date, time.GetUtcNow());
    }

    private static string FirstLine(Exception error) =>
        (error is AggregateException { InnerExceptions: [.., var last] } ? last : error).Message.Split('\n')[0].Trim();
}

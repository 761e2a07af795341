using Microsoft.Extensions.Logging;
using SwapPipeline.Dataset;
using SwapPipeline.Exchanges;
using SwapPipeline.Exchanges.Neighbourhoods;
using SwapPipeline.Storage;
using SwapPipeline.Telemetry;

namespace SwapPipeline.Pipeline;

/// <summary>
/// Everything that is pending into one snapshot: the neighbourhood of the pending articles is merged again and its rows replaced, or, where
/// the records and the dataset are not in step, everything is. One publisher works at a time, held apart by a lease; if the lease is lost
/// all the same,
/// the commit of the slower one is refused. The marks go after the commit, so whatever dies before is done again.
/// </summary>
public sealed class PublishExchangesStep(
    RecordStore records,
    PendingMarks pending,
    PublishBatches batches,
    PublishedRecords published,
    NeighbourhoodRows neighbourhood,
    DatasetPublisher dataset,
    IBlobStore blobs,
    IMessageSender messages,
    FailureLog failures,
    TimeProvider time,
    PipelineMetrics metrics,
    ILogger<PublishExchangesStep> log
)
{
    private static readonly BlobName Lock = new("records", "publish.lock");

    // A publish takes a few seconds: waiting that long is cheaper than handing the message back. Each pause is twice the one before, since
    // all the messages of a burst wait side by side, and what they ask of storage delays the one that publishes.
    private const int Rounds = 5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(5);

    /// <param name="message">A <see cref="ClaimCheck"/>: the article whose record asks to be published. Whatever else is pending goes with
    /// it.</param>
    /// <param name="cancellationToken">Stops between two storage calls; the message then comes back.</param>
    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        using var work = TraceParent.BeginProcessing(Queues.Publish, ClaimCheck.TraceparentOf(message));
        await failures.RunAsync(
            Queues.Publish,
            message,
            () => PublishAsync(ClaimCheck.Parse(message), cancellationToken),
            cancellationToken
        );
    }

    /// <summary>Makes the damaged and missing files of the committed snapshot again; what is pending goes with it.</summary>
    /// <returns>How many files were made again; null when another publisher is at work.</returns>
    public async Task<int?> RepairAsync(CancellationToken cancellationToken)
    {
        await using var lease = await HeldLease.TryTakeAsync(blobs, Lock, time, cancellationToken);
        if (lease is null)
            return null;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Lost);
        var basis = await dataset.BeginRepairAsync(either.Token);
        return basis.Damaged.Count == 0 ? 0 : (await MergeAllAsync(basis, either.Token))?.FilesRepaired;
    }

    private async Task PublishAsync(ClaimCheck message, CancellationToken cancellationToken)
    {
        for (var round = 0; round < Rounds; round++)
        {
            // Marks are removed after the commit alone: no mark means that this message's article is published. What else is pending has
            // messages of its own.
            if (!await pending.IsPendingAsync(message.Article, cancellationToken))
                return;
            await using (var lease = await HeldLease.TryTakeAsync(blobs, Lock, time, cancellationToken))
            {
                if (lease is not null)
                {
                    await PublishAllPendingAsync(lease, cancellationToken);
                    return;
                }
            }

            await Task.Delay(FirstPause * Math.Pow(2, round), time, cancellationToken);
        }

        // The publisher at work may have listed the marks before ours was there. Failing would count as a try, so ask again later.
        await messages.SendAsync(Queues.Publish, message.ToJson(), AskAgainAfter, cancellationToken);
    }

    private async Task PublishAllPendingAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Lost);
        try
        {
            while (await PublishPendingAsync(either.Token)) { }
        }
        catch (OperationCanceledException) when (lease.Lost.IsCancellationRequested)
        {
            throw new IOException("The publishing lease could not be renewed in time, and somebody else may be publishing now.");
        }
    }

    private async Task<bool> PublishPendingAsync(CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var waiting = await pending.GatherAsync(cancellationToken);
        if (waiting.Count == 0)
            return false;

        var basis = await dataset.BeginAsync(cancellationToken);
        var batch = await batches.NextAsync(waiting, cancellationToken);
        var (outcome, marks) = await ChangedAsync(basis, batch, cancellationToken) is { } changed
            ? (await dataset.PublishAsync(basis, changed, cancellationToken), batch)
            : (await MergeAllAsync(basis, cancellationToken), waiting);
        if (outcome is not null)
        {
            await pending.RemoveAsync(marks, cancellationToken);
            metrics.Published(marks.Count, outcome.FilesWritten, time.GetElapsedTime(begun));
            if (outcome.FilesWritten > 0)
                log.LogInformation(
                    "Snapshot {Snapshot} published: {Articles} articles, {Files} files written",
                    outcome.Snapshot?.Number,
                    marks.Count,
                    outcome.FilesWritten
                );
            else
                log.LogInformation("{Articles} articles changed nothing", marks.Count);
        }

        return true;
    }

    /// <summary>The years that the pending articles touch, as they are now; null where only a merge of everything can tell.</summary>
    private async Task<IReadOnlyList<Partition>?> ChangedAsync(
        PublishBasis basis,
        IReadOnlyList<BlobEntry> marks,
        CancellationToken cancellationToken
    )
    {
        if (basis is not { Parent: { } parent, IsOwn: true, Damaged.Count: 0 } || !await records.AreAllListedAsync(cancellationToken))
            return null;
        try
        {
            var states = published.In(parent.Snapshot);
            if (await ChangesAsync(states, marks, cancellationToken) is not { } changes)
                return null;
            return await neighbourhood.ChangedAsync(parent.Snapshot, states, changes, cancellationToken);
        }
        catch (InvalidDataException error)
        {
            log.LogWarning("Everything is merged again, because what was published cannot be read: {Reason}", error.Message);
            return null;
        }
    }

    // Null when an article does not tell what was published of it.
    private static async Task<IReadOnlyList<ArticleChange>?> ChangesAsync(
        PublishedStates published,
        IReadOnlyList<BlobEntry> marks,
        CancellationToken cancellationToken
    )
    {
        var states = await published.OfAsync(marks.Select(PendingMarks.ArticleOf), cancellationToken);
        return states.All(state => state.IsSure) ? [.. states.Select(state => state.Change).OfType<ArticleChange>()] : null;
    }

    private async Task<PublishOutcome?> MergeAllAsync(PublishBasis basis, CancellationToken cancellationToken)
    {
        var stored = await records.AllAsync(cancellationToken);
        var articles = stored.Select(record => record.Now).ToList();
        await records.ListAllUnderPeriodsAsync(articles, cancellationToken);
        var outcome = await dataset.PublishAllAsync(
            basis,
            StarSchema.Partitions(ExchangeMerger.Merge(articles), articles),
            cancellationToken
        );
        if (outcome is not null)
            await records.ForgetEarlierAsync(stored, cancellationToken);
        return outcome;
    }
}

using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace SwapPipeline.Storage;

/// <summary>Blobs of one Azure storage account, or of its emulator.</summary>
public sealed class AzureBlobStore(BlobServiceClient account) : IBlobStore
{
    private const string HashKey = "sha256";
    private const string NoteKey = "note";

    // A data lake lists its directories among the files, marked so.
    private const string DirectoryKey = "hdi_isfolder";

    // Above this size an upload would go in blocks; one request is what makes a file of `current` whole at any moment.
    private static readonly StorageTransferOptions OneRequest = new() { InitialTransferSize = 256L * 1024 * 1024 };

    public async Task<BlobContent?> ReadAsync(BlobName name, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await Client(name).DownloadContentAsync(cancellationToken);
            var details = answer.Value.Details;
            return new BlobContent(
                answer.Value.Content.ToMemory(),
                details.ETag.ToString(),
                details.Metadata?.TryGetValue(NoteKey, out var note) == true ? note : null
            );
        }
        catch (RequestFailedException error) when (error.Status == 404)
        {
            return null;
        }
    }

    public async Task<WriteOutcome> WriteAsync(
        BlobName name,
        ReadOnlyMemory<byte> content,
        string? note,
        WriteCondition condition,
        CancellationToken cancellationToken
    )
    {
        var options = new BlobUploadOptions
        {
            Conditions = Conditions(condition),
            TransferOptions = OneRequest,
            HttpHeaders = new BlobHttpHeaders { ContentType = ContentTypes.Of(name.Path) },
            Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [HashKey] = ContentId.Sha256(content.Span) },
        };
        if (note is not null)
            options.Metadata[NoteKey] = note;
        try
        {
            await CreatingContainer(
                name.Container,
                () => Client(name).UploadAsync(new BinaryData(content), options, cancellationToken),
                cancellationToken
            );
            return WriteOutcome.Written;
        }
        catch (RequestFailedException error)
            when (error.Status is 409 or 412 || (error.Status == 404 && condition is WriteCondition.IfMatchCondition))
        {
            return WriteOutcome.Refused;
        }
    }

    public async Task<bool> DeleteAsync(BlobName name, string? ifMatch, CancellationToken cancellationToken)
    {
        var conditions = ifMatch is null ? null : new BlobRequestConditions { IfMatch = new ETag(ifMatch) };
        try
        {
            return await Client(name).DeleteIfExistsAsync(conditions: conditions, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException error) when (error.Status is 404 or 412)
        {
            return false;
        }
    }

    public async IAsyncEnumerable<BlobEntry> ListAsync(
        string container,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var pages = account
            .GetBlobContainerClient(container)
            .GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        await using (pages)
        {
            while (await MoveNext(pages))
            {
                var item = pages.Current;
                if (item.Metadata?.ContainsKey(DirectoryKey) == true)
                    continue;
                yield return new BlobEntry(
                    item.Name,
                    Quoted(item.Properties.ETag),
                    item.Metadata?.TryGetValue(HashKey, out var hash) == true ? hash : null,
                    item.Properties.LastModified ?? DateTimeOffset.UnixEpoch
                );
            }
        }
    }

    public async Task<IBlobLease?> TryLeaseAsync(BlobName name, TimeSpan duration, CancellationToken cancellationToken)
    {
        var lease = Client(name).GetBlobLeaseClient();
        for (var made = false; ; made = true)
        {
            try
            {
                await lease.AcquireAsync(duration, cancellationToken: cancellationToken);
                return new AzureBlobLease(lease);
            }
            catch (RequestFailedException error) when (error.Status == 404 && !made)
            {
                await this.WriteAsync(name, ReadOnlyMemory<byte>.Empty, WriteCondition.IfAbsent, cancellationToken);
            }
            catch (RequestFailedException error) when (error.Status == 409)
            {
                return null;
            }
        }
    }

    private static async Task<bool> MoveNext(IAsyncEnumerator<BlobItem> pages)
    {
        try
        {
            return await pages.MoveNextAsync();
        }
        catch (RequestFailedException error) when (error.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            return false;
        }
    }

    private async Task CreatingContainer(string container, Func<Task> call, CancellationToken cancellationToken)
    {
        try
        {
            await call();
        }
        catch (RequestFailedException error) when (error.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await account.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await call();
        }
    }

    private BlobClient Client(BlobName name) => account.GetBlobContainerClient(name.Container).GetBlobClient(name.Path);

    private static BlobRequestConditions? Conditions(WriteCondition condition) =>
        condition switch
        {
            WriteCondition.IfAbsentCondition => new BlobRequestConditions { IfNoneMatch = ETag.All },
            WriteCondition.IfMatchCondition match => new BlobRequestConditions { IfMatch = new ETag(match.ETag) },
            _ => null,
        };

    // A listing tells ETags without the quotes that a header carries.
    private static string Quoted(ETag? etag) => etag is null ? "" : $"\"{etag.Value.ToString().Trim('"')}\"";

    private sealed class AzureBlobLease(BlobLeaseClient lease) : IBlobLease
    {
        public async Task<bool> RenewAsync(CancellationToken cancellationToken)
        {
            try
            {
                await lease.RenewAsync(cancellationToken: cancellationToken);
                return true;
            }
            catch (RequestFailedException error) when (error.Status is 404 or 409 or 412)
            {
                return false;
            }
        }

        public async ValueTask DisposeAsync()
        {
            try
            {
                await lease.ReleaseAsync();
            }
            catch (RequestFailedException error) when (error.Status is 404 or 409 or 412)
            {
                // Lost already: there is nothing to give back.
            }
        }
    }
}

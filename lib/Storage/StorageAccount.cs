using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace SwapPipeline.Storage;

/// <summary>
/// Clients for the account that a setting names, the way the Functions host reads it: a connection string under the name itself,
/// or <c>NAME__blobServiceUri</c> and <c>NAME__queueServiceUri</c> with an identity (<c>NAME__clientId</c> for a user-assigned one).
/// </summary>
public static class StorageAccount
{
    /// <exception cref="InvalidOperationException">The setting is missing; the text says what to set.</exception>
    public static BlobServiceClient Blobs(IConfiguration configuration, string name)
    {
        var options = new BlobClientOptions();
        return configuration[name] is { Length: > 0 } connection
            ? new BlobServiceClient(connection, options)
            : new BlobServiceClient(ServiceUri(configuration, name, "blobServiceUri"), Identity(configuration, name), options);
    }

    /// <exception cref="InvalidOperationException">The setting is missing; the text says what to set.</exception>
    public static QueueServiceClient Queues(IConfiguration configuration, string name, QueueMessageEncoding encoding = QueueMessageEncoding.Base64)
    {
        var options = new QueueClientOptions { MessageEncoding = encoding };
        return configuration[name] is { Length: > 0 } connection
            ? new QueueServiceClient(connection, options)
            : new QueueServiceClient(ServiceUri(configuration, name, "queueServiceUri"), Identity(configuration, name), options);
    }

    private static Uri ServiceUri(IConfiguration configuration, string name, string service) =>
        Uri.TryCreate(configuration[$"{name}:{service}"], UriKind.Absolute, out var uri)
            ? uri
            : throw new InvalidOperationException($"No storage account is set: set {name}__{service} to its address, or {name} to a connection string.");

    private static TokenCredential Identity(IConfiguration configuration, string name) =>
        configuration[$"{name}:clientId"] is { Length: > 0 } clientId
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId))
            : new DefaultAzureCredential();
}

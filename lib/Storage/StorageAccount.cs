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
    /// <param name="configuration">Holds the setting.</param>
    /// <param name="name">Of the setting.</param>
    /// <param name="retries">How often a request is tried again; null for as often as the SDK does.</param>
    /// <exception cref="InvalidOperationException">The setting is missing or cannot be read; the text says what to set.</exception>
    public static BlobServiceClient Blobs(IConfiguration configuration, string name, int? retries = null)
    {
        var options = new BlobClientOptions();
        if (retries is { } tries)
            options.Retry.MaxRetries = tries;
        return Client(
            configuration,
            name,
            "blobServiceUri",
            text => new BlobServiceClient(text, options),
            (uri, identity) => new BlobServiceClient(uri, identity, options)
        );
    }

    /// <param name="configuration">Holds the setting.</param>
    /// <param name="name">Of the setting.</param>
    /// <param name="encoding">Of the messages on the wire: base64, as host.json says, for all that sends.</param>
    /// <param name="retries">How often a request is tried again; null for as often as the SDK does.</param>
    /// <exception cref="InvalidOperationException">The setting is missing or cannot be read; the text says what to set.</exception>
    public static QueueServiceClient Queues(
        IConfiguration configuration,
        string name,
        QueueMessageEncoding encoding = QueueMessageEncoding.Base64,
        int? retries = null
    )
    {
        var options = new QueueClientOptions { MessageEncoding = encoding };
        if (retries is { } tries)
            options.Retry.MaxRetries = tries;
        return Client(
            configuration,
            name,
            "queueServiceUri",
            text => new QueueServiceClient(text, options),
            (uri, identity) => new QueueServiceClient(uri, identity, options)
        );
    }

    private static T Client<T>(
        IConfiguration configuration,
        string name,
        string service,
        Func<string, T> byText,
        Func<Uri, TokenCredential, T> byIdentity
    )
    {
        if (configuration[name] is not { Length: > 0 } text)
            return byIdentity(ServiceUri(configuration, name, service), Identity(configuration, name));
        try
        {
            return byText(text);
        }
        catch (FormatException error)
        {
            throw new InvalidOperationException($"The connection string of the storage account cannot be read: {error.Message}", error);
        }
    }

    private static Uri ServiceUri(IConfiguration configuration, string name, string service) =>
        Uri.TryCreate(configuration[$"{name}:{service}"], UriKind.Absolute, out var uri)
            ? uri
            : throw new InvalidOperationException(
                $"No storage account is set: set {name}__{service} to its address, or {name} to a connection string."
            );

    private static TokenCredential Identity(IConfiguration configuration, string name) =>
        configuration[$"{name}:clientId"] is { Length: > 0 } clientId
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId))
            : new DefaultAzureCredential();
}

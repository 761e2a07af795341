using Microsoft.Extensions.Configuration;
using SwapPipeline.Dataset;
using SwapPipeline.Storage;

namespace SwapPipeline.Pipeline;

/// <summary>Whether the dataset is made public for the page, and where: the settings <see cref="Settings.PublicPage"/> and <see cref="Settings.PageStorage"/>.</summary>
public static class PublicPage
{
    /// <exception cref="InvalidOperationException">The setting is neither true nor false; the text says so.</exception>
    public static bool IsOn(IConfiguration configuration)
    {
        if (configuration[Settings.PublicPage] is not { Length: > 0 } text) return false;
        return bool.TryParse(text, out var isOn)
            ? isOn
            : throw new InvalidOperationException($"{Settings.PublicPage} is \"{SafeLine.Of(text)}\": set it to true to make the dataset public for the page, or to false.");
    }

    /// <summary>The copy on the website.</summary>
    /// <param name="configuration">Names its account, if it is another one than that of the data.</param>
    /// <param name="dataset">The account of the data.</param>
    internal static PublicCopy Copy(IConfiguration configuration, IBlobStore dataset)
    {
        var hasOwnAccount = !string.IsNullOrEmpty(configuration[Settings.PageStorage]) || !string.IsNullOrEmpty(configuration[$"{Settings.PageStorage}:blobServiceUri"]);
        return new PublicCopy(hasOwnAccount ? new AzureBlobStore(StorageAccount.Blobs(configuration, Settings.PageStorage)) : dataset, dataset);
    }
}

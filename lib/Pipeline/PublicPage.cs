using Microsoft.Extensions.Configuration;
using SwapPipeline.Dataset;
using SwapPipeline.Storage;

namespace SwapPipeline.Pipeline;

/// <summary>
/// Whether the dataset is made public for the page, and where: the settings <see cref="Settings.PublicPage"/> and
/// <see cref="Settings.PageStorage"/>.
/// </summary>
public static class PublicPage
{
    /// <param name="setting">Of <see cref="Settings.PublicPage"/>; null or empty: off.</param>
    /// <exception cref="InvalidOperationException">It is neither true nor false; the text says so.</exception>
    public static bool IsOn(string? setting)
    {
        if (string.IsNullOrEmpty(setting))
            return false;
        return bool.TryParse(setting, out var isOn)
            ? isOn
            : throw new InvalidOperationException(
                $"{Settings.PublicPage} is \"{SafeLine.Of(setting)}\": set it to true to make the dataset public for the page, or to false."
            );
    }

    /// <summary>The copy on the website.</summary>
    /// <param name="configuration">Names its account, if it is another one than that of the data.</param>
    /// <param name="dataset">The account of the data.</param>
    internal static PublicCopy Copy(IConfiguration configuration, IBlobStore dataset)
    {
        var hasOwnAccount =
            !string.IsNullOrEmpty(configuration[Settings.PageStorage])
            || !string.IsNullOrEmpty(configuration[$"{Settings.PageStorage}:blobServiceUri"]);
        return new PublicCopy(
            hasOwnAccount ? new AzureBlobStore(StorageAccount.Blobs(configuration, Settings.PageStorage)) : dataset,
            dataset
        );
    }
}

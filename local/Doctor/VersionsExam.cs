using System.Runtime.InteropServices;
using Microsoft.Azure.Functions.Worker;
using SwapPipeline.Dataset;
using SwapPipeline.Extraction;
using SwapPipeline.Functions;

namespace SwapPipeline.Local.Doctor;

/// <summary>Which versions meet here, and whether the dataset is of this one.</summary>
internal static class VersionsExam
{
    private const string Check = "versions";

    /// <param name="latest">The committed snapshot; null when there is none, or it cannot be read.</param>
    public static IEnumerable<Finding> Examine(Snapshot? latest)
    {
        var app = typeof(ContentId).Assembly.GetName().Version!.ToString(3);
        var worker =
            typeof(FunctionAttribute).Assembly == typeof(FetchArticles).Assembly
                ? "stand-ins for the worker (not to be deployed)"
                : "the real worker";
        yield return Finding.Well(
            Check,
            $"SwapPipeline {app} with {worker}, extractor {ExchangeExtractor.Version}, schema {StarSchema.Version}, {RuntimeInformation.FrameworkDescription}."
        );
        if (latest is not null && latest.SchemaVersion != StarSchema.Version)
        {
            yield return new Finding(
                Check,
                $"The dataset has schema {latest.SchemaVersion}, this app writes {StarSchema.Version}.",
                "Use the version of the app that writes the dataset, or `rebuild` it with this one."
            );
        }
    }
}

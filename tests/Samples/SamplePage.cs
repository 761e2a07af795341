using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Samples;

/// <summary>The pages of samples/ as the extraction takes them.</summary>
internal static class SamplePage
{
    public static Page Of(string address) =>
        new()
        {
            Content = SampleSet.Bytes(address),
            ContentType = "text/html",
            Url = address,
        };
}

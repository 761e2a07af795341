namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>The host that names a site: with and without "www." it is the same one.</summary>
internal static class SiteHost
{
    public static string Of(Uri address) => address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
}

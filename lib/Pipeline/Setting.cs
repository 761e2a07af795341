using SwapPipeline.Telemetry;

namespace SwapPipeline.Pipeline;

/// <summary>
/// A setting of the function app, for those who set it: docs/operations.md, the templates of infra/ and <c>local -- doctor</c> go by this
/// list.
/// </summary>
/// <param name="Name">As an environment variable; two underscores part a section from its key.</param>
/// <param name="Meaning">One sentence.</param>
public sealed record Setting(string Name, string Meaning)
{
    /// <summary>What holds when it is not set; null when nothing does.</summary>
    public string? Default { get; init; }

    /// <summary>The app does not start its work without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The templates of infra/ set it.</summary>
    public bool IsDeployed { get; init; } = true;

    /// <summary>All there are, those of the Functions host that a deployment needs included.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new(Settings.DataStorage, "The storage account of the data as a connection string: for the emulator, and never in a deployment.")
        {
            IsDeployed = false,
            Default = "the two addresses below",
        },
        new($"{Settings.DataStorage}__blobServiceUri", "The address of its blobs.") { IsRequired = true },
        new($"{Settings.DataStorage}__queueServiceUri", "The address of its queues.") { IsRequired = true },
        new($"{Settings.DataStorage}__clientId", "The user-assigned identity that asks.")
        {
            Default = "the identity of the app, or whoever is signed in",
        },
        new($"{Settings.DataStorage}__credential", "`managedidentity`: tells the host's queue triggers to use that identity.")
        {
            Default = "the identity of the app",
        },
        new(Settings.FetchSchedule, "When FetchArticles runs: an NCRONTAB expression of six fields, in UTC.") { IsRequired = true },
        new(
            Settings.FetchContact,
            "How site owners reach the operator: a mail address, or the https address of a page. Every request carries it."
        )
        {
            IsRequired = true,
        },
        new(Settings.ParquetEncoder, "Which encoder writes the dataset: `built-in` or `parquet.net`.")
        {
            Default = "`parquet.net` in a build that carries it",
        },
        new(
            Settings.PublicPage,
            "`true` copies each snapshot, with the sentences that it quotes, to the website of the page: anybody can read it there."
        )
        {
            Default = "`false`: nothing is public",
        },
        new(
            Settings.PageStorage,
            "The storage account of that website as a connection string: for the emulator, and never in a deployment."
        )
        {
            IsDeployed = false,
            Default = "the address below, or the account of the data",
        },
        new($"{Settings.PageStorage}__blobServiceUri", "The address of its blobs.") { Default = "the account of the data" },
        new($"{Settings.PageStorage}__clientId", "The user-assigned identity that writes there.")
        {
            Default = "the identity of the app, or whoever is signed in",
        },
        new(
            TelemetryServices.ApplicationInsights,
            "The address of Application Insights. It is no secret: without an identity nothing is taken in."
        )
        {
            Default = "nothing is sent there",
        },
        new(TelemetryServices.ApplicationInsightsIdentity, "`ClientId=…;Authorization=AAD`: the identity that sends telemetry.")
        {
            Default = "none",
        },
        new("OTEL_SERVICE_NAME", "What the app is called in traces and metrics.") { Default = "the name of the app" },
        new(TelemetryServices.OtlpEndpoint, "Any other collector of telemetry, by OTLP.") { Default = "none", IsDeployed = false },
        new("AzureWebJobsStorage__blobServiceUri", "The host's own storage: its blobs.") { IsRequired = true },
        new("AzureWebJobsStorage__queueServiceUri", "Its queues.") { IsRequired = true },
        new("AzureWebJobsStorage__tableServiceUri", "Its tables.") { IsRequired = true },
        new("AzureWebJobsStorage__credential", "`managedidentity`.") { IsRequired = true },
        new("AzureWebJobsStorage__clientId", "The user-assigned identity that asks.") { IsRequired = true },
    ];
}

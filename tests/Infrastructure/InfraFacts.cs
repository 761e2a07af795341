using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using SwapPipeline.Functions;
using SwapPipeline.Pipeline;
using SwapPipeline.Tests.Support;
using QueueNames = SwapPipeline.Pipeline.Queues;

namespace SwapPipeline.Tests.Infrastructure;

/// <summary>What code and docs say, for the templates to be compared with.</summary>
/// <param name="Functions">The names of the functions.</param>
/// <param name="Containers">The containers that code names.</param>
/// <param name="Queues">The queues, with those of parked messages.</param>
/// <param name="Settings">The settings that a deployment has to have.</param>
/// <param name="Metrics">The names of the metrics.</param>
/// <param name="Grants">The rows of the table of rights in docs/operations.md: identity, resource, role.</param>
/// <param name="Runs">The rows of the table of apps there: which function runs where.</param>
internal sealed partial record InfraFacts(
    IReadOnlySet<string> Functions,
    IReadOnlySet<string> Containers,
    IReadOnlySet<string> Queues,
    IReadOnlySet<string> Settings,
    IReadOnlySet<string> Metrics,
    IReadOnlySet<(string Identity, string Resource, string Role)> Grants,
    IReadOnlySet<(string App, string Function)> Runs
)
{
    public static InfraFacts OfThisRepository()
    {
        var operations = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"));
        return new InfraFacts(
            typeof(FetchArticles)
                .Assembly.GetTypes()
                .SelectMany(type => type.GetMethods())
                .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name)
                .OfType<string>()
                .ToHashSet(),
            NamedContainers().ToHashSet(),
            new[] { QueueNames.Normalize, QueueNames.Publish }.SelectMany(queue => new[] { queue, QueueNames.Poison(queue) }).ToHashSet(),
            Setting.All.Where(setting => setting.IsDeployed).Select(setting => setting.Name).ToHashSet(),
            MetricNames().ToHashSet(),
            GrantRow()
                .Matches(operations)
                .Select(row => (row.Groups["identity"].Value, row.Groups["resource"].Value, row.Groups["role"].Value))
                .ToHashSet(),
            RunRow().Matches(operations).Select(row => (row.Groups["app"].Value, row.Groups["function"].Value)).ToHashSet()
        );
    }

    /// <summary>The instruments of the meter, by its source: an instrument has no other list.</summary>
    public static IEnumerable<string> MetricNames() =>
        SourceFiles().SelectMany(text => Instrument().Matches(text)).Select(match => match.Groups["name"].Value);

    private static IEnumerable<string> NamedContainers() =>
        SourceFiles().SelectMany(text => Container().Matches(text)).Select(match => match.Groups["name"].Value);

    private static IEnumerable<string> SourceFiles() =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "lib"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Select(File.ReadAllText);

    [GeneratedRegex(
        """(const string (Container|Truth|Current) = |BlobName \w+(?: \{ get; \})? = new\(|new BlobName\(|ListAsync\()"(?<name>[a-z][a-z-]+)"[;,]""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Container();

    [GeneratedRegex(
        """Create(Counter|Histogram|Gauge|UpDownCounter|ObservableGauge|ObservableCounter)(<\w+>)?\(\s*"(?<name>[^"]+)""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Instrument();

    [GeneratedRegex(
        @"^\| (?<identity>fetch|process|each app|analysts|page publisher) \| (?<resource>[^|]+?) \| (?<role>(Storage|Monitoring)[^|]+?) \|",
        RegexOptions.CultureInvariant | RegexOptions.Multiline
    )]
    private static partial Regex GrantRow();

    [GeneratedRegex(@"^\| `(?<function>\w+)` \| (?<app>fetch|process|both) \|", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex RunRow();
}

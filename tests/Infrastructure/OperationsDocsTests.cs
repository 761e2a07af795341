using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SwapPipeline.Local.Hosting;
using SwapPipeline.Pipeline;
using SwapPipeline.Pipeline.Fetching;
using SwapPipeline.Telemetry;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Infrastructure;

/// <summary>docs/operations.md says what the code says.</summary>
public sealed partial class OperationsDocsTests
{
    private static readonly string Operations = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"));

    [Fact]
    public void The_table_of_settings_is_made_from_the_list_of_settings() =>
        Rows(SettingRow())
            .ShouldBe(
                Setting.All.Select(setting =>
                    $"| `{setting.Name}` | {setting.Meaning} | {setting.Default ?? "—"} | {(setting.IsRequired ? "yes" : "no")} |"
                )
            );

    /// <summary>Every name of a setting in code is in the list.</summary>
    [Fact]
    public void The_list_of_settings_is_whole()
    {
        var named = typeof(Settings)
            .GetFields()
            .Select(field => (string)field.GetRawConstantValue()!)
            .Concat([TelemetryServices.ApplicationInsights, TelemetryServices.ApplicationInsightsIdentity, TelemetryServices.OtlpEndpoint]);
        named.ShouldBeSubsetOf(Setting.All.Select(setting => setting.Name));
        Setting.All.Select(setting => setting.Name).ShouldBeUnique();
    }

    [Fact]
    public void The_table_of_metrics_names_all_of_them_with_unit_and_meaning()
    {
        var instruments = new List<Instrument>();
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<IMeterFactory>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, meters))
                    instruments.Add(instrument);
            },
        };
        listener.Start();
        _ = new PipelineMetrics(meters);
        _ = new FetchMetrics(meters);

        var rows = Rows(MetricRow()).ToList();
        foreach (var instrument in instruments)
            rows.ShouldContain(
                row =>
                    row.StartsWith($"| `{instrument.Name}` | {instrument.Unit} |", StringComparison.Ordinal)
                    && row.EndsWith($"| {instrument.Description} |", StringComparison.Ordinal),
                instrument.Name
            );
        rows.Select(row => row.Split('`')[1]).ShouldBe(InfraFacts.MetricNames(), ignoreOrder: true);
    }

    /// <summary>The convention: below <c>swap.</c>, dotted lower-case words, a subject and what is counted of it.</summary>
    [Fact]
    public void Metrics_are_named_by_the_convention()
    {
        InfraFacts.MetricNames().ShouldNotBeEmpty();
        InfraFacts.MetricNames().ShouldAllBe(name => Convention().IsMatch(name));
    }

    [Fact]
    public void A_message_is_poisoned_after_as_many_tries_as_the_host_makes() =>
        HostJson.ReadBesideProgram().MaxDequeueCount.ShouldBe(Queues.MaxTries);

    [Fact]
    public void Each_alert_has_its_row_with_a_runbook_that_there_is()
    {
        var rows = Operations
            .Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains("](#", StringComparison.Ordinal))
            .ToList();
        foreach (var alert in WatchRules.Alerts)
            rows.ShouldContain(row => row.Split('|')[1].Contains($"`{alert}`", StringComparison.Ordinal), alert);
        foreach (Match link in Regex.Matches(Operations, @"\]\(#(?<anchor>[a-z-]+)\)"))
            Operations.Split('\n').Where(line => line.StartsWith('#')).Select(Anchor).ShouldContain(link.Groups["anchor"].Value);
    }

    private static string Anchor(string heading) =>
        Regex.Replace(heading.TrimStart('#', ' ').ToLowerInvariant(), "[^a-z0-9 -]", "").Replace(' ', '-');

    private static IEnumerable<string> Rows(Regex row) => row.Matches(Operations).Select(match => match.Value);

    [GeneratedRegex(@"^\| `[\w]+` \| .* \| (yes|no) \|$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex SettingRow();

    [GeneratedRegex(@"^\| `swap\.[^`]+` \|.*\|$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex MetricRow();

    [GeneratedRegex(@"^swap(\.[a-z_]+){2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Convention();
}

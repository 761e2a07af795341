using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SwapPipeline.Tests.Infrastructure;

/// <summary>What operators see and are told of.</summary>
internal static partial class WatchRules
{
    private const string AlertsFile = "modules/alerts.bicep";

    /// <summary>What operators must be told of; docs/operations.md has a row for each.</summary>
    internal static readonly string[] Alerts =
    [
        "poison-message",
        "poison-message-counted",
        "no-fetch",
        "publish-failing",
        "dataset-old",
        "error-rate",
        "logs-capped",
    ];

    public static IEnumerable<InfraBreach> Check(BicepModel infra, InfraFacts facts) =>
        [.. Diagnostics(infra), .. AlertRules(infra, facts), .. Budget(infra), .. Telemetry(infra, facts)];

    /// <summary>Every blob and queue service of ours sends its log to the workspace.</summary>
    private static IEnumerable<InfraBreach> Diagnostics(BicepModel infra)
    {
        var settings = infra.Made("Microsoft.Insights/diagnosticSettings").ToList();
        foreach (
            var service in infra
                .Made("Microsoft.Storage/storageAccounts/blobServices")
                .Concat(infra.Made("Microsoft.Storage/storageAccounts/queueServices"))
        )
        {
            var setting = settings.SingleOrDefault(setting => setting.File == service.File && setting.Expression("scope") == service.Name);
            if (
                setting?.Expression("properties", "workspaceId") != "workspaceId"
                || setting.At("properties", "logs") is not JsonArray logs
                || !logs.Any(log => (bool)log!["enabled"]!)
            )
                yield return new InfraBreach("diagnostics", service.ToString(), "no diagnostic setting sends its log to the workspace");
        }
    }

    private static IEnumerable<InfraBreach> AlertRules(BicepModel infra, InfraFacts facts)
    {
        var rules = (infra.Variable(AlertsFile, "rules") as JsonArray ?? []).ToDictionary(rule => (string)rule!["name"]!, rule => rule!);
        foreach (var name in Alerts.Where(name => !rules.ContainsKey(name)))
            yield return new InfraBreach("alerts", AlertsFile, $"the alert {name} is missing");
        foreach (var name in Alerts.Where(name => name.StartsWith("poison", StringComparison.Ordinal) && rules.ContainsKey(name)))
        {
            if ((string)rules[name]["frequency"]! != "PT1M" || (string)rules[name]["window"]! != "PT15M")
                yield return new InfraBreach(
                    "alerts",
                    AlertsFile,
                    $"{name} must look each minute, and back a quarter of an hour: logs come up to ten minutes late"
                );
        }

        foreach (var resource in infra.Made("Microsoft.Insights/scheduledQueryRules"))
        {
            if (!resource.Is(true, "properties", "enabled"))
                yield return new InfraBreach("alerts", resource.ToString(), "alerts are off");
            if (resource.At("properties", "actions", "actionGroups") is not JsonArray { Count: > 0 })
                yield return new InfraBreach("alerts", resource.ToString(), "nobody is told");
        }

        if (!infra.Made("Microsoft.Insights/scheduledQueryRules").Any(resource => resource.Over == "rules"))
            yield return new InfraBreach("alerts", AlertsFile, "no resource makes the rules");
        if (!infra.Made("Microsoft.Insights/actionGroups").Any())
            yield return new InfraBreach("alerts", "modules/monitoring.bicep", "there is no action group");
        foreach (
            var metric in rules
                .SelectMany(rule => Metric().Matches(rule.Value["query"]!.ToJsonString()))
                .Select(match => match.Value)
                .Distinct()
                .Where(metric => !facts.Metrics.Contains(metric))
        )
            yield return new InfraBreach("alerts", AlertsFile, $"no code counts {metric}");
    }

    private static IEnumerable<InfraBreach> Budget(BicepModel infra)
    {
        if (
            !infra
                .Made("Microsoft.Consumption/budgets")
                .Any(budget =>
                    budget.At("properties", "notifications") is JsonObject told
                    && told.All(notice => notice.Value!["contactGroups"] is JsonArray { Count: > 0 })
                )
        )
            yield return new InfraBreach("alerts", AlertsFile, "there is no budget whose notices reach the action group");
        if ((bool)infra.Files["main.bicep"]["parameters"]!["budgetStart"]!["hasDefault"]!)
            yield return new InfraBreach(
                "alerts",
                "main.bicep",
                "budgetStart has a default: Azure refuses to move the start of a budget, so a deployment in a later month would fail"
            );
    }

    private static IEnumerable<InfraBreach> Telemetry(BicepModel infra, InfraFacts facts)
    {
        foreach (
            var component in infra
                .Made("Microsoft.Insights/components")
                .Where(component => !component.Is(true, "properties", "DisableLocalAuth"))
        )
            yield return new InfraBreach(
                "telemetry",
                component.ToString(),
                "DisableLocalAuth must be true: telemetry is taken from identities alone"
            );
        if (
            !infra
                .Made("Microsoft.Insights/workbooks")
                .Any(workbook => workbook.Expression("properties", "serializedData") == "loadTextContent('../workbook.json')")
        )
            yield return new InfraBreach("telemetry", "modules/monitoring.bicep", "the workbook is missing");
        var form = (string)JsonNode.Parse(File.ReadAllText(Path.Combine(infra.Folder, "workbook.json")))!["version"]!;
        foreach (var workbook in infra.Made("Microsoft.Insights/workbooks").Where(workbook => !workbook.Is(form, "properties", "version")))
            yield return new InfraBreach("telemetry", workbook.ToString(), $"its version must be that of workbook.json, {form}");
        foreach (
            var metric in Metric()
                .Matches(File.ReadAllText(Path.Combine(infra.Folder, "workbook.json")))
                .Select(match => match.Value)
                .Distinct()
                .Where(metric => !facts.Metrics.Contains(metric))
        )
            yield return new InfraBreach("telemetry", "workbook.json", $"no code counts {metric}");
    }

    [GeneratedRegex(@"swap(\.[a-z_]+){2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Metric();
}

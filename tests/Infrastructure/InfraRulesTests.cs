using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Infrastructure;

/// <summary>The templates of infra/ keep every rule, and each rule is shown to see what breaks it.</summary>
public sealed class InfraRulesTests
{
    private static readonly string Infra = Path.Combine(Repository.Root, "infra");

    [Fact]
    public async Task The_templates_keep_every_rule() =>
        InfraRules
            .Check((await BicepModel.ReadAsync(Infra)).Single(), InfraFacts.OfThisRepository())
            .Select(breach => breach.ToString())
            .ShouldBeEmpty();

    /// <summary>Every mutation with the rule that must name it.</summary>
    public static IReadOnlyList<Mutation> Mutations { get; } =
    [
        new("syntax", "modules/page.bicep", "param location string", "param location strin g ="),
        new("shared-keys", "modules/data-storage.bicep", "allowSharedKeyAccess: false", "allowSharedKeyAccess: true"),
        new("shared-keys", "modules/host-storage.bicep", "    allowSharedKeyAccess: false\n", ""),
        new("shared-keys", "modules/page.bicep", "allowSharedKeyAccess: false", "allowSharedKeyAccess: empty(location)"),
        new("public-access", "modules/data-storage.bicep", "allowBlobPublicAccess: false", "allowBlobPublicAccess: true"),
        new("public-access", "modules/data-storage.bicep", "publicAccess: 'None'", "publicAccess: 'Blob'"),
        new("public-access", "modules/host-storage.bicep", "allowCrossTenantReplication: false", "allowCrossTenantReplication: true"),
        new("tls", "modules/data-storage.bicep", "minimumTlsVersion: 'TLS1_2'", "minimumTlsVersion: 'TLS1_0'"),
        new("tls", "modules/function-app.bicep", "httpsOnly: true", "httpsOnly: false"),
        new(
            "soft-delete",
            "modules/data-storage.bicep",
            "deleteRetentionPolicy: {\n      enabled: true",
            "deleteRetentionPolicy: {\n      enabled: false"
        ),
        new(
            "soft-delete",
            "modules/data-storage.bicep",
            "    containerDeleteRetentionPolicy: {",
            "    isVersioningEnabled: true\n    containerDeleteRetentionPolicy: {"
        ),
        new("lifecycle", "modules/data-storage.bicep", "'articles/'", "'elsewhere/'"),
        new(
            "lifecycle",
            "modules/data-storage.bicep",
            "tierToCool: {",
            "delete: {\n daysAfterModificationGreaterThan: 1 }\n                tierToCool: {"
        ),
        new("names", "modules/data-storage.bicep", "  'records'\n", ""),
        new("names", "modules/data-storage.bicep", "  'publish-poison'\n", "  'publish-poison'\n  'nobodys'\n"),
        new(
            "roles",
            "modules/data-access.bicep",
            "container: 'articles', role: 'Storage Blob Data Reader'",
            "container: 'articles', role: 'Storage Blob Data Contributor'"
        ),
        new(
            "roles",
            "modules/data-access.bicep",
            "{ identity: 'fetch', queue: 'normalize', role: 'Storage Queue Data Reader' }",
            "{ identity: 'fetch', queue: 'publish', role: 'Storage Queue Data Reader' }"
        ),
        new("roles", "modules/data-access.bicep", "scope: grantedContainers[i]", "scope: account"),
        new("roles", "modules/data-access.bicep", "roles[grant.role]", "'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'"),
        new(
            "roles",
            "modules/data-access.bicep",
            "name: guid(account.id, 'queue', grant.queue, principals[grant.identity], grant.role)",
            "name: newGuid()"
        ),
        new("roles", "modules/host-storage.bicep", "scope: account", "scope: resourceGroup()"),
        new("roles", "modules/page.bicep", "principalId: processPrincipalId", "principalId: workspaceId"),
        new("roles", "roles.json", "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b"),
        new("alerts", "modules/alerts.bicep", "name: 'no-fetch'", "name: 'something-else'"),
        new("alerts", "modules/alerts.bicep", "    frequency: 'PT1M'", "    frequency: 'PT1H'"),
        new("alerts", "modules/alerts.bicep", "    window: 'PT15M'", "    window: 'PT5M'"),
        new("alerts", "main.bicep", "param budgetStart string\n", "param budgetStart string = utcNow('yyyy-MM-01')\n"),
        new("alerts", "modules/alerts.bicep", "      actionGroups: [\n        actionGroupId\n      ]", "      actionGroups: []"),
        new("alerts", "modules/alerts.bicep", "    enabled: true\n    scopes", "    enabled: false\n    scopes"),
        new("alerts", "modules/alerts.bicep", "swap.publish.runs", "swap.publish.attempts"),
        new(
            "alerts",
            "modules/alerts.bicep",
            "resource budget 'Microsoft.Consumption/budgets@2024-08-01' =",
            "resource budget 'Microsoft.Consumption/budgets@2024-08-01' existing ="
        ),
        new(
            "alerts",
            "modules/monitoring.bicep",
            "resource operators 'Microsoft.Insights/actionGroups@2023-01-01' =",
            "resource operators 'Microsoft.Insights/actionGroups@2023-01-01' existing ="
        ),
        new("diagnostics", "modules/data-storage.bicep", "scope: queueService", "scope: account"),
        new("diagnostics", "modules/host-storage.bicep", "    workspaceId: workspaceId\n", ""),
        new("telemetry", "modules/monitoring.bicep", "    DisableLocalAuth: true\n", ""),
        new("telemetry", "modules/monitoring.bicep", "loadTextContent('../workbook.json')", "'{}'"),
        new("telemetry", "modules/monitoring.bicep", "version: 'Notebook/1.0'", "version: '1.0'"),
        new(
            "connection-string",
            "modules/function-app.bicep",
            "value: hostAccount.properties.primaryEndpoints.table",
            "value: 'AccountKey=${hostAccount.listKeys().keys[0].value}'"
        ),
        new(
            "connection-string",
            "modules/function-app.bicep",
            "      minTlsVersion: '1.2'",
            "      minTlsVersion: '1.2'\n      connectionStrings: []"
        ),
        new("settings", "modules/function-app.bicep", "  { name: 'FetchSchedule', value: fetchSchedule }\n", ""),
        new("settings", "modules/function-app.bicep", "name: 'ParquetEncoder'", "name: 'ParquetWriter'"),
        new("settings", "modules/function-app.bicep", "  { name: 'PublicPage', value: publicPage ? 'true' : 'false' }\n", ""),
        new("settings", "modules/function-app.bicep", "concat(settings, disabled)", "settings"),
        new("functions", "main.bicep", "  'NormalizeArticle'\n", ""),
        new("functions", "main.bicep", "  'GetHealth'\n", "  'GetHealth'\n  'GetWeather'\n"),
        new("functions", "main.bicep", "disabledFunctions: processFunctions", "disabledFunctions: []"),
        new("functions", "modules/function-app.bicep", "'AzureWebJobs.${name}.Disabled'", "'AzureWebJobs.${name}.Off'"),
        new("identity", "modules/function-app.bicep", "type: 'UserAssignedIdentity'", "type: 'SystemAssignedIdentity'"),
        new(
            "identity",
            "modules/function-app.bicep",
            "name: 'scm'\n  properties: {\n    allow: false",
            "name: 'scm'\n  properties: {\n    allow: true"
        ),
        new("runtime", "modules/function-app.bicep", "version: '10.0'", "version: '8.0'"),
        new("runtime", "modules/function-app.bicep", "name: 'FC1'", "name: 'Y1'"),
        new(
            "rolling-update",
            "modules/function-app.bicep",
            "      '${updateStrategyProperty}': {\n        type: siteUpdateStrategy\n      }\n",
            ""
        ),
        new("local-modules", "main.bicep", "'modules/alerts.bicep'", "'br/public:avm/res/insights/alert:1.0.0'"),
        new("parameters", "prod.parameters.json", "\"alertEmail\"", "\"alertMail\""),
        new("sources", "modules/identities.bicep", "userAssignedIdentities@2024-11-30", "userAssignedIdentities@2023-01-31"),
    ];

    [Fact]
    public async Task Each_rule_is_broken_by_a_mutation_that_it_names()
    {
        using var folder = new TemporaryFolder();
        var mutated = Mutations
            .Select(
                (mutation, number) =>
                    mutation.Apply(Infra, Path.Combine(folder.Path, number.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            )
            .ToList();
        var facts = InfraFacts.OfThisRepository();
        foreach (var (mutation, model) in Mutations.Zip(await BicepModel.ReadAsync(mutated)))
            InfraRules.Check(model, facts).Select(breach => breach.Rule).ShouldContain(mutation.Rule, mutation.ToString());
    }

    [Fact]
    public void Each_rule_has_a_mutation()
    {
        var sources = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "tests", "Infrastructure"), "*Rules.cs")
            .Select(File.ReadAllText);
        var rules = sources
            .SelectMany(text => System.Text.RegularExpressions.Regex.Matches(text, @"(InfraBreach|Breach)\(""(?<rule>[a-z-]+)"","))
            .Select(match => match.Groups["rule"].Value)
            .Distinct();
        rules.ShouldBeSubsetOf(Mutations.Select(mutation => mutation.Rule).Distinct());
    }
}

/// <summary>A change of one file that must not pass.</summary>
/// <param name="Rule">The rule that must name it.</param>
/// <param name="File">Below infra/.</param>
/// <param name="From">What stands there, once or more; the first is changed.</param>
/// <param name="To">What the mutant says.</param>
public sealed record Mutation(string Rule, string File, string From, string To)
{
    /// <summary>Copies the templates and changes the copy.</summary>
    /// <returns>The folder of the copy.</returns>
    internal string Apply(string infra, string folder)
    {
        foreach (var path in Directory.EnumerateFiles(infra, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(infra, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(path, copy);
        }

        var target = Path.Combine(folder, File);
        var text = System.IO.File.ReadAllText(target);
        var at = text.IndexOf(From, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"{File} does not say: {From}");
        System.IO.File.WriteAllText(target, text[..at] + To + text[(at + From.Length)..]);
        return folder;
    }
}

using System.Text.Json.Nodes;

namespace SwapPipeline.Tests.Infrastructure;

/// <summary>What the two apps run, with which settings, and how they are deployed.</summary>
internal static class AppRules
{
    private const string AppFile = "modules/function-app.bicep";
    private static readonly (string App, string Enables, string Disables)[] Apps =
    [
        ("fetch", "fetchFunctions", "processFunctions"),
        ("process", "processFunctions", "fetchFunctions"),
    ];

    public static IEnumerable<InfraBreach> Check(BicepModel infra, InfraFacts facts) =>
        [.. Functions(infra, facts), .. SettingNames(infra, facts), .. Deployment(infra)];

    /// <summary>Every function runs in one app, or in both, as docs/operations.md says; each app disables what is the other's.</summary>
    private static IEnumerable<InfraBreach> Functions(BicepModel infra, InfraFacts facts)
    {
        var placed = Apps.SelectMany(app => Names(infra, app.Enables).Select(function => (app.App, function)))
            .Concat(Names(infra, "functionsOfBoth").Select(function => (App: "both", function)))
            .ToList();
        foreach (var function in facts.Functions.Except(placed.Select(place => place.function)))
            yield return new InfraBreach("functions", "main.bicep", $"{function} is in code, and no app runs it");
        foreach (var function in placed.Select(place => place.function).Except(facts.Functions))
            yield return new InfraBreach("functions", "main.bicep", $"{function} is not in code");
        foreach (var twice in placed.GroupBy(place => place.function).Where(group => group.Count() > 1))
            yield return new InfraBreach("functions", "main.bicep", $"{twice.Key} is placed twice");
        foreach (var (app, function) in placed.Except(facts.Runs))
            yield return new InfraBreach(
                "functions",
                "docs/operations.md",
                $"the table of apps does not say that {function} runs in {app}"
            );

        foreach (var (app, _, disables) in Apps)
        {
            var given = infra.Files["main.bicep"]["modules"]![$"{app}App"]?["body"]?["params"]?["disabledFunctions"] as JsonObject;
            if ((string?)given?["expression"] != disables)
                yield return new InfraBreach("functions", $"main.bicep: {app}App", $"it must disable {disables}");
        }
    }

    private static IEnumerable<string> Names(BicepModel infra, string variable) =>
        (infra.Variable("main.bicep", variable) as JsonArray ?? []).Select(name => (string)name!);

    private static IEnumerable<InfraBreach> SettingNames(BicepModel infra, InfraFacts facts)
    {
        var set = (infra.Variable(AppFile, "settings") as JsonArray ?? []).Select(setting => (string)setting!["name"]!).ToList();
        foreach (var name in facts.Settings.Except(set))
            yield return new InfraBreach("settings", AppFile, $"{name} is read by code and not set");
        foreach (var name in set.Except(facts.Settings))
            yield return new InfraBreach("settings", AppFile, $"{name} is set and read by nobody");
        if ((string?)infra.Variable(AppFile, "disabled")?["body"]?["name"]?["expression"] != "'AzureWebJobs.${name}.Disabled'")
            yield return new InfraBreach("functions", AppFile, "the settings that disable functions are missing");
        foreach (
            var app in infra
                .Made("Microsoft.Web/sites")
                .Where(app => app.Expression("properties", "siteConfig", "appSettings") != "concat(settings, disabled)")
        )
            yield return new InfraBreach("settings", app.ToString(), "appSettings must be concat(settings, disabled)");
    }

    private static IEnumerable<InfraBreach> Deployment(BicepModel infra)
    {
        foreach (var app in infra.Made("Microsoft.Web/sites"))
        {
            if (!app.Is(true, "properties", "httpsOnly"))
                yield return new InfraBreach("tls", app.ToString(), "httpsOnly must be true");
            if (!app.Is("UserAssigned", "identity", "type"))
                yield return new InfraBreach("identity", app.ToString(), "the app must have a user-assigned identity");
            if (!app.Is("UserAssignedIdentity", "properties", "functionAppConfig", "deployment", "storage", "authentication", "type"))
                yield return new InfraBreach("identity", app.ToString(), "the package must be read by identity");
            if (!app.Is("10.0", "properties", "functionAppConfig", "runtime", "version"))
                yield return new InfraBreach("runtime", app.ToString(), "the package is built for dotnet-isolated 10.0");
            if (app.At("properties", "functionAppConfig", "'${updateStrategyProperty}'") is null)
                yield return new InfraBreach("rolling-update", app.ToString(), "no siteUpdateStrategy");
        }

        foreach (var plan in infra.Made("Microsoft.Web/serverfarms").Where(plan => !plan.Is("FC1", "sku", "name")))
            yield return new InfraBreach("runtime", plan.ToString(), "the plan must be Flex Consumption");
        var closed = infra
            .Made("Microsoft.Web/sites/basicPublishingCredentialsPolicies")
            .Where(policy => policy.Is(false, "properties", "allow"))
            .Select(policy => (string?)policy.Literal("name"))
            .ToHashSet();
        foreach (var door in ((string[])["ftp", "scm"]).Where(door => !closed.Contains(door)))
            yield return new InfraBreach("identity", AppFile, $"{door} takes a password");
    }
}

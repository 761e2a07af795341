using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SwapPipeline.Tests.Infrastructure;

/// <summary>Who may do what: exactly the rows of the table in docs/operations.md, under names that stay the same.</summary>
internal static partial class AccessRules
{
    public static IEnumerable<InfraBreach> Check(BicepModel infra, InfraFacts facts)
    {
        var granted = new HashSet<(string, string, string)>();
        foreach (var assignment in infra.Made("Microsoft.Authorization/roleAssignments"))
        {
            if (assignment.Expression("name")?.StartsWith("guid(", StringComparison.Ordinal) != true)
                yield return new InfraBreach("roles", assignment.ToString(), "its name must be a guid() of scope, principal and role");
            foreach (var grant in Grants(infra, assignment))
            {
                granted.Add(grant);
                if (!facts.Grants.Contains(grant))
                    yield return new InfraBreach(
                        "roles",
                        assignment.ToString(),
                        $"{grant.Role} for {grant.Identity} on {grant.Resource} is not in the table of docs/operations.md"
                    );
            }
        }

        foreach (var (identity, resource, role) in facts.Grants.Except(granted))
            yield return new InfraBreach(
                "roles",
                "docs/operations.md",
                $"{role} for {identity} on {resource} is in the table and not granted"
            );

        var ids = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(infra.Folder, "roles.json")))!;
        var listed = RoleRow()
            .Matches(File.ReadAllText(Path.Combine(infra.Folder, "README.md")))
            .ToDictionary(row => row.Groups["role"].Value, row => row.Groups["id"].Value);
        foreach (var (role, id) in ids.Where(role => listed.GetValueOrDefault(role.Key) != role.Value))
            yield return new InfraBreach(
                "roles",
                "roles.json",
                $"{role} has the id {id}, and README.md says {listed.GetValueOrDefault(role) ?? "nothing"}"
            );
    }

    private static IEnumerable<(string Identity, string Resource, string Role)> Grants(BicepModel infra, BicepResource assignment)
    {
        var role =
            assignment.Expression("properties", "roleDefinitionId") is { } definition
            && NamedRole().Match(definition) is { Success: true } match
                ? match.Groups["role"].Value
                : null;
        if (assignment.Over is null)
        {
            yield return (
                Identity(assignment),
                Scope(infra, assignment.File, assignment.Expression("scope")),
                role?.Trim('\'') ?? "an unnamed role"
            );
            yield break;
        }

        foreach (var row in (infra.Variable(assignment.File, assignment.Over) as JsonArray ?? []).Select(row => row!))
        {
            var on =
                row["container"] is { } container ? $"container `{container}`"
                : row["queue"] is { } queue ? $"queue `{queue}`"
                : "?";
            var scoped = Scope(infra, assignment.File, assignment.Expression("scope")) == "each";
            yield return (
                (string)row["identity"]!,
                scoped ? on : "the whole account",
                role == "grant.role" ? (string)row["role"]! : role ?? "an unnamed role"
            );
        }
    }

    /// <summary>What a scope is in the words of the table.</summary>
    private static string Scope(BicepModel infra, string file, string? scope)
    {
        var symbol = scope?.Split('[')[0] ?? "the resource group";
        var resource = infra.Resources.SingleOrDefault(resource => resource.File == file && resource.Name == symbol);
        return (file, resource?.Type) switch
        {
            (_, "Microsoft.Storage/storageAccounts/blobServices/containers" or "Microsoft.Storage/storageAccounts/queueServices/queues")
                when scope!.EndsWith("[i]", StringComparison.Ordinal) => "each",
            ("modules/page.bicep", "Microsoft.Storage/storageAccounts/blobServices/containers") => "container `$web` of the page",
            ("modules/host-storage.bicep", "Microsoft.Storage/storageAccounts") => "host storage of the app",
            (_, "Microsoft.Insights/components") => "Application Insights",
            _ => $"{resource?.Type ?? symbol}",
        };
    }

    // Both apps are made by the same modules, so one row of the table stands for both.
    private static string Identity(BicepResource assignment) =>
        (assignment.File, assignment.Expression("properties", "principalId")) switch
        {
            ("modules/page.bicep", "processPrincipalId") => "process",
            ("modules/page.bicep", _) => "page publisher",
            _ => "each app",
        };

    [GeneratedRegex(
        @"^subscriptionResourceId\('Microsoft\.Authorization/roleDefinitions', roles\[(?<role>[^\]]+)\]\)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NamedRole();

    [GeneratedRegex(
        @"^\| (?<role>(Storage|Monitoring)[^|]+?) \| `(?<id>[0-9a-f-]{36})` \|",
        RegexOptions.CultureInvariant | RegexOptions.Multiline
    )]
    private static partial Regex RoleRow();
}

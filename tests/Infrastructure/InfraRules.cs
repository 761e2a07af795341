using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SwapPipeline.Tests.Infrastructure;

/// <summary>A rule of infra/ that does not hold somewhere.</summary>
internal sealed record InfraBreach(string Rule, string Where, string Why)
{
    public override string ToString() => $"{Rule}: {Where}: {Why}";
}

/// <summary>What the templates of infra/ must keep, each rule by its name.</summary>
internal static partial class InfraRules
{
    public static IReadOnlyList<InfraBreach> Check(BicepModel infra, InfraFacts facts) =>
        [
            .. Syntax(infra),
            .. StorageRules.Check(infra, facts),
            .. AccessRules.Check(infra, facts),
            .. AppRules.Check(infra, facts),
            .. WatchRules.Check(infra, facts),
            .. Secrets(infra),
            .. Files(infra),
            .. Documented(infra),
        ];

    private static IEnumerable<InfraBreach> Syntax(BicepModel infra) =>
        from file in infra.Files
        from fault in file.Value["faults"]!.AsArray()
        select new InfraBreach("syntax", file.Key, (string)fault!);

    /// <summary>Nothing that opens an account stands in a template, is asked of Azure by one, or goes into a setting.</summary>
    private static IEnumerable<InfraBreach> Secrets(BicepModel infra)
    {
        foreach (
            var path in Directory
                .EnumerateFiles(infra.Folder, "*", SearchOption.AllDirectories)
                .Where(path => Path.GetExtension(path) is ".bicep" or ".json" or ".yaml" or ".yml")
        )
        {
            foreach (var found in Secret().Matches(File.ReadAllText(path)).Select(match => match.Value))
                yield return new InfraBreach(
                    "connection-string",
                    Path.GetRelativePath(infra.Folder, path),
                    $"\"{found}\" belongs to a key or a connection string; identities need none"
                );
        }

        foreach (
            var app in infra.Made("Microsoft.Web/sites").Where(app => app.At("properties", "siteConfig", "connectionStrings") is not null)
        )
            yield return new InfraBreach("connection-string", app.ToString(), "siteConfig has connectionStrings");
    }

    /// <summary>
    /// Modules are files of this folder, so that the Bicep CLI alone compiles it; parameter files name parameters that there are.
    /// </summary>
    private static IEnumerable<InfraBreach> Files(BicepModel infra)
    {
        foreach (var (file, name, module) in infra.Modules)
        {
            var path = (string)module["path"]!;
            if (
                path.Contains(':', StringComparison.Ordinal) || !File.Exists(Path.Combine(infra.Folder, Path.GetDirectoryName(file)!, path))
            )
                yield return new InfraBreach("local-modules", $"{file}: {name}", $"{path} is no file of infra/");
        }

        var parameters = infra.Files["main.bicep"]["parameters"]!.AsObject();
        foreach (var path in Directory.EnumerateFiles(infra.Folder, "*.parameters.json"))
        {
            var given = JsonNode.Parse(File.ReadAllText(path))!["parameters"]!.AsObject();
            foreach (var name in given.Select(parameter => parameter.Key).Where(name => !parameters.ContainsKey(name)))
                yield return new InfraBreach("parameters", Path.GetFileName(path), $"main.bicep has no parameter {name}");
            foreach (
                var name in parameters
                    .Where(parameter => !(bool)parameter.Value!["hasDefault"]! && !given.ContainsKey(parameter.Key))
                    .Select(parameter => parameter.Key)
            )
                yield return new InfraBreach("parameters", Path.GetFileName(path), $"{name} is not given and has no default");
        }
    }

    /// <summary>README.md lists each type with its version and where its properties were looked up, and no other.</summary>
    private static IEnumerable<InfraBreach> Documented(BicepModel infra)
    {
        var listed = ListedType()
            .Matches(File.ReadAllText(Path.Combine(infra.Folder, "README.md")))
            .Select(match => match.Groups["type"].Value)
            .ToHashSet(StringComparer.Ordinal);
        var used = infra.Resources.Select(resource => $"{resource.Type}@{resource.Version}").ToHashSet(StringComparer.Ordinal);
        return used.Except(listed)
            .Select(type => new InfraBreach("sources", type, "README.md does not list it with a source"))
            .Concat(listed.Except(used).Select(type => new InfraBreach("sources", type, "README.md lists it, and no template uses it")));
    }

    [GeneratedRegex(
        "AccountKey=|DefaultEndpointsProtocol|SharedAccessSignature|[Ll]istKeys|listAccountSas|listServiceSas|StorageAccountConnectionString|InstrumentationKey=[0-9a-f]",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Secret();

    [GeneratedRegex(@"^\| `(?<type>Microsoft\.[^`@]+@[^`]+)` \|.*https://\S+", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex ListedType();
}

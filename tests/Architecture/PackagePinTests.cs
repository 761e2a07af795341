using System.Text.Json.Nodes;
using System.Xml.Linq;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Architecture;

/// <summary>What stands between a package that turned bad and the next build: exact versions, hashes, an audit.</summary>
public sealed class PackagePinTests
{
    private static readonly EnumerationOptions OurOwn = new() { RecurseSubdirectories = true, MaxRecursionDepth = 2 };

    [Fact]
    public void Every_package_of_nuget_is_pinned_to_one_version()
    {
        var pins = XDocument
            .Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(pin =>
                (
                    Name: (string)pin.Attribute("Include")!,
                    Version: (string)pin.Attribute("Version")!,
                    Profile: (string?)pin.Parent!.Attribute("Condition")
                )
            )
            .ToList();
        pins.Select(pin => pin.Name).ShouldContain("AngleSharp");
        pins.Where(pin => !IsExact(pin.Version)).ShouldBeEmpty("a floating version or a range takes whatever is published next");
        pins.GroupBy(pin => (pin.Name, pin.Profile)).Where(same => same.Count() > 1).ShouldBeEmpty();
    }

    [Fact]
    public void No_project_has_a_version_of_its_own()
    {
        var references = Directory
            .EnumerateFiles(Repository.Root, "*.csproj", OurOwn)
            .SelectMany(project =>
                XDocument
                    .Load(project)
                    .Descendants("PackageReference")
                    .Select(reference => (Project: Path.GetFileName(project), Reference: reference))
            )
            .ToList();
        references.ShouldNotBeEmpty();
        references
            .Where(entry =>
                entry.Reference.Attribute("Version") is not null
                || entry.Reference.Attribute("VersionOverride") is not null
                || entry.Reference.Element("Version") is not null
            )
            .Select(entry => $"{entry.Project}: {entry.Reference}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_package_of_npm_is_locked_with_its_hash()
    {
        var packages = Directory
            .EnumerateFiles(Repository.Root, "package-lock.json", OurOwn)
            .SelectMany(path => JsonNode.Parse(File.ReadAllText(path))!["packages"]!.AsObject().Where(package => package.Key.Length > 0))
            .ToList();
        packages.ShouldNotBeEmpty();
        packages
            .Where(package => (string?)package.Value!["integrity"] is not { } hash || !hash.StartsWith("sha512-", StringComparison.Ordinal))
            .Select(package => package.Key)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_restore_looks_for_known_vulnerabilities_also_in_packages_of_packages()
    {
        var properties = XDocument
            .Load(Path.Combine(Repository.Root, "Directory.Build.props"))
            .Descendants()
            .ToLookup(property => property.Name.LocalName, property => property.Value);
        properties["NuGetAudit"].ShouldBe(["true"]);
        properties["NuGetAuditMode"].ShouldBe(["all"]);
        properties["NuGetAuditLevel"].ShouldBe(["low"]);
    }

    [Fact]
    public void A_job_of_its_own_audits_both_registries()
    {
        var job = Job("audit");
        job.ShouldContain("dotnet restore SwapPipeline.sln");
        job.ShouldContain("npm audit --package-lock-only");
        job.ShouldNotContain("continue-on-error");
    }

    private static bool IsExact(string version) =>
        version.Split('-')[0].Split('.') is { Length: >= 2 } parts && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit));

    /// <summary>The lines of one job of the workflow: those behind its name that are indented deeper.</summary>
    private static string Job(string name) =>
        string.Join(
            '\n',
            File.ReadLines(Path.Combine(Repository.Root, ".github", "workflows", "ci.yml"))
                .SkipWhile(line => line != $"  {name}:")
                .Skip(1)
                .TakeWhile(line => line.Length == 0 || line.StartsWith("    ", StringComparison.Ordinal))
        );
}

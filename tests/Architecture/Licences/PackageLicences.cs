using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace SwapPipeline.Tests.Architecture.Licences;

/// <summary>A package that is used, and what it says of its licence.</summary>
/// <param name="Name">As its registry knows it.</param>
/// <param name="Version">The one that is used.</param>
/// <param name="States">An SPDX expression, or an address, or <c>file NAME</c>; null when it says nothing.</param>
internal sealed record PackageLicence(string Name, string Version, string? States);

/// <summary>The licences of all packages, direct or not: of NuGet from what was restored, of npm from the lock files.</summary>
internal static class PackageLicences
{
    // PROJECT/obj/project.assets.json, FOLDER/FOLDER/package-lock.json: what lies deeper belongs to the packages themselves.
    private static readonly EnumerationOptions OurOwn = new() { RecurseSubdirectories = true, MaxRecursionDepth = 2 };

    public static IEnumerable<PackageLicence> OfNuGet(string root) =>
        Directory
            .EnumerateFiles(root, "project.assets.json", OurOwn)
            .SelectMany(assets => Restored(JsonNode.Parse(File.ReadAllText(assets))!))
            .DistinctBy(package => (package.Name, package.Version));

    public static IEnumerable<PackageLicence> OfNpm(string root) =>
        Directory
            .EnumerateFiles(root, "package-lock.json", OurOwn)
            .SelectMany(path => Locked(JsonNode.Parse(File.ReadAllText(path))!))
            .DistinctBy(package => (package.Name, package.Version));

    private static IEnumerable<PackageLicence> Restored(JsonNode assets)
    {
        var folders = assets["packageFolders"]!.AsObject().Select(folder => folder.Key).ToList();
        foreach (var (id, library) in assets["libraries"]!.AsObject().Where(library => (string)library.Value!["type"]! == "package"))
        {
            var nuspec = library!["files"]!
                .AsArray()
                .Select(file => (string)file!)
                .Single(file => file.EndsWith(".nuspec", StringComparison.Ordinal));
            var path = folders.Select(folder => Path.Combine(folder, (string)library["path"]!, nuspec)).First(File.Exists);
            yield return new PackageLicence(id.Split('/')[0], id.Split('/')[1], Stated(XDocument.Load(path)));
        }
    }

    private static string? Stated(XDocument nuspec)
    {
        var about = nuspec.Root!.Elements().Single(element => element.Name.LocalName == "metadata").Elements().ToList();
        if (about.Find(element => element.Name.LocalName == "license") is { } licence)
            return (string?)licence.Attribute("type") == "expression"
                ? licence.Value
                : $"{(string?)licence.Attribute("type")} {licence.Value}";
        return about.Find(element => element.Name.LocalName == "licenseUrl")?.Value;
    }

    private static IEnumerable<PackageLicence> Locked(JsonNode file)
    {
        const string Folder = "node_modules/";
        foreach (var (path, package) in file["packages"]!.AsObject().Where(package => package.Key.Length > 0))
            yield return new PackageLicence(
                path[(path.LastIndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..],
                (string)package!["version"]!,
                (string?)package["license"]
            );
    }
}

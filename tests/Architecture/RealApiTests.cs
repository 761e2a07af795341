using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using SwapPipeline.Functions;
using SwapPipeline.Parquet;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Architecture;

/// <summary>
/// docs/real-api.txt: in the default profile it is what the stand-ins declare, in the full profile the real packages have all of it.
/// </summary>
public sealed class RealApiTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "real-api.txt"))
        .Where(line => line.Length > 0 && !line.StartsWith('#'))
        .ToArray();

    [Fact]
    public void Stand_ins_declare_what_the_real_packages_have_and_nothing_else()
    {
        var standIns = StandIns().ToList();
        standIns.Count.ShouldBe(
            ParquetNetEncoder.IsAvailable ? 0 : Types().Count(),
            "a build carries all stand-ins, or the packages and no stand-in"
        );
        if (standIns.Count > 0)
        {
            standIns
                .SelectMany(ApiText.Of)
                .Order(StringComparer.Ordinal)
                .ShouldBe(Lines.Where(line => !IsAssembly(line)).Order(StringComparer.Ordinal));
            return;
        }

        Types().ShouldNotBeEmpty();
        foreach (var (assembly, type) in Types())
        {
            var real = Assembly.Load(assembly).GetType(type).ShouldNotBeNull($"{type} in {assembly}");
            MembersOf(type).ShouldBeSubsetOf(ApiText.Of(real));
        }
    }

    [Fact]
    public void The_versions_are_those_that_the_full_profile_pins()
    {
        var pinned = XDocument
            .Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Where(version => version.Parent!.Attribute("Condition")?.Value == "'$(FullFeed)' == 'true'")
            .ToDictionary(version => version.Attribute("Include")!.Value, version => version.Attribute("Version")!.Value);
        var told = Lines
            .Where(IsAssembly)
            .Select(line => line.Split(' '))
            .Select(words => (Package: words[3], Version: words[4]))
            .Distinct()
            .ToList();
        var direct = told.Where(package => pinned.ContainsKey(package.Package)).ToList();
        direct.Count.ShouldBeGreaterThanOrEqualTo(5);
        direct.ShouldAllBe(package => pinned[package.Package] == package.Version);
    }

    [Fact]
    public void No_source_file_asks_which_profile_it_is_in()
    {
        foreach (var folder in (string[])["functions", "lib", "local", "tests"])
        {
            var files = Directory
                .EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
                .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));
            foreach (var file in files)
                File.ReadLines(file).ShouldNotContain(line => line.TrimStart().StartsWith("#if", StringComparison.Ordinal), file);
        }
    }

    private static bool IsAssembly(string line) => line.StartsWith("assembly ", StringComparison.Ordinal);

    /// <summary>Each type of the file with the assembly above it.</summary>
    private static IEnumerable<(string Assembly, string Type)> Types()
    {
        var assembly = "";
        foreach (var line in Lines)
        {
            if (IsAssembly(line))
                assembly = line.Split(' ')[1];
            else if (line[0] != ' ')
                yield return (assembly, TypeName(line));
        }
    }

    private static IEnumerable<string> MembersOf(string type)
    {
        var at = Array.FindIndex(Lines, line => line[0] != ' ' && !IsAssembly(line) && TypeName(line) == type);
        return Lines.Skip(at).TakeWhile((line, i) => i == 0 || line[0] == ' ');
    }

    private static string TypeName(string line) => line.Split(" : ")[0].Split(' ')[^1];

    private static IEnumerable<Type> StandIns() =>
        new[] { typeof(FetchArticles).Assembly, typeof(ContentId).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type =>
                type.Namespace is { } space
                && (
                    space.StartsWith("Microsoft.Azure.Functions.", StringComparison.Ordinal)
                    || space == "Parquet"
                    || space.StartsWith("Parquet.", StringComparison.Ordinal)
                )
                && !type.IsDefined(typeof(CompilerGeneratedAttribute))
                && !type.IsNested
            );
}

using System.Text.RegularExpressions;

namespace SwapPipeline.Tests.Local;

public sealed partial class LocalHostDocsTests
{
    [Fact]
    public void Every_test_that_the_page_on_the_local_host_names_exists()
    {
        var named = TestName().Matches(File.ReadAllText(Page())).Select(match => match.Groups["name"].Value).ToList();
        var existing = typeof(LocalHostDocsTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(), (type, method) => $"{type.Name}.{method.Name}")
            .ToHashSet(StringComparer.Ordinal);

        named.Count.ShouldBeGreaterThan(30);
        named.Where(name => !existing.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_rule_of_the_page_on_the_local_host_names_its_test()
    {
        var rows = File.ReadLines(Page())
            .SkipWhile(line => !line.StartsWith("| rule", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .ToList();

        rows.ShouldNotBeEmpty();
        rows.Where(row => !TestName().IsMatch(row)).ShouldBeEmpty();
    }

    private static string Page()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SwapPipeline.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "docs", "local-host.md");
    }

    [GeneratedRegex("`(?<name>[A-Za-z]+Tests\\.\\w+)`", RegexOptions.CultureInvariant)]
    private static partial Regex TestName();
}

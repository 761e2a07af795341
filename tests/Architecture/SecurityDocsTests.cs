using System.Text.RegularExpressions;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Architecture;

/// <summary>docs/security.md names guards and tests that there are.</summary>
public sealed partial class SecurityDocsTests
{
    private static readonly string Docs = Path.Combine(Repository.Root, "docs");
    private static readonly string[] Rows =
    [
        .. File.ReadAllLines(Path.Combine(Docs, "security.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains("](", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Every_guard_is_a_file()
    {
        var files = Rows.SelectMany(row => Link().Matches(row)).Select(link => link.Groups["path"].Value).ToList();
        files.Count.ShouldBeGreaterThan(Rows.Length - 1);
        files.Where(file => !File.Exists(Path.Combine(Docs, file))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_row_names_a_test_that_fails_without_its_guard()
    {
        var tests = typeof(SecurityDocsTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0)
            .Select(method => method.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var row in Rows)
        {
            var named = Name().Matches(row.Split('|')[^2]).Select(match => match.Groups["name"].Value).ToList();
            named.ShouldNotBeEmpty(row);
            named.ShouldBeSubsetOf(tests);
        }
    }

    [GeneratedRegex(@"\]\((?<path>[^)#]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("`(?<name>[A-Za-z_]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}

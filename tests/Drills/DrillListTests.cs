using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Drills;

/// <summary>The list of drills, their tests and their table in docs/testing.md say the same.</summary>
public sealed class DrillListTests
{
    private static readonly string[] Listed =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "Drills", "drills.txt"))
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] != '#'),
    ];

    [Fact]
    public void Every_drill_has_a_test_by_its_name()
    {
        var tests = typeof(DrillListTests)
            .Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(DrillListTests).Namespace)
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FactAttribute), inherit: true))
            .Select(method => method.Name)
            .ToHashSet(StringComparer.Ordinal);
        Listed.Length.ShouldBeGreaterThanOrEqualTo(50);
        Listed.Distinct(StringComparer.Ordinal).Count().ShouldBe(Listed.Length);
        Listed.Where(drill => !tests.Contains(drill)).ShouldBeEmpty("drills without a test");
    }

    [Fact]
    public void Every_drill_stands_in_the_docs()
    {
        var docs = File.ReadAllText(Path.Combine(Repository.Root, "docs", "testing.md"));
        Listed
            .Where(drill => !docs.Contains($"| `{drill}` |", StringComparison.Ordinal))
            .ShouldBeEmpty("drills that docs/testing.md does not tell of");
    }
}

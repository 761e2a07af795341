using System.Text.RegularExpressions;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Architecture;

/// <summary>No expression that backtracks reads what others wrote: its time could grow without bound.</summary>
public sealed partial class RegexTests
{
    [Fact]
    public void Every_regular_expression_of_lib_is_without_backtracking()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "lib"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
            Backtracking(File.ReadAllText(file)).ShouldBeEmpty(Path.GetRelativePath(Repository.Root, file));
    }

    [Theory]
    [InlineData("var r = new Regex(\"a+\");", 1)]
    [InlineData("var found = Regex.IsMatch(text, \"(a+)+\");", 1)]
    [InlineData("[GeneratedRegex(\"a+\", RegexOptions.IgnoreCase)]", 1)]
    [InlineData("static readonly Regex R = new(\"a+\");", 1)]
    [InlineData("static readonly Regex R = new(\"a+\", RegexOptions.NonBacktracking);", 0)]
    [InlineData("var r = new Regex(\"a+\", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);", 0)]
    [InlineData("[GeneratedRegex(\"[a-z]+;\", RegexOptions.NonBacktracking)]", 0)]
    [InlineData("// a Regex is not used here", 0)]
    public void An_expression_that_backtracks_is_seen(string source, int breaches) => Backtracking(source).Count().ShouldBe(breaches);

    private static IEnumerable<string> Backtracking(string source) =>
        Made().Matches(source).Select(match => source[match.Index..(source.IndexOf('\n', match.Index) is var end && end < 0 ? source.Length : end)])
            .Where(statement => !statement.Contains("RegexOptions.NonBacktracking", StringComparison.Ordinal));

    [GeneratedRegex(@"new Regex\(|\bRegex\.(IsMatch|Match|Matches|Count|EnumerateMatches|EnumerateSplits|Replace|Split)\(|GeneratedRegex\(|\bRegex\b[^;=\n]*=\s*new\s*\(")]
    private static partial Regex Made();
}

using System.Text.RegularExpressions;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Architecture;

/// <summary>No expression that backtracks reads what others wrote: its time could grow without bound.</summary>
public sealed partial class RegexTests
{
    [Fact]
    public void Every_regular_expression_of_lib_is_without_backtracking()
    {
        foreach (
            var file in Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "lib"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        )
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
    [InlineData("[GeneratedRegex(\n    @\"^\\(a\"\"[)]$\",\n    RegexOptions.NonBacktracking | RegexOptions.IgnoreCase\n)]", 0)]
    [InlineData("[GeneratedRegex(\n    \"a\\\")+\",\n    RegexOptions.IgnoreCase\n)]", 1)]
    [InlineData("Regex.IsMatch(text, \"a\"); var options = RegexOptions.NonBacktracking;", 1)]
    [InlineData("// a Regex is not used here", 0)]
    public void An_expression_that_backtracks_is_seen(string source, int breaches) => Backtracking(source).Count().ShouldBe(breaches);

    private static IEnumerable<string> Backtracking(string source) =>
        Made()
            .Matches(source)
            .Select(match => Arguments(source, match.Index + match.Length))
            .Where(arguments => !arguments.Contains("RegexOptions.NonBacktracking", StringComparison.Ordinal));

    // Up to the bracket that closes them, on whatever line it stands; brackets in the expression itself do not count.
    private static string Arguments(string source, int first)
    {
        var (at, open, quoted, verbatim) = (first, 1, false, false);
        for (; at < source.Length && open > 0; at++)
        {
            if (source[at] == '"')
                (quoted, verbatim) = (!quoted, quoted ? verbatim : source[at - 1] == '@');
            else if (quoted && !verbatim && source[at] == '\\')
                at++;
            else if (!quoted)
                open += source[at] switch
                {
                    '(' => 1,
                    ')' => -1,
                    _ => 0,
                };
        }

        return source[first..Math.Min(at, source.Length)];
    }

    [GeneratedRegex(
        @"new Regex\(|\bRegex\.(IsMatch|Match|Matches|Count|EnumerateMatches|EnumerateSplits|Replace|Split)\(|GeneratedRegex\(|\bRegex\b[^;=\n]*=\s*new\s*\("
    )]
    private static partial Regex Made();
}

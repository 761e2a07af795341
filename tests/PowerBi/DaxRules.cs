using System.Text.RegularExpressions;

namespace SwapPipeline.Tests.PowerBi;

/// <summary>
/// What can be told of DAX without its engine: it is balanced, whatever it names exists, and people are never counted without their
/// filters.
/// </summary>
internal static partial class DaxRules
{
    /// <summary>The folder of measures that lay claims side by side instead of counting people.</summary>
    private const string SideBySide = "Disagreement";

    private static readonly string[] Words = ["VAR", "RETURN", "IN", "NOT", "DAY", "HOUR"];

    private static readonly string[] PeopleFilters =
    [
        "exchanges[status] = \"completed\"",
        "claims[accepted] = TRUE()",
        "ISBLANK(claims[superseded_by])",
    ];

    public static IEnumerable<string> Check(PowerBiProject project)
    {
        var measures = project.Measures.Select(measure => measure.Name).ToHashSet(StringComparer.Ordinal);
        var expressions = project
            .Measures.Select(measure => (Name: $"[{measure.Name}]", measure.Expression))
            .Concat(
                from table in project.Tables
                from column in table.All("column")
                where column.Expression.Length > 0
                select (Name: $"{table.Name}[{column.Name}]", column.Expression)
            );
        return expressions
            .SelectMany(item =>
                CheckBalance(item.Expression)
                    .Concat(CheckNames(project, measures, item.Expression))
                    .Select(problem => $"{item.Name}: {problem}")
            )
            .Concat(CheckPeople(project));
    }

    private static IEnumerable<string> CheckBalance(string dax)
    {
        var open = new Stack<char>();
        foreach (var letter in Texts().Replace(dax, ""))
        {
            if (letter is '(' or '[' or '{')
                open.Push(letter);
            else if (letter is ')' or ']' or '}' && (!open.TryPop(out var opened) || opened != Opening(letter)))
                yield return $"'{letter}' closes nothing.";
            else if (letter == '"')
                yield return "a quote is not closed.";
        }

        foreach (var opened in open)
            yield return $"'{opened}' is not closed.";
    }

    private static char Opening(char closing) =>
        closing switch
        {
            ')' => '(',
            ']' => '[',
            _ => '{',
        };

    private static IEnumerable<string> CheckNames(PowerBiProject project, HashSet<string> measures, string dax)
    {
        var own = Texts()
            .Matches(dax)
            .Select(text => text.Value.Trim('"'))
            .Where(text => text.StartsWith('@'))
            .ToHashSet(StringComparer.Ordinal);
        var code = Texts().Replace(dax, "");
        foreach (Match reference in References().Matches(code))
        {
            var (table, name) = (reference.Groups["table"].Value.Trim('\''), reference.Groups["name"].Value);
            if (table.Length > 0 ? !project.HasColumn(table, name) : !measures.Contains(name) && !own.Contains(name))
                yield return $"{reference.Value} is neither column nor measure.";
        }

        var variables = Variables().Matches(code).Select(variable => variable.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        foreach (Match word in Identifiers().Matches(References().Replace(code, "")))
        {
            var name = word.Value.Trim('\'');
            if (!Words.Contains(name) && !variables.Contains(name) && project.Tables.All(table => table.Name != name))
                yield return $"{word.Value} is neither table nor variable.";
        }
    }

    private static IEnumerable<string> CheckPeople(PowerBiProject project)
    {
        var measures = project.Measures.ToDictionary(measure => measure.Name, StringComparer.Ordinal);
        foreach (var measure in measures.Values)
        {
            var adds =
                measure.Expression.Contains("claims[people]", StringComparison.Ordinal) && measure.Property("displayFolder") != SideBySide;
            if (adds && PeopleFilters.Any(filter => !measure.Expression.Contains($"KEEPFILTERS({filter})", StringComparison.Ordinal)))
                yield return $"[{measure.Name}]: it adds up claims without {string.Join(", ", PeopleFilters)}.";
            if (
                measure.Property("displayFolder") == "People"
                && !adds
                && !References().Matches(measure.Expression).Any(reference => IsPeople(reference.Groups["name"].Value))
            )
                yield return $"[{measure.Name}]: it stands among people and rests on no measure of people.";
        }

        bool IsPeople(string name) => measures.TryGetValue(name, out var found) && found.Property("displayFolder") == "People";
    }

    [GeneratedRegex("\"(?:[^\"]|\"\")*\"")]
    private static partial Regex Texts();

    [GeneratedRegex(@"(?<table>'[^']+'|\b[A-Za-z_]\w*)?\[(?<name>[^\]\[]+)\]")]
    private static partial Regex References();

    [GeneratedRegex(@"\bVAR\s+(?<name>\w+)")]
    private static partial Regex Variables();

    // Names that open neither a call nor a column: tables, variables, words.
    [GeneratedRegex(@"'[^']+'|\b[A-Za-z_]\w*\b(?!\s*\()")]
    private static partial Regex Identifiers();
}

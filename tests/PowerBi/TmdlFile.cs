using System.Text.RegularExpressions;

namespace SwapPipeline.Tests.PowerBi;

/// <summary>
/// Reads the part of TMDL that Power BI Desktop writes: objects by indent of one tab, properties, expressions deeper than both.
/// </summary>
public static partial class TmdlFile
{
    private static readonly HashSet<string> Kinds = new(
        ["database", "model", "table", "column", "measure", "partition", "relationship", "expression", "annotation", "ref"],
        StringComparer.Ordinal
    );

    /// <summary>The objects of a file, outermost first.</summary>
    /// <exception cref="FormatException">A line that is neither object, property, description nor expression.</exception>
    public static IReadOnlyList<TmdlObject> Read(string path)
    {
        var lines = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');
        var root = new TmdlObject("file", path, "");
        var open = new List<TmdlObject> { root };
        var description = new List<string>();
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at];
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var depth = line.Length - line.TrimStart('\t').Length;
            var text = line.Trim();
            if (text.StartsWith("///", StringComparison.Ordinal))
            {
                description.Add(text[3..].Trim());
                continue;
            }

            if (depth > open.Count - 1)
                throw new FormatException($"{path}({at + 1}): too deep an indent: {text}");
            open.RemoveRange(depth + 1, open.Count - depth - 1);
            if (Declaration().Match(text) is { Success: true } declared && Kinds.Contains(declared.Groups["kind"].Value))
            {
                var child = new TmdlObject(
                    declared.Groups["kind"].Value,
                    Unquote(declared.Groups["name"].Value),
                    string.Join(' ', description)
                );
                description.Clear();
                open[depth].Children.Add(child);
                open.Add(child);
                // What a partition declares is its kind; its text is its source.
                if (declared.Groups["equals"].Success && child.Kind != "partition")
                    child.Expression = ExpressionOf(lines, ref at, depth, declared.Groups["rest"].Value);
                else
                    child.Properties["="] = declared.Groups["rest"].Value;
            }
            else if (Property().Match(text) is { Success: true } property)
            {
                var name = property.Groups["name"].Value;
                if (property.Groups["equals"].Value == "=")
                    open[depth].Expression = ExpressionOf(lines, ref at, depth, property.Groups["value"].Value);
                else
                    open[depth]
                        .Properties.Add(name, property.Groups["equals"].Value == ":" ? Unquote(property.Groups["value"].Value) : "true");
            }
            else
            {
                throw new FormatException($"{path}({at + 1}): not TMDL: {text}");
            }
        }

        return root.Children;
    }

    private static string ExpressionOf(string[] lines, ref int at, int depth, string first)
    {
        if (first.Length > 0)
            return first;
        var body = new List<string>();
        while (
            at + 1 < lines.Length
            && (string.IsNullOrWhiteSpace(lines[at + 1]) || lines[at + 1].StartsWith(new string('\t', depth + 2), StringComparison.Ordinal))
        )
            body.Add(lines[++at]);
        return string.Join('\n', body).Trim();
    }

    private static string Unquote(string name) => name.StartsWith('\'') ? name[1..^1].Replace("''", "'", StringComparison.Ordinal) : name;

    [GeneratedRegex(@"^(?<kind>[a-z]+)(?: (?:table )?(?<name>'(?:[^']|'')+'|[^\s=:']+))?(?:\s*(?<equals>=)\s*(?<rest>.*))?$")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^(?<name>[A-Za-z]+)(?:\s*(?<equals>[:=])\s*(?<value>.*))?$")]
    private static partial Regex Property();
}

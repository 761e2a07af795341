using System.Globalization;

namespace SwapPipeline.Articles.Robots;

/// <summary>The rules that some agents share.</summary>
internal sealed record RobotsGroup(List<string> Agents, List<(bool Allows, RobotsPattern Pattern)> Rules)
{
    public TimeSpan? Delay { get; set; }
}

/// <summary>Reads the lines of a robots.txt into groups: RFC 9309, section 2.2. A line that means nothing is passed over.</summary>
internal static class RobotsGroups
{
    public static List<RobotsGroup> Parse(string text)
    {
        var groups = new List<RobotsGroup>();
        var namesAgents = false;
        foreach (var line in text.TrimStart('\uFEFF').AsSpan().EnumerateLines())
        {
            if (Field(line) is not { } field)
                continue;
            var (key, value) = field;
            if (key == "user-agent")
            {
                if (!namesAgents)
                    groups.Add(new RobotsGroup([], []));
                groups[^1].Agents.Add(ProductToken(value));
                namesAgents = true;
            }
            else if (key is "allow" or "disallow" or "crawl-delay")
            {
                // Rules before the first agent belong to nobody.
                if (groups.Count > 0)
                    Add(groups[^1], key, value);
                namesAgents = false;
            }
        }

        return groups;
    }

    private static void Add(RobotsGroup group, string key, string value)
    {
        if (key == "crawl-delay")
        {
            if (
                double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
                && seconds < TimeSpan.MaxValue.TotalSeconds
            )
                group.Delay = TimeSpan.FromSeconds(seconds);
        }
        else if (value.Length > 0)
        {
            // A path without its slash cannot match anything as it stands; whoever wrote it meant the whole site's path.
            group.Rules.Add((key == "allow", new RobotsPattern(value[0] is '/' or '*' ? value : $"/{value}")));
        }
    }

    private static (string Key, string Value)? Field(ReadOnlySpan<char> line)
    {
        if (line.IndexOf('#') is >= 0 and var comment)
            line = line[..comment];
        if (line.IndexOf(':') is not (> 0 and var colon))
            return null;
        return (line[..colon].Trim().ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString());
    }

    // "SwapPipeline/1.0" and "SwapPipeline bot" mean the product SwapPipeline.
    private static string ProductToken(string value) =>
        value.StartsWith('*') ? "*" : string.Concat(value.TakeWhile(letter => char.IsAsciiLetter(letter) || letter is '-' or '_'));
}

namespace SwapPipeline.Articles.Robots;

/// <summary>What a robots.txt asks of us: the rules of the groups that name us, else of those for everybody.</summary>
internal sealed class RobotsRules
{
    private readonly IReadOnlyList<(bool Allows, RobotsPattern Pattern)> _rules;

    private RobotsRules(IReadOnlyList<(bool Allows, RobotsPattern Pattern)> rules, TimeSpan? delay) => (_rules, Delay) = (rules, delay);

    /// <summary>Between two requests, where it asks for that.</summary>
    public TimeSpan? Delay { get; }

    public static RobotsRules Parse(string text, string productToken)
    {
        var groups = RobotsGroups.Parse(text);
        var ours = groups.Where(group => group.Agents.Contains(productToken, StringComparer.OrdinalIgnoreCase)).ToList();
        if (ours.Count == 0)
            ours = groups.Where(group => group.Agents.Contains("*")).ToList();
        return new RobotsRules([.. ours.SelectMany(group => group.Rules)], ours.Max(group => group.Delay));
    }

    /// <summary>The longest pattern that matches decides; of two as long, the one that allows.</summary>
    public bool Allow(Uri address)
    {
        var path = RobotsPath.Of(address);
        if (path == "/robots.txt")
            return true;
        var (allows, longest) = (true, -1);
        foreach (var rule in _rules)
        {
            if (rule.Pattern.Length < longest || (rule.Pattern.Length == longest && allows) || !rule.Pattern.Matches(path))
                continue;
            (allows, longest) = (rule.Allows, rule.Pattern.Length);
        }

        return allows;
    }
}

using System.Globalization;
using SwapPipeline.Extraction;

namespace SwapPipeline.Local.Explaining;

/// <summary>The lines that the terminal and the page have in common.</summary>
internal static class Wording
{
    private const int Context = 24;

    public static string Title(Explanation explanation) => SafeLine.Of(explanation.Extraction.Article.Title ?? "(no title)");

    /// <summary>Where and when it was published, in which language, and what came of it.</summary>
    public static string About(string id, Explanation explanation)
    {
        var article = explanation.Extraction.Article;
        var result =
            article.Rejected is { } rejected ? $"rejected: {WireName(rejected)}"
            : explanation.Extraction.Relevant ? "relevant"
            : "not relevant";
        var parts = new[]
        {
            id,
            article.Outlet,
            article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no published date",
            article.Language,
            result,
        };
        return string.Join(" · ", parts.OfType<string>().Select(SafeLine.Of));
    }

    /// <summary>A record in one line: main · completed · 2026-03-05 · 200 pow to Ukraine · …</summary>
    public static string Headline(Explanation explanation, int record)
    {
        var said = explanation.Extraction.Exchanges[record];
        var reasons = explanation.Records[record];
        var parts = reasons.Where(r => r.Field is "role" or "status" or "date").Select(r => r.Value).ToList();
        parts.AddRange(
            reasons.Where(r => r.Field.StartsWith("released", StringComparison.Ordinal)).Select(r => r.Value).DefaultIfEmpty("no numbers")
        );
        if (said.Mediators.Count > 0)
            parts.Add($"by {string.Join(", ", said.Mediators)}");
        if (said.Stage is { } stage)
            parts.Add(said.Stages is { } stages ? $"stage {stage} of {stages}" : $"stage {stage}");
        if (said.PlannedPerSide is { } planned)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"planned {planned} each"));
        parts.Add(string.Create(CultureInfo.InvariantCulture, $"confidence {said.Confidence:0.00}"));
        return string.Join(" · ", parts);
    }

    /// <summary>A cumulative total in one line.</summary>
    public static string Headline(StatedTotal total)
    {
        var side = total.ReturnedTo switch
        {
            Side.Ukraine => "to Ukraine",
            Side.Russia => "to Russia",
            _ => "both sides",
        };
        var scope = total.Scope switch
        {
            TotalScope.ByMediator => $"by {total.Mediator}",
            TotalScope.Year => "this year",
            TotalScope.ExchangesOnly => "in exchanges",
            _ => "in all",
        };
        var since = total.Since is { } day ? string.Create(CultureInfo.InvariantCulture, $" since {day:yyyy-MM-dd}") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{total.Count} {total.Category.ToString().ToLowerInvariant()} {side} {scope}{since}"
        );
    }

    public static string Counts(ExplainedMention mention) => mention.Counts.Count == 0 ? "no number" : string.Join(", ", mention.Counts);

    /// <summary>The records and totals that a number went into: "1", "2", "T1"; empty for one that was left.</summary>
    public static IReadOnlyList<string> Marks(ExplainedNumber number) => [.. number.Uses.Select(Mark).Distinct()];

    public static string Became(ExplainedNumber number) =>
        number.LeftBecause is { } because
            ? $"left: {because}"
            : string.Join("; ", number.Uses.GroupBy(Mark).Select(used => $"{used.Key} {string.Join(", ", used.Select(use => use.Field))}"));

    /// <summary>A number between the words around it.</summary>
    public static (string Before, string After) Around(Explanation explanation, ExplainedNumber number)
    {
        var text = explanation.Blocks[number.Block].Text;
        var from = Math.Max(0, number.Start - Context);
        if (from > 0)
            from = text.IndexOf(' ', from) is var gap && gap >= 0 && gap < number.Start ? gap + 1 : number.Start;
        var to = Math.Min(text.Length, number.End + Context);
        if (to < text.Length)
            to = text.LastIndexOf(' ', to - 1) is var gap && gap >= number.End ? gap : number.End;
        return ((from > 0 ? "…" : "") + text[from..number.Start], text[number.End..to] + (to < text.Length ? "…" : ""));
    }

    public static string KindOf(BlockKind kind) => kind.ToString().ToLowerInvariant();

    private static string Mark(NumberUse use) => string.Create(CultureInfo.InvariantCulture, $"{(use.IsTotal ? "T" : "")}{use.Index + 1}");

    private static string WireName(Rejection rejection) =>
        rejection switch
        {
            Rejection.BotWall => "bot wall",
            Rejection.Soft404 => "page not found",
            Rejection.TooLarge => "too large",
            _ => rejection.ToString().ToLowerInvariant(),
        };
}

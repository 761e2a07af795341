namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>Whether a page is an article at all.</summary>
internal static class PageVerdict
{
    private const int FewestHeadlines = 6;
    private const int BlocksBelow = 8;

    /// <summary>Why it is none, or null.</summary>
    public static Rejection? Of(PageOutline outline, BlockKind[] kinds, PageFacts facts, string body)
    {
        var visible = string.Join('\n', outline.Blocks.Select(block => block.Text));
        var view = new WallView(visible, Main(outline, kinds) ?? visible, body, facts.DocumentTitle, facts.Json.IsLocked);
        if (Walls.Of(view) is { } wall && !(wall == Rejection.Empty && IsIndex(outline, facts, body))) return wall;
        return IsIndex(outline, facts, body) ? Rejection.Index : null;
    }

    // From the first body block to a little below the last: where a wall breaks a text off.
    private static string? Main(PageOutline outline, BlockKind[] kinds)
    {
        var (first, last) = (Array.IndexOf(kinds, BlockKind.Body), Array.LastIndexOf(kinds, BlockKind.Body));
        return first < 0 ? null : string.Join('\n', outline.Blocks.Take(Math.Min(kinds.Length, last + 1 + BlocksBelow)).Skip(Math.Max(0, first - 2)).Select(block => block.Text));
    }

    // Many linked headlines, and less running text than they have: a front page, a section, a search result.
    private static bool IsIndex(PageOutline outline, PageFacts facts, string body)
    {
        var headlines = outline.Blocks.Where(block => block.LinkShare > 0.8 && Sentences.Words(block.Text) > 3).ToList();
        if (headlines.Count < FewestHeadlines) return false;
        if (facts.Json.IsCollection) return body.Length < headlines.Sum(block => block.Text.Length) * 4;
        return !facts.SaysArticle && body.Length < headlines.Sum(block => block.Text.Length);
    }
}

namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>Whether a page is an article at all.</summary>
internal static class PageVerdict
{
    private const int FewestHeadlines = 6;

    /// <summary>Why it is none, or null.</summary>
    public static Rejection? Of(PageOutline outline, PageFacts facts, string body)
    {
        var visible = string.Join('\n', outline.Blocks.Select(block => block.Text));
        if (Walls.Of(visible, body, facts.DocumentTitle, facts.Json.IsLocked) is { } wall && !(wall == Rejection.Empty && IsIndex(outline, facts, body))) return wall;
        return IsIndex(outline, facts, body) ? Rejection.Index : null;
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

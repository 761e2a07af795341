namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>Whether a page is an article at all.</summary>
internal static class PageVerdict
{
    private const int FewestHeadlines = 6;
    private const int BlocksBelow = 8;
    private const int RunningText = 400;
    private const int RunningTextOfParagraphs = 250;
    private const int FewParagraphs = 3;

    /// <summary>Why it is none, or null.</summary>
    public static Rejection? Of(PageOutline outline, BlockKind[] kinds, PageFacts facts, string body)
    {
        var visible = string.Join('\n', outline.Blocks.Select(block => block.Text));
        var view = new WallView(visible, Main(outline, kinds) ?? visible, body, facts.DocumentTitle, facts.Json.IsLocked);
        if (Walls.Of(view) is { } wall && !(wall == Rejection.Empty && IsIndex(outline, kinds, facts, body)))
            return wall;
        return IsIndex(outline, kinds, facts, body) ? Rejection.Index : null;
    }

    // From the first body block to a little below the last: where a wall breaks a text off.
    private static string? Main(PageOutline outline, BlockKind[] kinds)
    {
        var (first, last) = (Array.IndexOf(kinds, BlockKind.Body), Array.LastIndexOf(kinds, BlockKind.Body));
        return first < 0
            ? null
            : string.Join(
                '\n',
                outline.Blocks.Take(Math.Min(kinds.Length, last + 1 + BlocksBelow)).Skip(Math.Max(0, first - 2)).Select(block => block.Text)
            );
    }

    // Many linked headlines, and less text than they have, none of it running on: a front page, a section, a search result.
    private static bool IsIndex(PageOutline outline, BlockKind[] kinds, PageFacts facts, string body)
    {
        var headlines = outline.Blocks.Where(IsLinkedHeadline).ToList();
        if (headlines.Count < FewestHeadlines)
            return false;
        if (facts.Json.IsCollection)
            return body.Length < headlines.Sum(block => block.Text.Length) * 4;
        return !facts.SaysArticle && body.Length < headlines.Sum(block => block.Text.Length) && !RunsOn(outline, kinds);
    }

    private static bool IsLinkedHeadline(RawBlock block) => block.LinkShare > 0.8 && Sentences.Words(block.Text) > 3;

    // A short article among the headlines of a whole site is still an article. Of a list, each text has its own headline.
    private static bool RunsOn(PageOutline outline, BlockKind[] kinds)
    {
        var (run, paragraphs) = (0, 0);
        for (var i = 0; i < kinds.Length; i++)
        {
            if (IsLinkedHeadline(outline.Blocks[i]))
                (run, paragraphs) = (0, 0);
            else if (kinds[i] == BlockKind.Body)
                (run, paragraphs) = (run + outline.Blocks[i].Text.Length, paragraphs + 1);
            if (run >= RunningText || (run >= RunningTextOfParagraphs && paragraphs >= FewParagraphs))
                return true;
        }

        return false;
    }
}

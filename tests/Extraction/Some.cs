using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Extraction;

/// <summary>Articles for tests.</summary>
internal static class Some
{
    /// <summary>An article whose paragraphs stand on lines of their own.</summary>
    public static ArticleText Article(string text, string language, DateTimeOffset? published, string? outlet = null, string? title = null)
    {
        var paragraphs = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var clean = string.Join("\n\n", paragraphs);
        var blocks = new List<Block>();
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            blocks.Add(new Block(BlockKind.Body, paragraph, start));
            start += paragraph.Length + 2;
        }

        return new ArticleText
        {
            Title = title,
            Text = clean,
            Language = language,
            Published = published,
            Outlet = outlet,
            Blocks = blocks,
        };
    }
}

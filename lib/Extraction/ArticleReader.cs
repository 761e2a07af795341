using System.Text;

namespace SwapPipeline.Extraction;

/// <summary>From a page to its article: main text, title, dates, language. Pure and bounded by <see cref="ReadingLimits"/>.</summary>
public static class ArticleReader
{
    /// <summary>Reads a page. A page that is no article, or too large to read, comes back with <see cref="ArticleText.Rejected"/>.</summary>
    public static ArticleText Read(Page page, ReadingLimits limits)
    {
        if (page.Content.Length > limits.MaxBytes) return new ArticleText { Rejected = Rejection.TooLarge };
        var text = Encoding.UTF8.GetString(page.Content.Span);
        return new ArticleText
        {
            Published = page.Published,
            Outlet = page.Outlet,
            Language = page.Language ?? "en",
            Blocks = [new Block(BlockKind.Body, text, 0)],
            Text = text,
        };
    }
}

using System.Text;
using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Extraction.Reading;

/// <summary>Pages for tests, read in one call.</summary>
internal static class Reading
{
    public static ArticleText Html(string html, string? url = null, DateTimeOffset? published = null, string? language = null) =>
        Read(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", url, published, language);

    public static ArticleText Text(string text, DateTimeOffset? published = null, string? language = null) =>
        Read(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", null, published, language);

    public static ArticleText Read(
        byte[] content,
        string contentType,
        string? url = null,
        DateTimeOffset? published = null,
        string? language = null,
        ReadingLimits? limits = null
    ) =>
        ArticleReader.Read(
            new Page
            {
                Content = content,
                ContentType = contentType,
                Url = url,
                Published = published,
                Language = language,
            },
            limits ?? ReadingLimits.Default
        );

    public static IEnumerable<string> Of(this ArticleText article, BlockKind kind) =>
        article.Blocks.Where(block => block.Kind == kind).Select(block => block.Text);
}

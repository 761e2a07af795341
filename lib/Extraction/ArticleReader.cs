using SwapPipeline.Extraction.Reading;
using SwapPipeline.Extraction.Reading.Decoding;
using SwapPipeline.Extraction.Reading.Markup;
using SwapPipeline.Extraction.Reading.PlainText;

namespace SwapPipeline.Extraction;

/// <summary>
/// From a page to its article: main text, title, dates, language. Pure, linear in the size of the page, and bounded by
/// <see cref="ReadingLimits"/>.
/// </summary>
/// <remarks>
/// Where the published date comes from, the first that states one: JSON-LD, the page's meta elements, <see cref="Page.Published"/>,
/// <c>time</c> elements, a visible date by the headline or a dateline, the address. In plain text: a front matter,
/// then <see cref="Page.Published"/>, then a full date on a line of its own by the headline or in a dateline; never a date of the running
/// text.
/// </remarks>
public static class ArticleReader
{
    /// <summary>
    /// Reads a page. A page that is no article, or too large to read, comes back with <see cref="ArticleText.Rejected"/>.
    /// </summary>
    public static ArticleText Read(Page page, ReadingLimits limits)
    {
        if (page.Content.Length > limits.MaxBytes)
            return TooLarge(page);
        var type = MediaType.Parse(page.ContentType);
        using var decoded = PageDecoder.Decode(page.Content.Span, type.Charset);
        var text = decoded.Text;
        var unread = new UnreadContents();
        var size = PageSize.Of(text, limits, unread);
        // Servers mislabel both ways: what has no tags is text, what opens as a document is HTML.
        var isText = size.Elements == 0 || (type.IsPlainText && !size.IsDocument);
        if (isText)
            return PageSize.OfLines(text).Exceeds(limits) ? TooLarge(page) : PlainTextReader.Read(text.ToString(), page);
        return size.Exceeds(limits) ? TooLarge(page) : HtmlReader.Read(unread.LeaveOut(text), page);
    }

    private static ArticleText TooLarge(Page page) =>
        new()
        {
            Rejected = Rejection.TooLarge,
            Published = page.Published,
            Outlet = page.Outlet,
            CanonicalUrl = page.Url,
            Language = page.Language ?? "en",
        };
}

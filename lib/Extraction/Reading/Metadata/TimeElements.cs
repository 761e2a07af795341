using AngleSharp.Dom;

namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>The time element that tells when the article was published: named as such, or the first one beside the headline.</summary>
internal static class TimeElements
{
    private const int MostLookedAt = 50;

    private const int MostHeadings = 20;

    /// <param name="document">The page.</param>
    /// <param name="title">The headline, where it is known: a site's name may be the first heading of the page.</param>
    /// <param name="address">The page's own address: a time that links to it is a permalink, the way posts show their date.</param>
    /// <param name="order">Which of two numbers is the day.</param>
    public static DateTimeOffset? Published(IDocument document, string? title, string? address, DayOrder order)
    {
        var headline = Headline(document, title);
        DateTimeOffset? near = null;
        var looked = 0;
        var times = document.GetElementsByTagName("time");

        // A saved post does not tell its address: the one time on it is its own, though it links to it.
        var isOnly = address is null && times.Take(2).Count() == 1;
        foreach (var time in times)
        {
            if (++looked > MostLookedAt)
                break;
            var value = DateText.Parse(time.GetAttribute("datetime"), order) ?? DateText.Parse(time.TextContent, order);
            if (value is not { } stated || IsElsewhere(time, address, isOnly) || IsUpdate(time))
                continue;
            if (time.GetAttribute("itemprop") == "datePublished" || time.HasAttribute("pubdate"))
                return stated.Value;
            if (near is null && (headline is null || IsNear(time, headline)))
                near = stated.Value;
        }

        return near;
    }

    private static bool IsUpdate(IElement time) =>
        time.GetAttribute("itemprop") == "dateModified"
        || DateWords.SaysUpdated(
            Names(time) + " " + time.TextContent + " " + (time.PreviousSibling?.TextContent is { Length: < 40 } before ? before : "")
        );

    // An article that was never changed has one time for both: "published updated".
    private static string Names(IElement time) => time.ClassList.Contains("published") ? "" : time.ClassName ?? "";

    private static IElement? Headline(IDocument document, string? title)
    {
        if (title is not null)
        {
            foreach (var heading in document.QuerySelectorAll("h1, h2").Take(MostHeadings))
            {
                if (Titles.Alike(CleanText.Of(heading.TextContent), title))
                    return heading;
            }
        }

        return document.QuerySelector("h1");
    }

    /// <summary>Whether a time belongs to something else than the page's own article.</summary>
    internal static bool IsElsewhere(IElement time, string? address, bool isOnly)
    {
        for (var at = time.ParentElement; at is not null; at = at.ParentElement)
        {
            if (at.LocalName is "nav" or "aside" or "footer")
                return true;
            if (at.LocalName == "a" && !isOnly && !IsSamePage(at.GetAttribute("href"), address))
                return true;
            // An item with a link is a teaser; one with a date alone is a line under the headline.
            if (at.LocalName == "li" && at.QuerySelector("a") is not null)
                return true;
        }

        return false;
    }

    private static bool IsSamePage(string? link, string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var page)
        && Uri.TryCreate(page, link, out var target)
        && SiteHost.Of(page) == SiteHost.Of(target)
        && page.AbsolutePath.TrimEnd('/') == target.AbsolutePath.TrimEnd('/');

    // Before the headline only in the same header, after it anywhere: what stands between page top and headline belongs to other articles.
    private static bool IsNear(IElement time, IElement headline)
    {
        if (headline.CompareDocumentPosition(time).HasFlag(DocumentPositions.Following))
            return true;
        return headline.ParentElement?.Contains(time) == true || headline.ParentElement?.ParentElement?.Contains(time) == true;
    }
}

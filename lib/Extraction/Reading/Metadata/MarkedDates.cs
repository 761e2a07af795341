using AngleSharp.Dom;

namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>Dates that a page marks for machines in elements of any name: schema.org's microdata, and the microformats of blogs.</summary>
internal static class MarkedDates
{
    private const int MostLookedAt = 20;

    // By a part of the class first: to ask each element of a page for its list of classes makes one for each.
    private const string Marks = "[itemprop~=datePublished], [class*=dt-published], abbr[class*=published]";

    /// <summary>The first one that is the page's own.</summary>
    /// <param name="document">The page.</param>
    /// <param name="address">The page's own address.</param>
    /// <param name="order">Which of two numbers is the day.</param>
    public static DateTimeOffset? Published(IDocument document, string? address, DayOrder order)
    {
        foreach (var marked in document.QuerySelectorAll(Marks).Where(IsMarked).Take(MostLookedAt))
        {
            if (marked.LocalName is "meta" or "time" || TimeElements.IsElsewhere(marked, address, isOnly: false))
                continue;
            var value =
                DateText.Parse(marked.GetAttribute("content"), order)
                ?? DateText.Parse(marked.GetAttribute("datetime"), order)
                ?? DateText.Parse(marked.GetAttribute("title"), order)
                ?? DateText.Parse(marked.TextContent, order);
            if (value is { } stated)
                return stated.Value;
        }

        return null;
    }

    private static bool IsMarked(IElement element) =>
        element.GetAttribute("itemprop")?.Split(' ').Contains("datePublished") == true
        || element.ClassList.Contains("dt-published")
        || (element.LocalName == "abbr" && element.ClassList.Contains("published"));
}

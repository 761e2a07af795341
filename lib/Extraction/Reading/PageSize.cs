namespace SwapPipeline.Extraction.Reading;

/// <summary>
/// How large the tree of a page would be, counted in one pass over its characters before any tree is built: what would cost a parser
/// more than linear time (depth, attributes of one element, formatting left open) is seen here first.
/// </summary>
internal readonly record struct PageSize(int Elements, int Depth, int Attributes, int MostAttributes, int LongestText, bool IsDocument)
{
    public bool Exceeds(ReadingLimits limits) =>
        Elements > limits.MaxElements
        || Depth > limits.MaxDepth
        || Attributes > limits.MaxAttributes
        || MostAttributes > limits.MaxElementAttributes
        || LongestText > limits.MaxTextNode;

    /// <summary>Counts a page.</summary>
    /// <param name="text">The page.</param>
    /// <param name="limits">Where given, the count ends at the first tag that exceeds them: what lies behind no longer matters.</param>
    /// <param name="unread">Takes note of what a parser need not see; null when nobody asks.</param>
    public static PageSize Of(ReadOnlySpan<char> text, ReadingLimits? limits = null, UnreadContents? unread = null) =>
        new TagScanner(text, limits, unread).Scan();

    /// <summary>The same for plain text: lines instead of elements.</summary>
    public static PageSize OfLines(ReadOnlySpan<char> text)
    {
        int longest = 0,
            lines = 0;
        foreach (var line in text.Split('\n'))
        {
            longest = Math.Max(longest, line.End.Value - line.Start.Value);
            lines++;
        }

        return new PageSize(lines, 0, 0, 0, longest, false);
    }
}

namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>A line above the first paragraph, where a page shows when its article was published.</summary>
/// <param name="Text">The line.</param>
/// <param name="MostOtherWords">How much else may stand beside the date (see <see cref="StatedDate.OtherWords"/>): beside that of another
/// article stands its headline.</param>
internal readonly record struct HeadLine(string Text, int MostOtherWords)
{
    private const int BesideLinks = 4;
    private const int Anywhere = 6;
    private const int BelowTheHeadline = 10;

    /// <summary>A line of the page; null where it is another article's.</summary>
    /// <param name="text">The line.</param>
    /// <param name="linkShare">How much of it is links, 0 to 1.</param>
    /// <param name="isBelowHeadline">It stands between the headline and the text, where author, section and number of comments are links as
    /// well.</param>
    public static HeadLine? Of(string text, double linkShare, bool isBelowHeadline)
    {
        if (linkShare < 0.5)
            return new HeadLine(text, isBelowHeadline ? BelowTheHeadline : Anywhere);
        return isBelowHeadline && linkShare < 0.9 ? new HeadLine(text, BesideLinks) : null;
    }
}

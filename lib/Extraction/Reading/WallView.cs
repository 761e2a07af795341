namespace SwapPipeline.Extraction.Reading;

/// <summary>What there is of a page to tell a wall by.</summary>
/// <param name="Visible">All its words.</param>
/// <param name="Main">The words of the article's part of the page, with what stands inside and right below it.</param>
/// <param name="Body">The clean text.</param>
/// <param name="Title">The page's own title element.</param>
/// <param name="SaysLocked">The page states in its data that it is not free to read.</param>
internal sealed record WallView(string Visible, string Main, string Body, string? Title, bool SaysLocked);

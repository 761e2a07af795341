namespace SwapPipeline.Extraction.Reading;

/// <summary>What a line is by itself.</summary>
internal enum LineRole
{
    None,

    /// <summary>"Read more": what follows are other articles.</summary>
    ListHeading,

    /// <summary>"Read also: a headline".</summary>
    InlineTeaser,

    /// <summary>"Tags: Ukraine, war".</summary>
    Tags,

    /// <summary>"Comments", "About the author": the article is over.</summary>
    TailHeading,

    /// <summary>"2 min read": the end of a teaser, or a line under the title.</summary>
    ReadingTime,

    /// <summary>"A message from …": an appeal of several paragraphs begins.</summary>
    Letter,

    /// <summary>"Sign up for our newsletter".</summary>
    Appeal,
    Caption,
    Byline,
    Boilerplate,
}

internal static class LineRoles
{
    /// <summary>The kind of a block that has this role and no other reason to be something else.</summary>
    public static BlockKind Kind(this LineRole role) =>
        role switch
        {
            LineRole.None => BlockKind.Body,
            LineRole.ListHeading or LineRole.InlineTeaser => BlockKind.Teaser,
            LineRole.Letter or LineRole.Appeal => BlockKind.Banner,
            LineRole.Caption => BlockKind.Caption,
            LineRole.Byline => BlockKind.Byline,
            _ => BlockKind.Boilerplate,
        };
}

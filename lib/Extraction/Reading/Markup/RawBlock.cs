namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>A run of text between the edges of block-level elements.</summary>
/// <param name="Text">Clean, one line.</param>
/// <param name="LinkLength">How many of its characters are words of links.</param>
/// <param name="Node">The innermost node around it.</param>
/// <param name="Tag">That node's tag name, lower case.</param>
/// <param name="Role">What it is by its words.</param>
internal sealed record RawBlock(string Text, int LinkLength, int Node, string Tag, LineRole Role)
{
    /// <summary>0 to 1.</summary>
    public double LinkShare => Text.Length == 0 ? 0 : Math.Min(1, (double)LinkLength / Text.Length);

    public bool IsHeading => Tag is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    /// <summary>A paragraph that could be the article's: sentences, few links.</summary>
    public bool IsProse => !IsHeading && LinkShare < 0.5 && Sentences.IsProse(Text);
}

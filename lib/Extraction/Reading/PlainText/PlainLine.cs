namespace SwapPipeline.Extraction.Reading.PlainText;

/// <summary>One line of a plain text, cleaned.</summary>
/// <param name="Text">Its words, without marks of Markdown.</param>
/// <param name="Role">What it is by itself.</param>
/// <param name="IsHeading">It is marked as a heading (<c>## …</c>).</param>
/// <param name="IsItem">It is marked as a list item.</param>
internal sealed record PlainLine(string Text, LineRole Role, bool IsHeading, bool IsItem)
{
    /// <summary>A paragraph of prose with no sign of being something else.</summary>
    public bool IsProse { get; } = Role == LineRole.None && Sentences.IsProse(Text);
}

namespace SwapPipeline.Extraction;

/// <summary>A paragraph, heading, list item, quote or caption of a page.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its clean text, one line.</param>
/// <param name="Start">Where a body block begins in <see cref="ArticleText.Text"/>, in UTF-16 code units; null for other kinds.</param>
/// <param name="Published">The block's own time, in a live blog.</param>
public sealed record Block(BlockKind Kind, string Text, int? Start = null, DateTimeOffset? Published = null);

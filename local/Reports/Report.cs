namespace SwapPipeline.Local.Reports;

/// <summary>What a command tells an analyst: a title, lines of text, and grids.</summary>
internal sealed record Report(string Title, IReadOnlyList<ReportBlock> Blocks);

/// <summary>A part of a report.</summary>
internal abstract record ReportBlock;

/// <summary>A line of text.</summary>
internal sealed record ReportLine(string Text) : ReportBlock;

/// <summary>A grid under a caption.</summary>
/// <param name="Caption">A few words.</param>
/// <param name="Columns">The headings; one that ends in <c>#</c> holds numbers, which are set to the right.</param>
/// <param name="Rows">A cell a column.</param>
internal sealed record ReportGrid(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : ReportBlock;

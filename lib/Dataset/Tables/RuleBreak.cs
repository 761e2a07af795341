namespace SwapPipeline.Dataset.Tables;

/// <summary>One place where a dataset does not keep its contract.</summary>
/// <param name="Rule">The rule, in lower-case words with underscores.</param>
/// <param name="Table">The table.</param>
/// <param name="Row">The key of the row, or the year of the file.</param>
/// <param name="Reason">What was found, in a sentence.</param>
public sealed record RuleBreak(string Rule, string Table, string Row, string Reason);

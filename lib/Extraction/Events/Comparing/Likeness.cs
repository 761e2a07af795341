namespace SwapPipeline.Extraction.Events.Comparing;

/// <summary>Whether two tellings can be of one exchange, by their numbers.</summary>
internal enum Likeness
{
    Same,
    Open,
    Different,
}

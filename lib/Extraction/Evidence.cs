namespace SwapPipeline.Extraction;

/// <summary>The words of the clean text that support one field.</summary>
/// <param name="Field">A path in the object that carries this entry: <c>released[0].count</c>.</param>
/// <param name="Start">The first UTF-16 code unit in the clean text.</param>
/// <param name="End">The one after the last.</param>
/// <param name="Text">The clean text from <paramref name="Start"/> to <paramref name="End"/>.</param>
public sealed record Evidence(string Field, int Start, int End, string Text)
{
    /// <summary>
    /// The sentence around it, at most 300 characters: what the dataset shows beside a number. Not part of the extract contract.
    /// </summary>
    public string Quote { get; init; } = "";
}

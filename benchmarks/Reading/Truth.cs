namespace SwapPipeline.Benchmarks.Reading;

/// <summary>What a person says is the text of an article.</summary>
/// <param name="Paragraphs">In order; one in square brackets may be there or not (the mark of Fundus).</param>
internal sealed record Truth(IReadOnlyList<string> Paragraphs)
{
    // As fundus-evaluation does: beyond four, all of them or none.
    private const int MostCombined = 4;

    /// <summary>The whole text, with every optional paragraph.</summary>
    public string Text => Join(Paragraphs.Select(Unmarked));

    /// <summary>Every text that is right: with and without each optional paragraph.</summary>
    public IEnumerable<string> Variants()
    {
        var optional = Enumerable.Range(0, Paragraphs.Count).Where(i => IsOptional(Paragraphs[i])).ToList();
        if (optional.Count > MostCombined)
            return [Text, Join(Paragraphs.Where(paragraph => !IsOptional(paragraph)))];
        return Enumerable
            .Range(0, 1 << optional.Count)
            .Select(mask =>
                Join(Paragraphs.Where((_, i) => optional.IndexOf(i) is var at && (at < 0 || (mask & (1 << at)) == 0)).Select(Unmarked))
            );
    }

    private static string Join(IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs);

    private static bool IsOptional(string paragraph) => paragraph is ['[', .., ']'];

    private static string Unmarked(string paragraph) => IsOptional(paragraph) ? paragraph[1..^1] : paragraph;
}

using SwapPipeline.Extraction;

namespace SwapPipeline.Local.Explaining;

/// <summary>A stretch of a block's text with what it was recognised as, both parts null for plain words.</summary>
internal sealed record Piece(string Text, Annotation? Annotation, ExplainedNumber? Number, string? Skipped)
{
    /// <summary>The texts of all pieces together are the text of the block.</summary>
    public static IReadOnlyList<Piece> Of(Explanation explanation, int block)
    {
        var whole = explanation.Blocks[block];
        var pieces = new List<Piece>();
        var numbers = explanation.Numbers.Where(n => n.Block == block).ToList();
        var cuts = new SortedSet<int> { 0, whole.Text.Length };
        foreach (var number in numbers)
            cuts.UnionWith([number.Start, number.End]);
        foreach (var annotation in whole.Annotations)
            cuts.UnionWith([annotation.Start, annotation.End]);
        foreach (var sentence in whole.Skipped)
            cuts.UnionWith([sentence.Start, sentence.End]);

        // A number that was cut by an annotation inside it, or the other way round, stays whole.
        cuts.RemoveWhere(cut => numbers.Exists(n => n.Start < cut && cut < n.End));
        foreach (var (from, to) in cuts.Zip(cuts.Skip(1)))
        {
            pieces.Add(
                new Piece(
                    whole.Text[from..to],
                    whole.Annotations.FirstOrDefault(a => a.Start < to && from < a.End),
                    numbers.Find(n => n.Start == from && n.End == to),
                    whole.Skipped.FirstOrDefault(s => s.Start <= from && to <= s.End)?.Because
                )
            );
        }

        return pieces;
    }
}

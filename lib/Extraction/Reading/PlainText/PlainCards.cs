namespace SwapPipeline.Extraction.Reading.PlainText;

/// <summary>
/// Another article's card between the paragraphs of a copied page: a headline, one sentence, and below them the outlet or the author,
/// whose name stands elsewhere in the text on a line of its own too.
/// </summary>
internal static class PlainCards
{
    private const int LongestName = 40;

    /// <summary>How many lines from <paramref name="at"/> are such a card; 0 for none.</summary>
    public static int Length(IReadOnlyList<PlainLine> lines, int at, int first)
    {
        if (at <= first || at + 2 >= lines.Count || lines[at].IsHeading || !Sentences.IsHeadlineLike(lines[at].Text) || Sentences.Words(lines[at].Text) < 5) return 0;
        if (lines[at].IsProse || lines[at + 1].Role != LineRole.None || !Sentences.Ends(lines[at + 1].Text)) return 0;
        var names = 0;
        var repeated = false;
        while (names < 2 && at + 2 + names < lines.Count && IsName(lines[at + 2 + names].Text))
        {
            repeated |= IsRepeated(lines, at + 2 + names);
            names++;
        }

        return repeated ? 2 + names : 0;
    }

    private static bool IsName(string text) => text.Length <= LongestName && Sentences.Words(text) <= 4 && !text.Any(char.IsAsciiDigit) && LineShapes.IsNames(text);

    private static bool IsRepeated(IReadOnlyList<PlainLine> lines, int at)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (i != at && (lines[i].Text == lines[at].Text || (lines[i].Role == LineRole.Byline && lines[i].Text.EndsWith(lines[at].Text, StringComparison.Ordinal)))) return true;
        }

        return false;
    }
}

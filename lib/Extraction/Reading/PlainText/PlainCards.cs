namespace SwapPipeline.Extraction.Reading.PlainText;

/// <summary>
/// Another article's card between the paragraphs of a copied page: a headline, one sentence, and below them the outlet or the author,
/// whose name stands elsewhere in the text on a line of its own too.
/// </summary>
internal static class PlainCards
{
    private const int LongestName = 40;

    /// <summary>Words of the headline of a card; letters of a word that headlines write without a capital.</summary>
    private const int LeastHeadline = 5,
        ShortWord = 4;

    /// <summary>How many lines from <paramref name="at"/> are such a card; 0 for none.</summary>
    public static int Length(IReadOnlyList<PlainLine> lines, int at, int first)
    {
        if (at > first && at + 2 < lines.Count && IsTopic(lines, at))
            return 2;
        if (
            at <= first
            || at + 2 >= lines.Count
            || lines[at].IsHeading
            || !Sentences.IsHeadlineLike(lines[at].Text)
            || Sentences.Words(lines[at].Text) < 5
        )
            return 0;
        if (lines[at].IsProse || lines[at + 1].Role != LineRole.None || !Sentences.Ends(lines[at + 1].Text))
            return 0;
        var names = 0;
        var repeated = false;
        while (names < 2 && at + 2 + names < lines.Count && IsName(lines[at + 2 + names].Text))
        {
            repeated |= IsRepeated(lines, at + 2 + names);
            names++;
        }

        return repeated ? 2 + names : 0;
    }

    // "Special Operation in Ukraine" and below it "Sides Exchange 95 Captives Each": a topic and a headline, both in capitals, between two
    // paragraphs.
    private static bool IsTopic(IReadOnlyList<PlainLine> lines, int at) =>
        lines[at - 1].IsProse
        && lines[at + 2].IsProse
        && IsCapitalised(lines[at])
        && IsCapitalised(lines[at + 1])
        && Sentences.Words(lines[at + 1].Text) >= LeastHeadline;

    private static bool IsCapitalised(PlainLine line)
    {
        if (line.Role != LineRole.None || line.IsHeading || line.IsItem || line.IsProse || !Sentences.IsHeadlineLike(line.Text))
            return false;
        var words = line
            .Text.Split([' ', '-', '–', '—'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > ShortWord && char.IsLetter(word[0]))
            .ToList();
        return words.Count > 2 && words.TrueForAll(word => char.IsUpper(word[0]));
    }

    private static bool IsName(string text) =>
        text.Length <= LongestName && Sentences.Words(text) <= 4 && !text.Any(char.IsAsciiDigit) && LineShapes.IsNames(text);

    private static bool IsRepeated(IReadOnlyList<PlainLine> lines, int at)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (
                i != at
                && (
                    lines[i].Text == lines[at].Text
                    || (lines[i].Role == LineRole.Byline && lines[i].Text.EndsWith(lines[at].Text, StringComparison.Ordinal))
                )
            )
                return true;
        }

        return false;
    }
}

namespace SwapPipeline.Extraction.Reading.PlainText;

/// <summary>Where the headline of a plain text stands, if it has one.</summary>
/// <param name="At">Its line; -1 without one.</param>
/// <param name="IsBody">The text is a post, whose first line is also its news.</param>
internal readonly record struct PlainTitle(int At, bool IsBody)
{
    private const int SearchedLines = 14;

    public static readonly PlainTitle None = new(-1, false);

    public static PlainTitle Find(IReadOnlyList<PlainLine> lines)
    {
        for (var i = 0; i < lines.Count && i < SearchedLines; i++)
        {
            var line = lines[i];
            // A first line "Watch: …" is the headline of a video; further down it points to one.
            if (line.Role != LineRole.None && !line.IsHeading && !(i == 0 && line.Role == LineRole.InlineTeaser))
                continue;
            if (IsTitle(lines, i))
                return new PlainTitle(i, IsOfPost(line.Text));
            // A word or three above the headline is a section or a kicker.
            if (Sentences.Words(line.Text) > 3 || Sentences.Ends(line.Text))
                return None;
        }

        return None;
    }

    // "🔥 They are home", «ДОМА 95 наших!», «Мы дождались 💙»: an outlet's headline has neither a pictogram nor a cry.
    private static bool IsOfPost(string line) => LineKey.StartsWithPictogram(line) || LineKey.EndsWithPictogram(line) || line.EndsWith('!');

    private static bool IsTitle(IReadOnlyList<PlainLine> lines, int i)
    {
        var text = lines[i].Text;
        var next = i + 1;
        while (next < lines.Count && lines[next].Role != LineRole.None)
            next++;
        if (next >= lines.Count)
            return false;
        var repeated = lines[next].Text == text;
        if (repeated || (lines[i].IsHeading && lines[next].Text.Length > text.Length))
            return true;
        if (
            !Sentences.IsHeadlineLike(text)
            && (text.Length is < 12 or > 110 || Sentences.Ends(text) || Sentences.Words(text) < 2 || text.EndsWith(':'))
        )
            return false;
        // The name of the outlet or the section stands above the real headline.
        if (
            Sentences.Words(text) <= 3
            && Sentences.IsHeadlineLike(lines[next].Text)
            && !lines[next].IsProse
            && Sentences.Words(lines[next].Text) >= 5
        )
            return false;
        // Two short lines are a headline and its summary, or two lines of a post: only prose further down makes the first a headline.
        for (int at = next, looked = 0; at < lines.Count && looked < 4; at++)
        {
            if (lines[at].Role != LineRole.None)
                continue;
            looked++;
            if (lines[at].IsProse || Sentences.Ends(lines[at].Text) && lines[at].Text.Length > 40)
                return true;
        }

        return false;
    }
}

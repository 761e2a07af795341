namespace SwapPipeline.Extraction.Reading.PlainText;

/// <summary>
/// Goes through the lines below the headline and tells body from what was copied along: lists of other articles, appeals, what follows the
/// end of the article.
/// A text whose structure is just paragraphs stays body.
/// </summary>
internal sealed class PlainZones(IReadOnlyList<PlainLine> lines, int first)
{
    private readonly BlockKind[] _kinds = [.. lines.Select(line => line.Role.Kind())];
    private readonly int[] _proseAfter = ProseAfter(lines);
    private Zone _zone = Zone.Article;
    private int _zoneStart;
    private bool _sawBody;

    private enum Zone
    {
        Article,
        Teasers,
        Appeal,
        Letter,
        Tail,
    }

    public BlockKind[] Kinds()
    {
        for (var i = first; i < lines.Count; i++)
        {
            switch (lines[i].Role)
            {
                case LineRole.None:
                    if (_kinds[i] == BlockKind.Teaser)
                        break;
                    if (_zone == Zone.Article && PlainCards.Length(lines, i, first) is > 0 and var card)
                        Array.Fill(_kinds, BlockKind.Teaser, i, card);
                    else
                        _kinds[i] = KindOfProse(i);
                    _sawBody |= _kinds[i] == BlockKind.Body;
                    break;
                // Above the article "News feed" is the name of a section.
                case LineRole.ListHeading when _sawBody:
                    Enter(Zone.Teasers, i);
                    break;
                case LineRole.Letter:
                    Enter(Zone.Letter, i);
                    break;
                case LineRole.Appeal when _zone == Zone.Article:
                    Enter(Zone.Appeal, i);
                    break;
                case LineRole.TailHeading when IsEnd(i):
                    Enter(Zone.Tail, i);
                    break;
                case LineRole.ReadingTime:
                    MarkTeaserAbove(i);
                    break;
            }
        }

        return _kinds;
    }

    private BlockKind KindOfProse(int i)
    {
        if (_zone == Zone.Article)
            return BlockKind.Body;
        if (Resumes(i))
        {
            Resume(i);
            return BlockKind.Body;
        }

        return _zone switch
        {
            Zone.Teasers => BlockKind.Teaser,
            Zone.Tail => BlockKind.Boilerplate,
            _ => BlockKind.Banner,
        };
    }

    private bool Resumes(int i)
    {
        var line = lines[i];
        if (_zone == Zone.Appeal && i == _zoneStart + 1 && GoesOn(line.Text))
            return true;
        if (!line.IsProse || LineJudge.SpeaksToReader(line.Text) || _zone == Zone.Tail)
            return false;
        if (_zone == Zone.Appeal)
            return !IsTeaserSummary(i);
        var two = AreTwo(i);
        if (_zone == Zone.Letter)
            return two;
        // The last line of a bulleted list of headlines is followed by the article, not by a summary.
        var leavesList = lines[i - 1].IsItem && !line.IsItem;
        return two || (leavesList && !IsTeaserSummary(i)) || line.Text.Length > 320;
    }

    // Two paragraphs one after the other, neither of which sums up another article.
    private bool AreTwo(int i) =>
        i + 1 < lines.Count
        && lines[i + 1].IsProse
        && !LineJudge.SpeaksToReader(lines[i + 1].Text)
        && !IsTeaserSummary(i)
        && !IsTeaserSummary(i + 1);

    // A short sentence right below a one-line appeal, with nothing of the appeal in it, is the article's next line.
    private static bool GoesOn(string text)
    {
        var isStatement = Sentences.Ends(text) && !text.EndsWith('?') && !text.EndsWith('!');
        return isStatement && Sentences.Words(text) >= 3 && !LineJudge.SpeaksToReader(text) && !LineJudge.SpeaksOfMedia(text);
    }

    // A reading time or the end of the pair (headline, summary) follows.
    private bool IsTeaserSummary(int i)
    {
        for (var at = i + 1; at < lines.Count && at <= i + 2; at++)
        {
            if (lines[at].Role == LineRole.ReadingTime)
                return true;
            if (lines[at].IsProse)
                return false;
        }

        return false;
    }

    // Short sentences between an inline appeal and the next paragraph belong to the article.
    private void Resume(int i)
    {
        if (_zone == Zone.Appeal)
        {
            for (var at = _zoneStart + 1; at < i; at++)
            {
                if (
                    lines[at].Role == LineRole.None
                    && Sentences.Ends(lines[at].Text)
                    && Sentences.Words(lines[at].Text) > 3
                    && !LineJudge.SpeaksToReader(lines[at].Text)
                )
                    _kinds[at] = BlockKind.Body;
            }
        }

        _zone = Zone.Article;
    }

    private void Enter(Zone zone, int i)
    {
        _zone = zone;
        _zoneStart = i;
    }

    // "Comments" above the article is a button; below most of it, it is the end.
    private bool IsEnd(int i) => _proseAfter[first < lines.Count ? first : 0] - _proseAfter[i] > _proseAfter[i];

    // Headline, summary, "1 min read": the two lines above the time, if they are no longer the article's head.
    private void MarkTeaserAbove(int i)
    {
        var summary = i - 1;
        if (summary < first || _kinds[summary] is not (BlockKind.Body or BlockKind.Teaser or BlockKind.Banner))
            return;
        var headline = lines[summary].IsProse || Sentences.Ends(lines[summary].Text) ? summary - 1 : summary;
        if (headline < first || !Sentences.IsHeadlineLike(lines[headline].Text) || lines[headline].IsProse)
            return;
        for (var at = headline; at <= summary; at++)
            _kinds[at] = BlockKind.Teaser;
        if (_zone is Zone.Article or Zone.Appeal)
            Enter(Zone.Teasers, i);
    }

    // Characters of prose from each line to the end.
    private static int[] ProseAfter(IReadOnlyList<PlainLine> lines)
    {
        var after = new int[lines.Count + 1];
        for (var i = lines.Count - 1; i >= 0; i--)
            after[i] = after[i + 1] + (lines[i].IsProse ? lines[i].Text.Length : 0);
        return after;
    }
}

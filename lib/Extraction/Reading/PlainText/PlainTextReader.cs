using SwapPipeline.Extraction.Reading.Metadata;

namespace SwapPipeline.Extraction.Reading.PlainText;

/// <summary>Reads an article that came as plain text: a page copied whole, an article body, a post of a channel, a live blog.</summary>
internal static class PlainTextReader
{
    public static ArticleText Read(string text, Page page)
    {
        var blocks = new BlockList();
        var front = new List<string>();
        var matter = FrontMatter.Cut(ref text, front);
        if (matter != FrontMatter.None)
            front.ForEach(line => blocks.Add(BlockKind.Boilerplate, line));

        var lines = PlainLines.Of(text);
        var title = PlainTitle.Find(lines);
        var kinds = Kinds(lines, title);
        var published = matter.Published?.Value ?? page.Published ?? Dateline(lines, title, kinds);
        var times = LiveTimes.Of(lines, kinds, published);
        for (var i = 0; i < lines.Count; i++)
            blocks.Add(kinds[i], lines[i].Text, times?[i]);

        return new ArticleText
        {
            Title =
                matter.Title is { } known ? Titles.WithoutOutlet(known, page.Outlet)
                : title.At >= 0 ? LineKey.TrimDecoration(lines[title.At].Text)
                : OnlyHeadline(blocks),
            Byline =
                matter.Author
                ?? lines
                    .Where((line, i) => kinds[i] == BlockKind.Byline)
                    .Select(line => Bylines.Name(line.Text))
                    .FirstOrDefault(name => name is not null),
            Published = published,
            Language = LanguageDetector.Detect(blocks.Text, page.Language),
            Outlet = page.Outlet,
            CanonicalUrl = matter.Url ?? page.Url,
            Blocks = blocks.Blocks,
            Text = blocks.Text,
            Rejected = Walls.OfText(lines.Select(line => line.Text), blocks.Text),
        };
    }

    // An item of a headline feed: its one line is headline and news at once.
    private static string? OnlyHeadline(BlockList blocks) =>
        blocks.Blocks.Where(block => block.Kind == BlockKind.Body).ToList() is [var only] && Sentences.IsHeadlineLike(only.Text)
            ? only.Text
            : null;

    private static BlockKind[] Kinds(List<PlainLine> lines, PlainTitle title)
    {
        var kinds = new PlainZones(lines, title.At + 1).Kinds();
        for (var i = 0; i < title.At; i++)
        {
            // Above the headline stand banners, sections and dates, never the article.
            if (kinds[i] == BlockKind.Body)
                kinds[i] = BlockKind.Boilerplate;
        }

        if (title.At >= 0)
        {
            kinds[title.At] = title.IsBody ? BlockKind.Body : BlockKind.Title;
            for (var i = title.At + 1; i < lines.Count; i++)
            {
                if (kinds[i] is BlockKind.Body or BlockKind.Teaser && lines[i].Text == lines[title.At].Text)
                    kinds[i] = BlockKind.Title;
            }
        }

        // A text of one headline, or of one line that looks like an appeal, is all the article there is.
        if (Array.IndexOf(kinds, BlockKind.Body) < 0)
        {
            for (var i = 0; i < lines.Count; i++)
            {
                if (lines[i].Role == LineRole.None)
                    kinds[i] = BlockKind.Body;
            }
        }

        return kinds;
    }

    // A date in the running text is never when the article was published; a line of its own under or above the headline, or a dateline with
    // its year, is.
    private static DateTimeOffset? Dateline(List<PlainLine> lines, PlainTitle title, BlockKind[] kinds)
    {
        for (var i = 0; i < lines.Count && i < title.At + 6; i++)
        {
            if (kinds[i] == BlockKind.Byline && !DateWords.SaysUpdated(lines[i].Text) && DateText.Parse(lines[i].Text) is { } stated)
                return stated.Value;
            if (kinds[i] == BlockKind.Body)
                return Datelines.FullDate(lines[i].Text);
        }

        return null;
    }
}

using System.Collections.Frozen;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using SwapPipeline.Extraction.Reading.Metadata;

namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>Reads an article that came as HTML: a whole page, or the fragment that a feed carries.</summary>
internal static class HtmlReader
{
    private const int HeadLines = 40;

    // The attributes that anything here asks for.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Attributes = FrozenSet
        .Create(
            StringComparer.Ordinal,
            "class",
            "content",
            "datetime",
            "hidden",
            "href",
            "http-equiv",
            "id",
            "itemprop",
            "lang",
            "name",
            "property",
            "pubdate",
            "rel",
            "style",
            "title",
            "type"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // noscript is read as text and so never as content.
    private static readonly HtmlParserOptions Options = new()
    {
        IsScripting = true,
        SkipComments = true,
        SkipRawText = true,
        SkipProcessingInstructions = true,
        DisableElementPositionTracking = true,
        ShouldEmitAttribute = (ref StructHtmlToken _, ReadOnlyMemory<char> name) => Attributes.Contains(name.Span),
    };

    public static ArticleText Read(string html, Page page)
    {
        using var document = new HtmlParser(Options).ParseDocument(html);
        var facts = new PageFacts(document, page);
        var outline = PageOutline.Of(document.Body ?? document.DocumentElement);
        var root = MainText.Find(outline, facts.Json.Body, facts.Title);
        var kinds = BlockKinds.Of(outline, root, facts.Title);
        var first = Array.IndexOf(kinds, BlockKind.Body);
        var head = Head(outline, kinds, first);
        var published = facts.Published(head, first < 0 ? "" : outline.Blocks[first].Text);
        var blocks = StatedArticle.Replaces(facts, outline, kinds)
            ? Stated(facts, outline, kinds)
            : Shown(outline, kinds, LiveEntries.Times(outline, root, kinds, published));
        return new ArticleText
        {
            Title = facts.Title,
            Byline = facts.Byline ?? Byline(blocks),
            Published = published,
            Modified = facts.Modified,
            Language = LanguageDetector.Detect(blocks.Text, facts.Language),
            Outlet = facts.Outlet,
            CanonicalUrl = facts.CanonicalUrl,
            Blocks = blocks.Blocks,
            Text = blocks.Text,
            Rejected = PageVerdict.Of(outline, kinds, facts, blocks.Text),
        };
    }

    private static BlockList Stated(PageFacts facts, PageOutline outline, BlockKind[] kinds)
    {
        var blocks = new BlockList();
        StatedArticle.AddTo(blocks, facts, outline, kinds);
        return blocks;
    }

    private static BlockList Shown(PageOutline outline, BlockKind[] kinds, DateTimeOffset?[]? times)
    {
        var blocks = new BlockList();
        for (var i = 0; i < kinds.Length; i++)
            blocks.Add(kinds[i], outline.Blocks[i].Text, times?[i]);
        return blocks;
    }

    private static string? Byline(BlockList blocks) =>
        blocks
            .Blocks.Where(block => block.Kind == BlockKind.Byline)
            .Select(block => Bylines.Name(block.Text))
            .FirstOrDefault(name => name is not null);

    private static List<HeadLine> Head(PageOutline outline, BlockKind[] kinds, int first)
    {
        var headline = first < 0 ? -1 : Array.LastIndexOf(kinds, BlockKind.Title, first);
        return
        [
            .. Enumerable
                .Range(Math.Max(0, first - HeadLines), Math.Min(Math.Max(first, 0), HeadLines))
                .Select(i => HeadLine.Of(outline.Blocks[i].Text, outline.Blocks[i].LinkShare, headline >= 0 && i > headline))
                .OfType<HeadLine>(),
        ];
    }
}

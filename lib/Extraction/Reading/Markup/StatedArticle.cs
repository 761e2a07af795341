using AngleSharp.Html.Parser;
using SwapPipeline.Extraction.Reading.PlainText;

namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>Pages that are built by scripts bring no text of their own, only the one in their data (articleBody in JSON-LD).</summary>
internal static class StatedArticle
{
    private const int Shortest = 200;

    /// <summary>The page's data hold an article that the page itself does not show.</summary>
    public static bool Replaces(PageFacts facts, PageOutline outline, BlockKind[] kinds)
    {
        if (facts.Json is not { Body.Length: >= Shortest, IsLocked: false } json || StatedText.Frame(outline, json.Body) is not null)
            return false;
        return outline.Blocks.Where((_, i) => kinds[i] == BlockKind.Body).Sum(block => block.Text.Length) * 2 < json.Body.Length;
    }

    /// <summary>Adds what the page shows as something else than body, and then the stated text.</summary>
    public static void AddTo(BlockList blocks, PageFacts facts, PageOutline outline, BlockKind[] kinds)
    {
        for (var i = 0; i < kinds.Length; i++)
            blocks.Add(kinds[i] == BlockKind.Body ? BlockKind.Boilerplate : kinds[i], outline.Blocks[i].Text);
        var lines = PlainLines.Of(Plain(facts.Json.Body!));
        var stated = new PlainZones(lines, 0).Kinds();
        for (var i = 0; i < lines.Count; i++)
            blocks.Add(stated[i], lines[i].Text);
    }

    private static string Plain(string stated)
    {
        if (!stated.Contains("</", StringComparison.Ordinal))
            return stated;
        using var fragment = new HtmlParser().ParseDocument(stated);
        return string.Join("\n\n", PageOutline.Of(fragment.Body!).Blocks.Select(block => block.Text));
    }
}

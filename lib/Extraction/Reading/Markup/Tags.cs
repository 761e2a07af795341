using System.Collections.Frozen;

namespace SwapPipeline.Extraction.Reading.Markup;

/// <summary>How elements take part in a text.</summary>
internal static class Tags
{
    /// <summary>Elements whose text is not shown, or is no text.</summary>
    public static readonly FrozenSet<string> Unread = FrozenSet.Create(
        StringComparer.Ordinal,
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "canvas",
        "video",
        "audio",
        "button",
        "input",
        "select",
        "textarea",
        "head",
        "title",
        "datalist",
        "map",
        "noembed",
        "noframes",
        "dialog"
    );

    /// <summary>Elements whose edges end a line.</summary>
    public static readonly FrozenSet<string> Block = FrozenSet.Create(
        StringComparer.Ordinal,
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "picture",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul"
    );

    /// <summary>Elements whose names tell of the page, not of their text.</summary>
    public static bool IsFrame(string tag) => tag is "html" or "body" or "main";

    /// <summary>What a tag alone says of its text.</summary>
    public static BlockKind? Hint(string tag) =>
        tag switch
        {
            "nav" or "footer" or "menu" => BlockKind.Boilerplate,
            "aside" => BlockKind.Teaser,
            "figure" or "figcaption" or "caption" => BlockKind.Caption,
            "address" => BlockKind.Byline,
            _ => null,
        };
}

using System.Net;
using System.Text.Json;

namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>
/// Finds the article among the JSON-LD scripts of a page: single objects, arrays, graphs; broken scripts are mended or searched.
/// </summary>
internal static class JsonLdReader
{
    private const int MostNodes = 2000;
    private const int MostScripts = 50;
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    // Parts of an article that are articles of others.
    private static readonly string[] Foreign =
    [
        "itemListElement",
        "hasPart",
        "isPartOf",
        "mentions",
        "citation",
        "relatedLink",
        "comment",
        "about",
        "liveBlogUpdate",
        "subjectOf",
        "isBasedOn",
    ];

    public static JsonLd Read(IEnumerable<string> scripts)
    {
        var found = new List<JsonLd>();
        foreach (var script in scripts.Take(MostScripts))
        {
            if (!TryRead(script, found) && !TryRead(BrokenJson.Mend(script), found))
                found.Add(BrokenJson.Search(script));
        }

        var best = found.MaxBy(node => node.Rank * 10 + (node.Published is null ? 0 : 2) + (node.Headline is null ? 0 : 1));
        if (best is null || best.Rank == 0)
            return JsonLd.None with { IsCollection = found.Any(node => node.IsCollection) };
        // A page may state its date on one node and its language on another.
        var page = found.FirstOrDefault(node => node.Rank == 1) ?? JsonLd.None;
        return best with
        {
            Published = best.Published ?? page.Published,
            Modified = best.Modified ?? page.Modified,
            Language = best.Language ?? page.Language,
            IsLocked = best.IsLocked || page.IsLocked,
            IsCollection = best.Rank < 3 && found.Any(node => node.IsCollection),
        };
    }

    private static bool TryRead(string script, List<JsonLd> found)
    {
        try
        {
            using var document = JsonDocument.Parse(script, Lenient);
            Collect(document.RootElement, found);
            return true;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The latter is how a half of a surrogate pair ("\ud800") comes out, and only once it is read.
            return false;
        }
    }

    private static void Collect(JsonElement element, List<JsonLd> found)
    {
        if (found.Count >= MostNodes)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, found);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("@type", out _))
                found.Add(Decoded(JsonLd.Of(element)));
            foreach (var property in element.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && Array.IndexOf(Foreign, property.Name) < 0)
                    Collect(property.Value, found);
            }
        }
    }

    // Titles in JSON-LD often carry HTML entities.
    private static JsonLd Decoded(JsonLd node) =>
        node with
        {
            Headline = WebUtility.HtmlDecode(node.Headline),
            Author = WebUtility.HtmlDecode(node.Author),
            Publisher = WebUtility.HtmlDecode(node.Publisher),
        };
}

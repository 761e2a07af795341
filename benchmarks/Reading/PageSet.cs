using System.IO.Compression;
using System.Text.Json;

namespace SwapPipeline.Benchmarks.Reading;

/// <summary>A folder of pages, and what a person says is in them.</summary>
internal static class PageSet
{
    /// <summary>Reads every page that the truth file names.</summary>
    /// <param name="folder">Holds <c>NAME</c>, <c>NAME.html</c> or <c>NAME.html.gz</c> for each name, or <c>HOST/PATH.html</c> for its
    /// address.</param>
    /// <param name="truth">
    /// A JSON object of names. Either form: <c>{"articleBody": "…", "url": "…"}</c> (article-extraction-benchmark) or <c>{"body": ["…"],
    /// "url": "…"}</c> (fundus-evaluation).
    /// </param>
    /// <exception cref="InvalidDataException">A page is missing, or the truth has another form.</exception>
    public static IReadOnlyList<TestPage> Load(string folder, string truth)
    {
        using var json = Parse(truth);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
            throw new InvalidDataException($"{truth} is no JSON object of pages by name.");
        return
        [
            .. json
                .RootElement.EnumerateObject()
                .OrderBy(page => page.Name, StringComparer.Ordinal)
                .Select(page => Page(folder, truth, page)),
        ];
    }

    private static JsonDocument Parse(string truth)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllText(truth));
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{truth} is no JSON: {error.Message}", error);
        }
    }

    private static TestPage Page(string folder, string truth, JsonProperty page)
    {
        var body =
            page.Value.TryGetProperty("articleBody", out var whole) && whole.ValueKind == JsonValueKind.String ? [whole.GetString()!]
            : page.Value.TryGetProperty("body", out var parts) && parts.ValueKind == JsonValueKind.Array
                ? parts.EnumerateArray().Select(part => part.GetString()!).Where(part => part.Length > 0).ToArray()
            : throw new InvalidDataException(
                $"{truth}: \"{page.Name}\" has neither \"articleBody\" (a text) nor \"body\" (a list of paragraphs)."
            );
        var url = page.Value.TryGetProperty("url", out var address) ? address.GetString() : null;
        var file =
            Candidates(page.Name, url).Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new InvalidDataException(
                $"{folder} has no page \"{page.Name}\": expected {page.Name}, {page.Name}.html or {page.Name}.html.gz."
            );
        return new TestPage(page.Name, Path.GetFullPath(file), url, Unpacked(file), new Truth(body));
    }

    private static IEnumerable<string> Candidates(string name, string? url)
    {
        yield return name;
        yield return name + ".html";
        yield return name + ".html.gz";
        if (Uri.TryCreate(url, UriKind.Absolute, out var address))
            yield return address.Host + address.AbsolutePath + ".html";
    }

    private static byte[] Unpacked(string file)
    {
        var bytes = File.ReadAllBytes(file);
        if (bytes is not [0x1F, 0x8B, ..])
            return bytes;
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress))
            gzip.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}

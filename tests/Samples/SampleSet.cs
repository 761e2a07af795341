using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Samples;

/// <summary>The folder samples/, as the tests read it.</summary>
internal static class SampleSet
{
    static SampleSet() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Folder { get; } = Path.Combine(Repository.Root, "samples");

    public static string FeedFile { get; } = Path.Combine(Folder, "sites", "news.example", "feed.xml");

    /// <summary>The addresses of the page files: sites/host/path.html is https://host/path.</summary>
    public static IReadOnlyList<string> PageAddresses { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Folder, "sites"), "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(Folder, "sites"), file).Replace('\\', '/'))
            .Select(path => $"https://{path[..^".html".Length]}")
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Addresses => [.. PageAddresses];

    public static IReadOnlyList<XElement> FeedItems() => [.. XDocument.Load(FeedFile).Descendants("item")];

    public static JsonElement Expected() => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "expected.json"))).RootElement;

    public static IReadOnlyList<JsonElement> ExpectedArticles() => [.. Expected().GetProperty("articles").EnumerateArray()];

    public static JsonElement ExpectedArticle(string address) =>
        ExpectedArticles().Single(article => article.GetProperty("address").GetString() == address);

    public static byte[] Bytes(string address) =>
        File.ReadAllBytes(Path.Combine(Folder, "sites", $"{new Uri(address).Host}{new Uri(address).AbsolutePath}.html"));

    /// <summary>The page as a browser would read it: by the encoding that it declares.</summary>
    public static IDocument Page(string address) => new HtmlParser().ParseDocument(new MemoryStream(Bytes(address)));

    public static string Source(string address) => WebUtility.HtmlDecode(Page(address).Source.Text);

    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

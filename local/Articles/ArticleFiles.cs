using SwapPipeline.Articles;

namespace SwapPipeline.Local.Articles;

/// <summary>An article that was read, or one line that says why it could not be.</summary>
internal sealed record ReadArticle(RawArticle? Article, string? Error);

/// <summary>Articles from files, addresses and JSON Lines, with what the command line says of them.</summary>
internal sealed class ArticleFiles(DateTimeOffset? published, string? outlet, Uri? url)
{
    public static bool IsAddress(string name) =>
        Uri.TryCreate(name, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    /// <summary>A page that was saved: HTML by its ending or by its first letter, else plain text.</summary>
    public ReadArticle ReadFile(string path, DateTimeOffset now)
    {
        try
        {
            var content = File.ReadAllBytes(path);
            if (content.Length == 0)
                return new ReadArticle(null, $"{path} is empty: give a page as HTML or plain text.");
            if (content.Contains((byte)0) && !IsUtf16(content))
                return new ReadArticle(null, $"{path} is no text: give a page as HTML or plain text.");
            return new ReadArticle(Told(RawArticle.Of(url, content, IsHtml(path, content) ? "text/html" : "text/plain", now)), null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new ReadArticle(null, $"{path} cannot be read: {error.Message}");
        }
    }

    public async Task<ReadArticle> FetchAsync(PageFetcher fetcher, Uri address, DateTimeOffset now, CancellationToken cancellationToken) =>
        await fetcher.GetAsync(address, cancellationToken) switch
        {
            FetchResult.Fetched page => new ReadArticle(Told(RawArticle.Of(address, page.Content, page.ContentType, now)), null),
            FetchResult.Rejected rejected => new ReadArticle(null, $"{address} cannot be fetched: {rejected.Text}"),
            FetchResult.Failed failed => new ReadArticle(null, $"{address} cannot be fetched now: {failed.Text}"),
            var other => throw new InvalidOperationException($"There is no such result: {other}"),
        };

    /// <summary>The input lines of the extract contract.</summary>
    public static IEnumerable<ReadArticle> ReadLines(string path, DateTimeOffset now) =>
        File.ReadLines(path)
            .Select((line, at) => (line, number: at + 1))
            .Where(line => !string.IsNullOrWhiteSpace(line.line))
            .Select(line => ReadLine(path, line.line, line.number, now));

    private static ReadArticle ReadLine(string path, string line, int number, DateTimeOffset now)
    {
        try
        {
            return new ReadArticle(ArticleInput.Parse(line).ToRaw(now), null);
        }
        catch (InvalidDataException error)
        {
            return new ReadArticle(null, $"{path}, line {number}: {error.Message}");
        }
    }

    private RawArticle Told(RawArticle article) => article with { Outlet = outlet, Published = published };

    private static bool IsHtml(string path, ReadOnlySpan<byte> content) =>
        Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm" or ".xhtml"
        || content.TrimStart(" \t\r\n\uFEFF"u8).StartsWith("<"u8);

    private static bool IsUtf16(ReadOnlySpan<byte> content) => content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
}

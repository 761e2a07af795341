using System.Text;
using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Fuzzing;

/// <summary>
/// Pages and plain texts, read to the end: decoding, metadata, clean text, numbers, dates, records, and how it is explained.
/// </summary>
internal static class PageTargets
{
    private static readonly DateTimeOffset Published = new(2026, 3, 6, 12, 0, 0, TimeSpan.FromHours(2));

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("html", 2, input => Read(input, "text/html")),
        new(
            "json-ld",
            2,
            input =>
                Read(
                    [
                        .. "<html><head><script type=\"application/ld+json\">"u8,
                        .. input,
                        .. "</script></head><body><article><p>Russia and Ukraine exchanged 200 prisoners each on Thursday.</p></article></body></html>"u8,
                    ],
                    "text/html"
                )
        ),
        new("plain-text", 4, input => Read(input, "text/plain; charset=utf-8")),
        new("charsets", 4, ReadInItsCharset),
    ];

    // The first line is the Content-Type as a server sends it.
    private static void ReadInItsCharset(byte[] input)
    {
        var line = Array.IndexOf(input, (byte)'\n') is >= 0 and var end ? end : input.Length;
        Read(input[Math.Min(line + 1, input.Length)..], Encoding.Latin1.GetString(input, 0, line));
    }

    private static void Read(byte[] content, string contentType)
    {
        var page = new Page
        {
            Content = content,
            ContentType = contentType,
            Url = "https://news.example/2026/03/06/swap",
            Published = Published,
        };
        var article = ArticleReader.Read(page, ReadingLimits.Default);
        foreach (var block in article.Blocks)
        {
            if (block.Start is { } start && !Says(article.Text, start, start + block.Text.Length, block.Text))
                throw new FuzzRuleBrokenException($"the block at {start} is not in the text there");
        }

        var said = ExchangeExtractor.Extract(article);
        foreach (
            var evidence in said.Exchanges.SelectMany(exchange => exchange.Evidence).Concat(said.Totals.SelectMany(total => total.Evidence))
        )
        {
            if (!Says(article.Text, evidence.Start, evidence.End, evidence.Text))
                throw new FuzzRuleBrokenException($"the evidence of {evidence.Field} is not in the text at {evidence.Start}");
        }

        if (said.Exchanges.Any(exchange => exchange.Confidence is not (>= 0 and <= 1) || exchange.Released.Any(group => group.Count < 0)))
            throw new FuzzRuleBrokenException("a number is out of its range");
        _ = ExchangeExtractor.Explain(article);
    }

    private static bool Says(string text, int start, int end, string words) =>
        start >= 0 && start <= end && end <= text.Length && text.AsSpan(start, end - start).SequenceEqual(words);
}

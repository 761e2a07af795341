namespace SwapPipeline.Tests.Support;

/// <summary>Three small articles and their feed: one exchange told by two outlets, and one that is none.</summary>
internal static class SmallNews
{
    public static readonly Uri FeedAddress = new("https://news.example/feed.xml");

    public static PageSite Site() =>
        new PageSite()
            .With(FeedAddress.AbsoluteUri, "application/rss+xml", Feed)
            .With(
                "https://news.example/swap?utm_source=rss",
                "text/html; charset=utf-8",
                Page(
                    "Russia and Ukraine swap 200 prisoners each",
                    "Russia and Ukraine exchanged 200 prisoners of war each on Thursday, the Defence Ministry in Moscow said.",
                    "The United Arab Emirates mediated the exchange, the ministry added.",
                    "The previous exchange took place on February 5."
                )
            )
            .With(
                "https://wire.example/swap",
                "text/html; charset=utf-8",
                Page(
                    "Ukraine brings home 200 soldiers",
                    "Ukraine brought home 200 soldiers from Russian captivity on Thursday, March 5, President Zelensky said.",
                    "Russia received 200 of its servicemen in return."
                )
            )
            .With(
                "https://wire.example/weather",
                "text/html; charset=utf-8",
                Page(
                    "Snow in the Carpathians",
                    "Heavy snow closed two mountain roads on Thursday, the road service said.",
                    "Drivers were asked to wait until Friday morning."
                )
            );

    private const string Feed = """
        <rss version="2.0"><channel><title>News</title><link>https://news.example</link><description>All of it</description>
        <item><title>Russia and Ukraine swap 200 prisoners each</title><link>https://news.example/swap?utm_source=rss</link><pubDate>Thu, 05 Mar 2026 14:00:00 +0000</pubDate></item>
        <item><title>Ukraine brings home 200 soldiers</title><link>https://wire.example/swap</link><pubDate>Thu, 05 Mar 2026 15:00:00 +0000</pubDate></item>
        <item><title>Snow in the Carpathians</title><link>https://wire.example/weather</link><pubDate>Thu, 05 Mar 2026 16:00:00 +0000</pubDate></item>
        </channel></rss>
        """;

    private static string Page(string title, params string[] paragraphs) =>
        $"""
            <!doctype html><html lang="en"><head><title>{title}</title></head>
            <body><article><h1>{title}</h1>{string.Concat(paragraphs.Select(text => $"<p>{text}</p>"))}</article></body></html>
            """;
}

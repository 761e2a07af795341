using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SwapPipeline.Articles;

namespace SwapPipeline.Tests.Soak;

/// <summary>
/// A made-up web of news by number: an exchange every nine days, told by dozens of outlets with its numbers, one article in twenty about
/// something
/// else. Articles come in parts, each part as the feeds of a few sites.
/// </summary>
internal sealed class SoakNews(int part) : HttpMessageHandler
{
    /// <summary>Nothing is looked at again: the news are older than that.</summary>
    public static readonly DateTimeOffset Now = new(2027, 1, 1, 9, 0, 0, TimeSpan.Zero);

    private const int Sites = 4;
    private const int ArticlesAnExchange = 60;
    private const int DaysApart = 9;
    private static readonly DateOnly Begin = new(2022, 3, 5);

    /// <summary>The sources of one part.</summary>
    public IEnumerable<Source> Sources(int number) =>
        Enumerable
            .Range(0, Sites)
            .Select(site => new Source(
                $"part{number}-site{site}",
                $"Site {site}",
                "en",
                SourceKind.Rss,
                new Uri($"https://site{site}.part{number}.example/feed.xml")
            )
            {
                RelevanceWords = ["*"],
                DailyBudget = 5000,
            });

    /// <summary>The numbers of the articles of one part.</summary>
    public IEnumerable<int> Articles(int number) => Enumerable.Range(number * part, part);

    public Uri AddressOf(int article) => new($"https://site{article % Sites}.part{article / part}.example/{article}");

    /// <summary>The page of an article, as it is served.</summary>
    public static byte[] PageOf(int article) =>
        Encoding.UTF8.GetBytes(
            $"""
            <!doctype html><html lang="en"><head><title>{Title(article)}</title></head>
            <body><article><h1>{Title(article)}</h1>{string.Concat(
                Paragraphs(article).Select(text => $"<p>{text}</p>")
            )}</article></body></html>
            """
        );

    public static DateTimeOffset PublishedAt(int article) =>
        new(DayOf(article).ToDateTime(new TimeOnly(9 + (article % 12), article % 60)), TimeSpan.Zero);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        var (type, body) = address.AbsolutePath switch
        {
            "/feed.xml" => ("application/rss+xml", Encoding.UTF8.GetBytes(FeedOf(address.Host))),
            _ when int.TryParse(address.AbsolutePath[1..], CultureInfo.InvariantCulture, out var article) => ("text/html", PageOf(article)),
            _ => ("", []),
        };
        if (type.Length == 0)
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request });
        var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(type, "utf-8") } };
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }

    private string FeedOf(string host)
    {
        var number = int.Parse(host.Split('.')[1]["part".Length..], CultureInfo.InvariantCulture);
        var items = Articles(number)
            .Where(article => AddressOf(article).Host == host)
            .Select(article =>
                $"<item><title>{Title(article)}</title><link>{AddressOf(article).AbsoluteUri}</link><pubDate>{PublishedAt(article):R}</pubDate></item>"
            );
        return $"<rss version=\"2.0\"><channel><title>{host}</title><link>https://{host}</link><description>News</description>{string.Concat(items)}</channel></rss>";
    }

    private static bool IsNews(int article) => article % 20 != 19;

    private static int PeopleOf(int article) => 50 + (article / ArticlesAnExchange * 3);

    private static DateOnly DayOf(int article) => Begin.AddDays(article / ArticlesAnExchange * DaysApart);

    private static string Title(int article) =>
        IsNews(article) ? $"Russia and Ukraine swap {PeopleOf(article)} prisoners each" : $"Snow closes road number {article}";

    private static IEnumerable<string> Paragraphs(int article)
    {
        if (!IsNews(article))
            return
            [
                $"Heavy snow closed the mountain road number {article}, the road service said.",
                "Drivers were asked to wait until the morning.",
            ];
        var day = DayOf(article).ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        return
        [
            $"Russia and Ukraine exchanged {PeopleOf(article)} prisoners of war each on {day}, {(article % 3 == 0 ? "the Defence Ministry in Moscow" : "President Zelensky")} said.",
            article % 2 == 0 ? "The United Arab Emirates mediated the exchange." : "The freed soldiers were taken to hospitals.",
            $"Families had waited at the border since {article % 12} o'clock in the morning.",
        ];
    }
}

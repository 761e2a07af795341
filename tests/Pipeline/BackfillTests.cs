using SwapPipeline.Articles;
using SwapPipeline.Pipeline;
using SwapPipeline.Tests.Support;

namespace SwapPipeline.Tests.Pipeline;

public sealed class BackfillTests
{
    private const string Xml = "application/xml";
    private static readonly DateOnly From = new(2026, 1, 10);
    private static readonly DateOnly To = new(2026, 2, 20);

    private readonly InMemoryStorage _storage = new(new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TestPipeline.Now));
    private readonly PageSite _site = new();

    public BackfillTests() =>
        _site
            .With(
                "https://news.example/2026-01.xml",
                Xml,
                Sitemap(
                    ("ukraine-swaps-prisoners", "2026-01-15"),
                    ("snow-in-the-mountains", "2026-01-16"),
                    ("prisoners-swapped-too-early", "2026-01-02")
                )
            )
            .With("https://news.example/2026-02.xml", Xml, Sitemap(("kyiv-brings-prisoners-home", "2026-02-05")))
            .With(
                "https://news.example/ukraine-swaps-prisoners",
                "text/html",
                Page("Ukraine and Russia swapped 100 prisoners of war each on Thursday.")
            )
            .With(
                "https://news.example/kyiv-brings-prisoners-home",
                "text/html",
                Page("Ukraine brought 90 soldiers home from Russian captivity on Thursday.")
            );

    [Fact]
    public async Task Articles_of_the_days_asked_for_are_fetched_when_they_may_tell_of_an_exchange()
    {
        var report = await RunAsync(Monthly);
        report.ShouldNotBeNull().IsComplete.ShouldBeTrue();
        report.Articles.Fetched.ShouldBe(2);
        Pages().ShouldBe(["https://news.example/kyiv-brings-prisoners-home", "https://news.example/ukraine-swaps-prisoners"]);
    }

    [Fact]
    public async Task A_second_backfill_asks_for_nothing()
    {
        await RunAsync(Monthly);
        _site.Asked.Clear();
        (await RunAsync(Monthly)).ShouldNotBeNull().IsComplete.ShouldBeTrue();
        _site.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_backfill_whose_budget_is_spent_goes_on_the_next_day_where_it_was()
    {
        var source = Monthly with { DailyBudget = 1 };
        (await RunAsync(source)).ShouldNotBeNull().IsComplete.ShouldBeFalse();
        Pages().Count.ShouldBe(1);
        (await RunAsync(source, TestPipeline.Now.AddDays(1))).ShouldNotBeNull().IsComplete.ShouldBeTrue();
        Pages().Count.ShouldBe(2);
        _site.Asked.Count(address => address.EndsWith(".xml", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_window_that_could_not_be_read_is_read_again()
    {
        _site.With("https://news.example/2026-02.xml", Xml, "<html>Maintenance</html>");
        var first = (await RunAsync(Monthly)).ShouldNotBeNull();
        first.Unread.ShouldBe(1);
        first.Articles.Error.ShouldNotBeNull().ShouldContain("2026-02.xml");

        _site.With("https://news.example/2026-02.xml", Xml, Sitemap(("kyiv-brings-prisoners-home", "2026-02-05")));
        (await RunAsync(Monthly)).ShouldNotBeNull().IsComplete.ShouldBeTrue();
        Pages().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_day_that_has_no_page_is_a_day_without_articles() =>
        (await RunAsync(Archived("https://news.example/none/{yyyy}-{MM}.xml", ArchivePeriod.Month)))
            .ShouldNotBeNull()
            .IsComplete.ShouldBeTrue();

    [Fact]
    public async Task An_archive_that_refuses_time_and_again_is_left_alone()
    {
        for (var day = 1; day <= 31; day++)
            _site.With($"https://news.example/2026-01-{day:00}.xml", Xml, "<html>Moved</html>");
        var report = await RunAsync(
            Archived("https://news.example/{yyyy}-{MM}-{dd}.xml", ArchivePeriod.Day),
            from: new DateOnly(2026, 1, 1),
            to: new DateOnly(2026, 1, 31)
        );
        report.ShouldNotBeNull().IsComplete.ShouldBeFalse();
        _site.Asked.Count(address => address.EndsWith(".xml", StringComparison.Ordinal)).ShouldBe(5);
    }

    [Fact]
    public async Task The_window_of_today_stays_open()
    {
        var today = DateOnly.FromDateTime(TestPipeline.Now.UtcDateTime);
        _site.With("https://news.example/2026-03.xml", Xml, Sitemap());
        await RunAsync(Monthly, to: today);
        _site.Asked.Clear();
        await RunAsync(Monthly, to: today);
        _site.Asked.ShouldBe(["https://news.example/2026-03.xml"]);
    }

    [Fact]
    public async Task The_sitemaps_of_an_index_are_read_where_they_may_hold_something()
    {
        _site.With(
            "https://news.example/index.xml",
            Xml,
            """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://news.example/2025-12.xml</loc><lastmod>2025-12-31</lastmod></sitemap>
            <sitemap><loc>https://news.example/2026-01.xml</loc><lastmod>2026-01-31</lastmod></sitemap><sitemap><loc>https://news.example/2026-02.xml</loc></sitemap></sitemapindex>
            """
        );
        (await RunAsync(Archived("https://news.example/index.xml", ArchivePeriod.Once))).ShouldNotBeNull().Articles.Fetched.ShouldBe(2);
        _site.Asked.ShouldNotContain("https://news.example/2025-12.xml");
    }

    [Fact]
    public async Task A_window_that_was_too_full_for_gdelt_is_asked_for_in_halves()
    {
        _site
            .With("https://api.example/?s=20260205000000&e=20260206000000", "application/json", Gdelt(250, "day"))
            .With("https://api.example/?s=20260205000000&e=20260205120000", "application/json", Gdelt(1, "morning"))
            .With("https://api.example/?s=20260205120000&e=20260206000000", "application/json", Gdelt(2, "evening"));
        var source = Archived("https://api.example/?s={yyyyMMddHHmmss}&e={end:yyyyMMddHHmmss}", ArchivePeriod.Day, SourceKind.Gdelt);
        await RunAsync(source, from: new DateOnly(2026, 2, 5), to: new DateOnly(2026, 2, 5));
        _site.Asked.Count(address => address.StartsWith("https://wire.example/", StringComparison.Ordinal)).ShouldBe(3 + 1);
    }

    [Fact]
    public async Task An_estimate_fetches_no_article_and_writes_nothing_of_its_own()
    {
        await using var pipeline = new TestPipeline(_storage, web: _site);
        var estimate = await pipeline.Get<BackfillStep>().EstimateAsync(Monthly, From, To, CancellationToken.None);
        estimate.ShouldBe(new BackfillEstimate("news", 2, 2, 2, 2, 200, TimeSpan.Zero, null));
        Pages().ShouldBeEmpty();
        _storage.Blobs.Keys.ShouldNotContain(name =>
            name.Contains("backfill", StringComparison.Ordinal) || name.StartsWith("articles/", StringComparison.Ordinal)
        );
    }

    private static Source Monthly => Archived("https://news.example/{yyyy}-{MM}.xml", ArchivePeriod.Month);

    private static Source Archived(string address, ArchivePeriod every, SourceKind kind = SourceKind.NewsSitemap) =>
        new("news", "News", "en", SourceKind.Rss, new Uri("https://news.example/feed.xml"))
        {
            Archives = [new Archive(kind, address, every)],
        };

    private async Task<BackfillReport?> RunAsync(Source source, DateTimeOffset? now = null, DateOnly? from = null, DateOnly? to = null)
    {
        await using var pipeline = new TestPipeline(
            _storage,
            web: _site,
            time: new Microsoft.Extensions.Time.Testing.FakeTimeProvider(now ?? TestPipeline.Now)
        );
        return await pipeline
            .Get<BackfillStep>()
            .RunAsync(source, from ?? From, to ?? To, new Progress<BackfillProgress>(), CancellationToken.None);
    }

    private List<string> Pages() =>
        [
            .. _site
                .Asked.Where(address =>
                    !address.EndsWith(".xml", StringComparison.Ordinal) && !address.EndsWith("robots.txt", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];

    private static string Sitemap(params (string Slug, string Date)[] articles) =>
        $"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">{string.Concat(articles.Select(article => $"<url><loc>https://news.example/{article.Slug}</loc><news:news><news:publication_date>{article.Date}</news:publication_date></news:news></url>"))}</urlset>";

    private static string Gdelt(int count, string part) =>
        $"{{\"articles\": [{string.Join(",", Enumerable.Range(0, count).Select(number => $"{{\"url\": \"https://wire.example/{part}/{number}\", \"title\": \"Ukraine swaps prisoners\", \"seendate\": \"20260205T120000Z\"}}"))}]}}";

    private static string Page(string text) =>
        $"<!doctype html><html lang=\"en\"><head><title>News</title></head><body><article><h1>News of the day</h1><p>{text}</p><p>Officials of both sides confirmed it in the evening.</p></article></body></html>";
}

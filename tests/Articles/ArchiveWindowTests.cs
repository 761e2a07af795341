using SwapPipeline.Articles;

namespace SwapPipeline.Tests.Articles;

public sealed class ArchiveWindowTests
{
    [Theory]
    [InlineData(ArchivePeriod.Day, "https://news.example/{yyyy}/{MM}/{dd}", "https://news.example/2026/03/05", 3)]
    [InlineData(ArchivePeriod.Day, "https://news.example/{yyyy}/{M}/{d}", "https://news.example/2026/3/5", 3)]
    [InlineData(
        ArchivePeriod.Week,
        "https://news.example/?from={yyyyMMdd}&to={end:yyyyMMdd}",
        "https://news.example/?from=20260302&to=20260309",
        1
    )]
    [InlineData(ArchivePeriod.Month, "https://news.example/sitemap-{yyyy}-{MM}.xml.gz", "https://news.example/sitemap-2026-03.xml.gz", 1)]
    [InlineData(ArchivePeriod.Year, "https://news.example/{yyyy}.xml", "https://news.example/2026.xml", 1)]
    [InlineData(ArchivePeriod.Once, "https://news.example/all.xml", "https://news.example/all.xml", 1)]
    public void An_address_is_filled_in_for_each_period(ArchivePeriod every, string template, string first, int count)
    {
        var windows = Of(every, template, "2026-03-05", "2026-03-07");
        windows[0].Address.AbsoluteUri.ShouldBe(first);
        windows.Count.ShouldBe(count);
    }

    [Fact]
    public void The_periods_follow_each_other_without_a_gap_and_hold_every_day_asked_for()
    {
        foreach (var every in new[] { ArchivePeriod.Day, ArchivePeriod.Week, ArchivePeriod.Month, ArchivePeriod.Year })
        {
            var windows = Of(every, "https://news.example/{yyyyMMdd}", "2022-02-24", "2026-11-01");
            windows.Zip(windows.Skip(1)).ShouldAllBe(pair => pair.First.End == pair.Second.Start);
            windows[0].Start.ShouldBeLessThanOrEqualTo(new DateTimeOffset(2022, 2, 24, 0, 0, 0, TimeSpan.Zero));
            windows[^1].End.ShouldBeGreaterThan(new DateTimeOffset(2026, 11, 1, 23, 59, 59, TimeSpan.Zero));
        }
    }

    [Fact]
    public void An_archive_that_begins_later_is_not_asked_for_earlier() =>
        ArchiveWindow
            .Of(
                new Archive(SourceKind.Rss, "https://news.example/{yyyy}", ArchivePeriod.Year) { From = new DateOnly(2025, 6, 1) },
                new DateOnly(2022, 2, 24),
                new DateOnly(2026, 11, 1)
            )
            .Select(window => window.Address.AbsolutePath)
            .ShouldBe(["/2025", "/2026"]);

    [Fact]
    public void A_window_whose_address_has_hours_can_be_halved_down_to_an_hour()
    {
        var window = Of(ArchivePeriod.Day, "https://api.example/?s={yyyyMMddHHmmss}&e={end:yyyyMMddHHmmss}", "2026-03-05", "2026-03-05")[0];
        window
            .Halves()
            .Select(half => half.Address.Query)
            .ShouldBe(["?s=20260305000000&e=20260305120000", "?s=20260305120000&e=20260306000000"]);
        var depth = 0;
        while (window.CanBeHalved)
            (window, depth) = (window.Halves().First(), depth + 1);
        depth.ShouldBe(5);
        Of(ArchivePeriod.Day, "https://news.example/{yyyyMMdd}", "2026-03-05", "2026-03-05")[0].CanBeHalved.ShouldBeFalse();
    }

    private static List<ArchiveWindow> Of(ArchivePeriod every, string template, string from, string to) =>
        [
            .. ArchiveWindow.Of(
                new Archive(SourceKind.NewsSitemap, template, every),
                DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
                DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)
            ),
        ];
}

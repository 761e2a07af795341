using System.Globalization;
using System.Text;
using SwapPipeline.Articles;

namespace SwapPipeline.Tests.Support;

/// <summary>Plain articles, each of which tells one exchange on a day of its own.</summary>
internal static class News
{
    /// <param name="day">Of the exchange and of the article.</param>
    /// <param name="people">Freed by each side.</param>
    /// <param name="outlet">The host of its address.</param>
    public static RawArticle Of(DateOnly day, int people, string outlet = "news.example")
    {
        var date = day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var text = $"""
            Russia and Ukraine swap {people} prisoners each

            Russia and Ukraine exchanged {people} prisoners of war each on {date}, the Defence Ministry in Moscow said.

            The soldiers were taken to hospitals, and their families were told in the evening.
            """;
        var published = new DateTimeOffset(day.ToDateTime(new TimeOnly(15, 0)), TimeSpan.Zero);
        var address = new Uri($"https://{outlet}/{day:yyyy-MM-dd}/{people}");
        return RawArticle.Of(address, Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", published.AddHours(1)) with
        {
            Published = published,
            Outlet = outlet,
        };
    }

    /// <summary>Two exchanges a month, as many years as asked for, the last one 2025.</summary>
    public static IEnumerable<RawArticle> Years(int years, string outlet = "news.example") =>
        from month in Enumerable.Range(0, years * 12)
        from half in Enumerable.Range(0, 2)
        let day = new DateOnly(2026 - years, 1, 5 + (half * 14)).AddMonths(month)
        select Of(day, 50 + (2 * month) + half, outlet);
}

using System.Globalization;
using SwapPipeline.Extraction;

namespace SwapPipeline.Tests.Extraction.Reading;

public sealed class LiveBlogTests
{
    private const string Words = "Buses have left for the border, a witness says, with an escort of ambulances and police cars in front.";
    private static readonly DateTimeOffset Published = new(2025, 5, 23, 20, 0, 0, TimeSpan.FromHours(3));

    /// <summary>Clock times in the order of the page, and the moments that they are, by the offset of the page.</summary>
    public static TheoryData<string[], string[]> Clocks =>
        new()
        {
            { ["20:10", "21:30", "23:50"], ["05-23 20:10", "05-23 21:30", "05-23 23:50"] },
            { ["23:50", "21:30", "20:10"], ["05-23 23:50", "05-23 21:30", "05-23 20:10"] },
            { ["20:10", "23:30", "00:15", "01:05"], ["05-23 20:10", "05-23 23:30", "05-24 00:15", "05-24 01:05"] },
            { ["01:05", "00:15", "23:30", "20:10"], ["05-24 01:05", "05-24 00:15", "05-23 23:30", "05-23 20:10"] },
        };

    [Theory]
    [MemberData(nameof(Clocks))]
    public void Entries_with_a_clock_time_alone_get_the_day_of_the_page_and_those_after_midnight_the_next(string[] clocks, string[] times)
    {
        var entries = string.Concat(clocks.Select(clock => $"<div><time>{clock}</time><p>{Words}</p></div>"));
        Times(
                Reading.Html(
                    $"<html lang='en'><body><main><h1>Exchange under way</h1><div>{entries}</div></main></body></html>",
                    published: Published
                )
            )
            .ShouldBe(times);
        Times(Reading.Text("Exchange under way\n\n" + string.Join("\n\n", clocks.Select(clock => $"{clock} {Words}")), Published))
            .ShouldBe(times);
    }

    [Fact]
    public void Without_a_day_a_clock_time_is_no_time()
    {
        var entries = string.Concat(new[] { "20:10", "21:30", "23:50" }.Select(clock => $"<div><time>{clock}</time><p>{Words}</p></div>"));
        Times(Reading.Html($"<html lang='en'><body><main><h1>Exchange under way</h1><div>{entries}</div></main></body></html>"))
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Times(ArticleText article) =>
        article
            .Blocks.Select(block => block.Published)
            .OfType<DateTimeOffset>()
            .Select(at => at.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture));
}

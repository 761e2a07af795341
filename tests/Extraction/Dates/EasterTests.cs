using SwapPipeline.Extraction.Dates;

namespace SwapPipeline.Tests.Extraction.Dates;

public sealed class EasterTests
{
    [Theory]
    [InlineData(2022, "2022-04-24")]
    [InlineData(2023, "2023-04-16")]
    [InlineData(2024, "2024-05-05")]
    [InlineData(2025, "2025-04-20")] // the one that both calendars share
    [InlineData(2026, "2026-04-12")]
    public void Easter_is_that_of_the_Julian_calendar(int year, string day) => Easter.Of(year).ShouldBe(Day(day));

    [Theory]
    [InlineData("2023-04-26", false, "2023-04-16")]
    [InlineData("2023-03-01", false, "2022-04-24")]
    [InlineData("2023-03-01", true, "2023-04-16")]
    [InlineData("2023-03-01", null, "2023-04-16")]
    public void What_is_told_as_done_was_the_last_Easter_and_what_is_ahead_the_next(string today, bool? future, string day) =>
        Easter.Near(Day(today), future).ShouldBe(Day(day));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

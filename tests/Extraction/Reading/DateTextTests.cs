using System.Globalization;
using SwapPipeline.Extraction.Reading.Metadata;

namespace SwapPipeline.Tests.Extraction.Reading;

public sealed class DateTextTests
{
    public static TheoryData<string, string?> Dates =>
        new()
        {
            { "2026-03-05", "2026-03-05T00:00:00+00:00" },
            { "2026-03-05T14:02:00Z", "2026-03-05T14:02:00+00:00" },
            { "2026-03-05T14:02:00.123+02:00", "2026-03-05T14:02:00+02:00" },
            { "2026-03-05 14:02:00 +0300", "2026-03-05T14:02:00+03:00" },
            { "20260305", "2026-03-05T00:00:00+00:00" },
            { "1772719320", "2026-03-05T14:02:00+00:00" }, // seconds since 1970, as some systems write it
            { "Thu, 05 Mar 2026 14:02:00 GMT", "2026-03-05T14:02:00+00:00" },
            { "Thu, 05 Mar 2026 14:02:00 EST", "2026-03-05T14:02:00-05:00" },
            { "March 5, 2026 at 4:02 p.m. EET", "2026-03-05T16:02:00+02:00" },
            { "Mar. 5th, 2026, 12:30 AM", "2026-03-05T00:30:00+00:00" }, // the first hour of the day is twelve
            { "5 March 2026", "2026-03-05T00:00:00+00:00" },
            { "5th of March 2026, 14:02 GMT+2", "2026-03-05T14:02:00+02:00" },
            { "5 березня 2026, 14:02", "2026-03-05T14:02:00+00:00" },
            { "5 березня 2026 року о 14:02", "2026-03-05T14:02:00+00:00" },
            { "четверг, 5 марта 2026 г., 14:02 (МСК)", "2026-03-05T14:02:00+03:00" },
            { "05.03.2026 14:02", "2026-03-05T14:02:00+00:00" }, // dots are day first everywhere
            { "5.3.26", "2026-03-05T00:00:00+00:00" },
            { "25/12/2025", "2025-12-25T00:00:00+00:00" }, // no month 25
            { "12/25/2025", "2025-12-25T00:00:00+00:00" },
            { "03/05/2026", null }, // either, and nothing tells which
            { "March 5", null }, // no year
            { "on Thursday", null },
            { "31 February 2026", null },
            { "", null },
        };

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_full_date_is_read_in_any_form(string text, string? expected) =>
        DateText.Parse(text)?.Value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture).ShouldBe(expected);

    [Fact]
    public void The_habit_of_the_page_decides_what_the_numbers_leave_open()
    {
        DateText.Parse("03/05/2026", DayOrder.DayFirst)!.Value.Value.Month.ShouldBe(5);
        DateText.Parse("03/05/2026", DayOrder.MonthFirst)!.Value.Value.Month.ShouldBe(3);
    }
}

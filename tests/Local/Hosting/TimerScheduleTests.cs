using System.Globalization;
using SwapPipeline.Local.Hosting;

namespace SwapPipeline.Tests.Local.Hosting;

public sealed class TimerScheduleTests
{
    [Theory]
    [InlineData("0 */15 * * * *", "2026-03-05T10:07:00Z", "2026-03-05T10:15:00Z")]
    [InlineData("*/15 * * * *", "2026-03-05T10:07:00Z", "2026-03-05T10:15:00Z")] // Five fields: without seconds.
    [InlineData("0 0 6 * * 1", "2026-03-05T10:07:00Z", "2026-03-09T06:00:00Z")] // Monday.
    [InlineData("0 0 * * * *", "2026-03-05T10:00:00Z", "2026-03-05T11:00:00Z")] // The occurrence itself is over.
    [InlineData("0 30 2 * * *", "2026-03-29T03:00:00+02:00", "2026-03-29T02:30:00Z")] // UTC knows no summer time, so no occurrence is skipped.
    public void The_next_occurrence_is_counted_in_utc(string expression, string after, string next) =>
        TimerSchedule.Parse(expression, "Test").Next(Instant(after)).ShouldBe(Instant(next));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

using NCrontab;

namespace SwapPipeline.Local.Hosting;

/// <summary>An NCRONTAB expression of five fields (minute first) or six (second first), in UTC.</summary>
internal sealed class TimerSchedule
{
    private readonly CrontabSchedule _schedule;

    private TimerSchedule(CrontabSchedule schedule) => _schedule = schedule;

    /// <exception cref="HostSetupException">It is no such expression.</exception>
    public static TimerSchedule Parse(string expression, string usedBy)
    {
        return Read(expression) is { } schedule
            ? new TimerSchedule(schedule)
            : throw new HostSetupException(
                $"{usedBy} has the schedule '{expression}', which is no NCRONTAB expression: second minute hour day month weekday."
            );
    }

    private static CrontabSchedule? Read(string expression)
    {
        var fields = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        try
        {
            return CrontabSchedule.TryParse(expression, new CrontabSchedule.ParseOptions { IncludingSeconds = fields == 6 });
        }
        catch (Exception error) when (error is OverflowException or ArgumentException)
        {
            // The library tries, and throws all the same at a number or a step that its type cannot hold.
            return null;
        }
    }

    /// <summary>The first occurrence after an instant.</summary>
    public DateTimeOffset Next(DateTimeOffset after) =>
        new(DateTime.SpecifyKind(_schedule.GetNextOccurrence(after.UtcDateTime), DateTimeKind.Utc));
}

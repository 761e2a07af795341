namespace SwapPipeline.Extraction.Dates;

/// <summary>From words of time to a day, by the published day; without one only a date with its year can be known.</summary>
internal sealed class DateResolver(DateOnly? published)
{
    public DateOnly? Published { get; } = published;

    /// <summary>Days within which a day without a month is looked for.</summary>
    private const int DayReach = 15;

    /// <summary>Resolves an expression.</summary>
    /// <param name="time">The words.</param>
    /// <param name="future">The sentence looks ahead: a weekday is the next one, a day and month the coming ones; null: whichever is
    /// nearer.</param>
    /// <param name="context">The day spoken of last, for "the day before".</param>
    public ResolvedDate Resolve(TimeExpression time, bool? future, DateOnly? context) =>
        ByItself(time, context) ?? (Published is { } today ? Seen(time, today, future, context) : ResolvedDate.Unknown);

    // What needs no published day.
    private ResolvedDate? ByItself(TimeExpression time, DateOnly? context) =>
        time switch
        {
            { Kind: TimeKind.FullDate } => Valid(time.Year!.Value, time.Month!.Value, time.Day!.Value, DateSource.Stated),
            { Kind: TimeKind.Month, Year: { } year } => new(
                new DateOnly(year, time.Month!.Value, 1),
                DatePrecision.Month,
                DateSource.Stated
            ),
            { Kind: TimeKind.Year } => new(new DateOnly(time.Year!.Value, 1, 1), DatePrecision.Year, DateSource.Stated),
            { Kind: TimeKind.FromContext } when (context ?? Published) is { } day => Resolved(day.AddDays(time.Offset)),
            // "On 16 October 2023 four came home. … On 5 December …": without a published day the year follows from the exchange spoken of
            // last.
            { Kind: TimeKind.MonthDay, Month: not null, Offset: 0 } when Published is null && context is { } last => Nearest(time, last),
            _ => null,
        };

    private ResolvedDate Seen(TimeExpression time, DateOnly today, bool? future, DateOnly? context) =>
        time.Kind switch
        {
            TimeKind.Easter => Resolved(Easter.Near(today.AddDays(-time.Offset), future).AddDays(time.Offset)),
            TimeKind.FromPublished => Resolved(today.AddDays(time.Offset)),
            TimeKind.Weekday => Resolved(today.AddDays(WeekdayOffset(time, today, future))),
            TimeKind.MonthDay when time.Month is null => DayOnly(time.Day!.Value, today, future),
            TimeKind.MonthDay when time.Offset != 0 => Shift(Resolve(time with { Offset = 0 }, future, context), time.Offset),
            TimeKind.MonthDay when future == false => MonthDay(time, today, future: false),
            TimeKind.MonthDay => Nearer(MonthDay(time, today, future: false), MonthDay(time, today, future: true), today),
            TimeKind.Month when time.Month is null => new(
                new DateOnly(today.Year, today.Month, 1).AddMonths(time.Offset),
                DatePrecision.Month,
                DateSource.Resolved
            ),
            TimeKind.Month => MonthOnly(time.Month!.Value, today, future == true),
            _ => ResolvedDate.Unknown,
        };

    private static ResolvedDate Shift(ResolvedDate feast, int days) => feast with { Date = feast.Date?.AddDays(days) };

    private static ResolvedDate Resolved(DateOnly day) => new(day, DatePrecision.Day, DateSource.Resolved);

    private static ResolvedDate Valid(int year, int month, int day, DateSource source) =>
        month is >= 1 and <= 12 && day >= 1 && year is > 1900 and < 2200 && day <= DateTime.DaysInMonth(year, month)
            ? new(new DateOnly(year, month, day), DatePrecision.Day, source)
            : ResolvedDate.Unknown;

    private static int WeekdayOffset(TimeExpression time, DateOnly today, bool? future)
    {
        var of = today.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)today.DayOfWeek;
        var back = (of - time.Weekday!.Value + 7) % 7;
        if (time.IsNext)
            return 7 - back;
        if ((future ?? back > 3) && !time.IsLast)
            return (7 - back) % 7;
        return time.IsLast && back == 0 ? -7 : -back;
    }

    // The year that brings the day nearest on the right side of publication; one day of slack for time zones.
    private static ResolvedDate MonthDay(TimeExpression time, DateOnly today, bool future)
    {
        for (var step = 0; step < 2; step++)
        {
            var year = future ? today.Year + step : today.Year - step;
            var candidate = Valid(year, time.Month!.Value, time.Day!.Value, DateSource.Resolved);
            if (candidate.Date is not { } day || (future ? day < today.AddDays(-1) : day > today.AddDays(1)))
                continue;
            return candidate;
        }

        return future ? ResolvedDate.Unknown : Valid(today.Year, time.Month!.Value, time.Day!.Value, DateSource.Resolved);
    }

    // «27-го»: the nearest such day on the right side of publication.
    private static ResolvedDate DayOnly(int day, DateOnly today, bool? future)
    {
        for (var away = 0; away <= DayReach; away++)
        {
            if (future != false && today.AddDays(away).Day == day)
                return Resolved(today.AddDays(away));
            if (future != true && today.AddDays(-away).Day == day)
                return Resolved(today.AddDays(-away));
        }

        return ResolvedDate.Unknown;
    }

    private static ResolvedDate Nearest(TimeExpression time, DateOnly day) =>
        Enumerable
            .Range(day.Year - 1, 3)
            .Select(year => Valid(year, time.Month!.Value, time.Day!.Value, DateSource.Stated))
            .MinBy(d => d.Date is { } date ? Math.Abs(date.DayNumber - day.DayNumber) : int.MaxValue);

    private static ResolvedDate Nearer(ResolvedDate past, ResolvedDate coming, DateOnly today) =>
        coming.Date is { } after && (past.Date is not { } before || after.DayNumber - today.DayNumber < today.DayNumber - before.DayNumber)
            ? coming
            : past;

    private static ResolvedDate MonthOnly(int month, DateOnly today, bool future)
    {
        var year = future ? (month < today.Month ? today.Year + 1 : today.Year) : (month > today.Month ? today.Year - 1 : today.Year);
        return new(new DateOnly(year, month, 1), DatePrecision.Month, DateSource.Resolved);
    }
}

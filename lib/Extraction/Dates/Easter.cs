namespace SwapPipeline.Extraction.Dates;

/// <summary>The day of Easter by the Julian reckoning, which the churches of Ukraine and Russia keep.</summary>
internal static class Easter
{
    /// <summary>As the lexicon names it: "easter", "easter-1" for its eve.</summary>
    public const string Name = "easter";

    /// <summary>Days that the Julian calendar is behind, from 1900 to 2099.</summary>
    private const int Behind = 13;

    /// <summary>The Easter of a year.</summary>
    public static DateOnly Of(int year)
    {
        var moon = ((19 * (year % 19)) + 15) % 30;
        var sunday = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
        var days = moon + sunday + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1).AddDays(Behind);
    }

    /// <summary>The last Easter up to a day, the first from it on, or the nearer one; a day of slack for time zones.</summary>
    public static DateOnly Near(DateOnly day, bool? future)
    {
        var feasts = new[] { Of(day.Year - 1), Of(day.Year), Of(day.Year + 1) };
        return future switch
        {
            false => Array.FindLast(feasts, feast => feast <= day.AddDays(1)),
            true => Array.Find(feasts, feast => feast >= day.AddDays(-1)),
            _ => feasts.MinBy(feast => Math.Abs(feast.DayNumber - day.DayNumber)),
        };
    }
}

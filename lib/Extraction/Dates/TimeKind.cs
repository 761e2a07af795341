namespace SwapPipeline.Extraction.Dates;

/// <summary>How words of time tell their day.</summary>
internal enum TimeKind
{
    /// <summary>Day, month and year.</summary>
    FullDate,
    MonthDay,
    Weekday,

    /// <summary>Easter as Ukraine and Russia keep it, or so many days from it: a day that moves from year to year.</summary>
    Easter,

    /// <summary>Days before or after the published day: today, yesterday, three days ago.</summary>
    FromPublished,

    /// <summary>Days before or after the day spoken of last: the day before, напередодні.</summary>
    FromContext,
    Month,
    Year,

    /// <summary>"last week", "earlier that month": words of time that fix no day.</summary>
    Vague,
}

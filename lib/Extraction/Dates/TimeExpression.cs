namespace SwapPipeline.Extraction.Dates;

/// <summary>Words that tell when.</summary>
internal sealed record TimeExpression
{
    public required int First { get; init; }

    public required int End { get; init; }

    public required TimeKind Kind { get; init; }

    public int? Year { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    /// <summary>The weekday, Monday 1 to Sunday 7.</summary>
    public int? Weekday { get; init; }

    /// <summary>Days from the published day or from the day spoken of last; months from the published one for "last month".</summary>
    public int Offset { get; init; }

    /// <summary>Counted from the day spoken of last ("the day before, on Thursday"): another day than that one.</summary>
    public bool IsShifted { get; init; }

    /// <summary>"today", also where another word tells the day: "today, 5 March".</summary>
    public bool IsToday { get; init; }

    /// <summary>"last Friday": strictly before the published day.</summary>
    public bool IsLast { get; init; }

    /// <summary>"next Friday": strictly after it.</summary>
    public bool IsNext { get; init; }

    /// <summary>The day of a month; of the one spoken of last, where none is told.</summary>
    public static TimeExpression OfMonth(int first, int end, int day, int? month = null) =>
        new()
        {
            First = first,
            End = end,
            Kind = TimeKind.MonthDay,
            Day = day,
            Month = month,
        };

    /// <summary>A token is one of its words.</summary>
    public bool Covers(int token) => token >= First && token < End;
}

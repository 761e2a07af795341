namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>A date as a page writes it.</summary>
/// <param name="Value">A bare date is midnight UTC; a time without a zone is taken as UTC.</param>
/// <param name="HasTime">The time of day is written.</param>
/// <param name="OtherWords">How many words around it are no part of it; a number weighs as three.</param>
internal readonly record struct StatedDate(DateTimeOffset Value, bool HasTime, int OtherWords);

/// <summary>How a page writes 03/05/2026.</summary>
internal enum DayOrder
{
    Unknown,
    DayFirst,
    MonthFirst,
}

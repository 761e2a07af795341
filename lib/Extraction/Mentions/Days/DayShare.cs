using SwapPipeline.Extraction.Dates;

namespace SwapPipeline.Extraction.Mentions.Days;

/// <summary>One day that a clause names, with the people whom it brought.</summary>
internal readonly record struct DayShare(TimeExpression Day, List<Headcount> Counts);

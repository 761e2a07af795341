using SwapPipeline.Extraction.Dates;

namespace SwapPipeline.Extraction.Events.Undated;

/// <summary>Words of time, and the day that they tell.</summary>
internal readonly record struct DayTold(TimeExpression Time, ResolvedDate Day);

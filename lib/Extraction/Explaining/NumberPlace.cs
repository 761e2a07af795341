using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Numbers;

namespace SwapPipeline.Extraction.Explaining;

/// <summary>A place where a number stands: in a date, in digits or in words.</summary>
internal sealed record NumberPlace(Span At, TimeExpression? Date, Quantity? Number);

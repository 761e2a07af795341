namespace SwapPipeline.Extraction.Mentions;

/// <summary>A fact with the words that tell it.</summary>
internal readonly record struct Told<T>(T Value, Span At);

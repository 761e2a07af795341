namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>One cue's say in the question to which side the people of a number return.</summary>
/// <param name="For">Ukraine, Russia, or Both where each side gets the number.</param>
/// <param name="Weight">How much it counts: one of <see cref="Directions.Weight"/>.</param>
/// <param name="At">The words that it rests on.</param>
/// <param name="Cue">What kind of words they are, for --explain.</param>
internal readonly record struct Vote(Sides For, int Weight, Span At, string Cue);

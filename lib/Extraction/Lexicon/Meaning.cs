namespace SwapPipeline.Extraction.Lexicon;

/// <summary>
/// One meaning of a phrase: the concept, and its value where the concept has several (a side, a day of the week, an English name).
/// </summary>
internal readonly record struct Meaning(Concept Concept, string Value);

namespace SwapPipeline.Extraction.Mentions.Nouns;

/// <summary>Whom a number without a noun behind it counts.</summary>
/// <param name="At">The words that say it; null when they are those of the number before.</param>
/// <param name="IsRest">The number before it is a part of it: "the first of 6,000".</param>
internal sealed record FoundPeople(People People, Sides Nationality, bool IsPart, Span? At = null, bool IsRest = false);

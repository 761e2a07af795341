namespace SwapPipeline.Extraction.Lexicon;

/// <summary>
/// Where a word of phrases ends: the places of the phrases that end with it, and the roots of the words that can follow.
/// </summary>
/// <param name="Exact">The phrase that ends with the word itself.</param>
/// <param name="Stem">The one that ends here, whatever the word goes on with.</param>
/// <param name="BehindExact">What can follow the word itself.</param>
/// <param name="BehindStem">What can follow whatever the word goes on with.</param>
internal readonly record struct PhraseTreeEnding(int Exact, int Stem, int BehindExact, int BehindStem);

using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>The numbers of one sentence, with what was told before it and its words of time.</summary>
/// <param name="Text">The article.</param>
/// <param name="Sentence">Where they stand.</param>
/// <param name="Scene">What was told before.</param>
/// <param name="Times">Of the sentence.</param>
/// <param name="Numbers">All of the sentence in their order, with the words that stand for one.</param>
/// <param name="Found">Those that count people, as far as the sentence is read.</param>
internal readonly record struct SentenceNumbers(
    MarkedText Text,
    Sentence Sentence,
    Scene Scene,
    List<TimeExpression> Times,
    List<Quantity> Numbers,
    List<Headcount> Found
);

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Numbers;

/// <summary>How precisely a number is said, by the words and signs around it.</summary>
internal static class PrecisionRules
{
    /// <summary>Words in front of a number that "about" or "more than" can be one of.</summary>
    private const int Reach = 3;

    private static readonly ConceptSet Around = ConceptSet.Of(Concept.Approximately, Concept.AtMost);

    public static CountPrecision Of(MarkedText text, Sentence sentence, Quantity number) =>
        InFront(text, sentence, number)
        ?? (
            HasMore(text, sentence, number.End) ? CountPrecision.AtLeast
            : OpensRange(text, sentence, number.End) ? CountPrecision.Approx
            : CountPrecision.Exact
        );

    // "more than 200", "about 200"
    private static CountPrecision? InFront(MarkedText text, Sentence sentence, Quantity number)
    {
        for (var i = number.First - 1; i >= Math.Max(sentence.First, number.First - Reach); i--)
        {
            if (text.Is(i, Concept.AtLeast))
                return CountPrecision.AtLeast;
            if (text.IsAny(i, Around))
                return CountPrecision.Approx;
            if (text.Tokens[i].Kind != TokenKind.Word)
                break;
        }

        return null;
    }

    // «двести с лишним»
    private static bool HasMore(MarkedText text, Sentence sentence, int at) =>
        at < sentence.End
        && text.At(at) is { } behind
        && behind.Is(Concept.AtLeast)
        && (behind.First, behind.End) == (at, at + 2)
        && !IsOfNext(text, sentence, behind.End);

    private static bool IsOfNext(MarkedText text, Sentence sentence, int at) =>
        text.Is(at, Concept.Number) || text.Tokens[Math.Min(at, sentence.End - 1)].Kind == TokenKind.Number;

    // 200–250: the lower end is sure.
    private static bool OpensRange(MarkedText text, Sentence sentence, int at) =>
        at < sentence.End
        && text.Tokens[at] is { Joined: true, Kind: TokenKind.Number }
        && !Mentions.Counting.PairCues.IsJoinedPair(text, at);
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Numbers;

/// <summary>
/// Reads the numbers of a sentence: digits with any separators, words, thousands, ordinals, and how precisely they are said.
/// </summary>
internal static class NumberReader
{
    private static readonly ConceptSet Openers = ConceptSet.Of(Concept.OrdinalNumber, Concept.Number, Concept.Multiplier);

    /// <summary>
    /// The numbers of a sentence that can count something; the others go to <paramref name="left"/>, each with its reason.
    /// </summary>
    public static List<Quantity> Read(MarkedText text, Sentence sentence, List<Quantity>? left = null)
    {
        var found = new List<Quantity>();
        for (var i = sentence.First; i < sentence.End; )
        {
            if (At(text, sentence, i) is not { } number)
            {
                i++;
                continue;
            }

            if (number.Left is null)
                found.Add(
                    PrecisionRules.Of(text, sentence, number) is var said && said == number.Precision
                        ? number
                        : number with
                        {
                            Precision = said,
                        }
                );
            else
                left?.Add(number);
            i = Math.Max(number.End, i + 1);
        }

        return found;
    }

    private static Quantity? At(MarkedText text, Sentence sentence, int at) =>
        text.Tokens[at].Kind == TokenKind.Number ? DigitNumbers.Read(text, sentence, at)
        : text.At(at) is { } term && term.Concepts.Overlaps(Openers) && term.First == at ? NumberWords.Read(text, sentence, term)
        : null;
}

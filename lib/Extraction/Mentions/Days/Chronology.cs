using System.Globalization;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Days;

/// <summary>What a chronology tells by its form alone.</summary>
internal static class Chronology
{
    private const int LongestHeading = 3;

    /// <summary>"2022", «2022 рік», «2022 год»: a line of its own gives its year to the days below it; null for any other line.</summary>
    public static int? HeadingYear(MarkedText text, int index)
    {
        var sentence = text.Sentences[index];
        var isLine =
            (index == 0 || text.Sentences[index - 1].Block != sentence.Block)
            && (index + 1 == text.Sentences.Count || text.Sentences[index + 1].Block != sentence.Block);
        if (!isLine || sentence.End - sentence.First > LongestHeading || text.Tokens[sentence.First].Kind != TokenKind.Number)
            return null;
        var isYear =
            int.TryParse(text.Tokens[sentence.First].Norm, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= FirstYear and <= LastYear;
        return
            isYear
            && text.EveryToken(
                sentence.First + 1,
                sentence.End,
                static (text, i) => text.Tokens[i].Kind == TokenKind.Symbol || text.Is(i, Concept.Unit)
            )
            ? year
            : null;
    }

    /// <summary>The first year of the war, and one that no chronology reaches.</summary>
    private const int FirstYear = 2014,
        LastYear = 2099;
}

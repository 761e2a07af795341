using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>What is said between a noun and the number behind it, in brackets or between commas.</summary>
internal static class Asides
{
    /// <summary>A bracket or a relative clause between a noun and its number is at most so long.</summary>
    private const int Longest = 8;

    /// <summary>
    /// «цивільних (моряків) — 68», «Військових, яких відпустила Росія, — 245»: the token before what is said in between; the token itself
    /// where nothing is.
    /// </summary>
    public static int BeginBefore(MarkedText text, Sentence sentence, int at)
    {
        if (at < sentence.First || text.Tokens[at].Norm is not (")" or ","))
            return at;
        var isBracket = text.Tokens[at].Norm is ")";
        for (var i = at - 1; i > Math.Max(sentence.First, at - Longest); i--)
        {
            if (isBracket ? text.Tokens[i].Norm is "(" : OpensClause(text, i, at))
                return i - 1;
        }

        return at;
    }

    // A comma with a relative clause or a verb of telling behind it.
    private static bool OpensClause(MarkedText text, int comma, int end) =>
        text.Tokens[comma].Norm is "," && (text.Is(comma + 1, Concept.Relative) || text.Has(Concept.Report, comma + 1, end));
}

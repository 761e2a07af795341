namespace SwapPipeline.Extraction.Words;

/// <summary>
/// Ends a sentence at a blank or new line, before the bullet of a list, after <see cref="Longest"/> tokens, and at a full stop that is
/// followed by a capital, a digit, a dash or a quote and does not belong to an abbreviation; begins it behind what is no word of it.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>
    /// Tokens after which a sentence ends whatever follows: twice the longest that any outlet printed, so that rules that look around
    /// within a sentence stay linear in the text.
    /// </summary>
    public const int Longest = 200;

    public static List<Sentence> Split(
        string text,
        TokenList tokens,
        IReadOnlySet<string> abbreviations,
        IReadOnlySet<string> monthsAfterStop
    )
    {
        var stops = new FullStops(text, tokens, abbreviations, monthsAfterStop);
        var sentences = new List<Sentence>(Math.Min(tokens.Count, text.AsSpan().Count('\n') + 1));
        var (first, block) = (0, 0);
        // The last token that closes neither a quotation nor a bracket.
        var mark = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!FullStops.IsClosing(tokens[i]))
                mark = i;
            var isLast = i + 1 == tokens.Count;
            var endsBlock = !isLast && HasNewLine(text, tokens[i].End, tokens[i + 1].Start);
            var isForced = isLast || endsBlock || i + 1 - first >= Longest || IsBullet(tokens[i + 1]);
            if (!isForced && !(mark >= first && stops.End(mark, i)))
                continue;
            sentences.Add(Opened(text, tokens, sentences, new Sentence(first, i + 1, block)));
            first = i + 1;
            if (endsBlock)
                block++;
        }

        return sentences;
    }

    private static Sentence Opened(string text, TokenList tokens, List<Sentence> before, Sentence sentence)
    {
        var opensBlock = before.Count == 0 || before[^1].Block != sentence.Block;
        return sentence with { First = SentenceOpening.Behind(text, tokens, sentence, opensBlock) };
    }

    private static bool IsBullet(in Token token) => token.Kind == TokenKind.Symbol && token.Norm is "•" or "▪" or "◦" or "●" or "‣";

    // Nearly always one blank is all there is between two tokens.
    private static bool HasNewLine(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] == '\n')
                return true;
        }

        return false;
    }
}

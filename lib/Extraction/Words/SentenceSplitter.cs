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
        var sentences = new List<Sentence>(Math.Min(tokens.Count, text.AsSpan().Count('\n') + 1));
        var first = 0;
        var block = 0;
        // The last token that closes neither a quotation nor a bracket.
        var mark = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            ref readonly var token = ref tokens[i];
            if (!IsClosing(token))
                mark = i;
            var (bullet, newBlock) = (false, false);
            if (i + 1 < tokens.Count)
            {
                ref readonly var next = ref tokens[i + 1];
                bullet = next.Kind == TokenKind.Symbol && next.Norm is "•" or "▪" or "◦" or "●" or "‣";
                newBlock = HasNewLine(text, token.End, next.Start);
            }

            if (
                i + 1 < tokens.Count
                && i + 1 - first < Longest
                && !newBlock
                && !bullet
                && !(mark >= first && Ends(text, tokens, mark, i, abbreviations, monthsAfterStop))
            )
                continue;
            var sentence = new Sentence(first, i + 1, block);
            sentences.Add(
                sentence with
                {
                    First = SentenceOpening.Behind(text, tokens, sentence, sentences.Count == 0 || sentences[^1].Block != block),
                }
            );
            first = i + 1;
            if (newBlock)
                block++;
        }

        return sentences;
    }

    private static bool Ends(
        string text,
        TokenList tokens,
        int mark,
        int i,
        IReadOnlySet<string> abbreviations,
        IReadOnlySet<string> monthsAfterStop
    )
    {
        if (tokens[mark].Kind != TokenKind.Symbol || text[tokens[mark].Start] is not ('.' or '!' or '?' or '…'))
            return false;
        ref readonly var next = ref tokens[i + 1];
        if (IsClosing(next) && !char.IsWhiteSpace(text[next.Start - 1]))
            return false;
        if (text[tokens[mark].Start] != '.')
            return StartsSentence(text, next);
        if (mark > 0 && tokens[mark - 1].Kind == TokenKind.Number && monthsAfterStop.Contains(next.Norm))
            return false;
        if (mark > 0 && tokens[mark - 1].End == tokens[mark].Start && tokens[mark - 1].Kind == TokenKind.Word)
        {
            ref readonly var word = ref tokens[mark - 1];
            if (abbreviations.Contains(word.Norm) || (word.End - word.Start == 1 && word.Capital))
                return false;
        }

        return char.IsWhiteSpace(text[next.Start - 1]) && StartsSentence(text, next);
    }

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

    private static bool IsClosing(in Token token) =>
        token.Kind == TokenKind.Symbol && token.Norm is "\"" or "”" or "»" or "'" or "’" or ")" or "]" or "“";

    private static bool StartsSentence(string text, in Token next) =>
        next.Capital
        || next.Kind is TokenKind.Number or TokenKind.Date
        || (next.Kind == TokenKind.Symbol && text[next.Start] is not (',' or ';' or ':' or ')' or '%'));
}

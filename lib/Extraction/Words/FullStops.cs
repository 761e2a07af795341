namespace SwapPipeline.Extraction.Words;

/// <summary>Where a full stop or another sign ends a sentence, and where it belongs to an abbreviation, a name or a day.</summary>
/// <param name="text">The clean text.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="abbreviations">Words that a stop can follow within a sentence.</param>
/// <param name="months">The months of a language that writes "5. März".</param>
internal sealed class FullStops(string text, TokenList tokens, IReadOnlySet<string> abbreviations, IReadOnlySet<string> months)
{
    /// <summary>A sentence ends with a token.</summary>
    /// <param name="mark">The last token up to it that closes neither a quotation nor a bracket.</param>
    /// <param name="last">The token itself.</param>
    public bool End(int mark, int last)
    {
        if (tokens[mark].Kind != TokenKind.Symbol || text[tokens[mark].Start] is not ('.' or '!' or '?' or '…'))
            return false;
        ref readonly var next = ref tokens[last + 1];
        if (IsClosing(next) && !IsBehindBlank(next))
            return false;
        if (text[tokens[mark].Start] != '.')
            return StartsSentence(next);
        return !IsOfDay(mark, next) && !IsOfWord(mark) && IsBehindBlank(next) && StartsSentence(next);
    }

    /// <summary>A quotation or a bracket ends here.</summary>
    public static bool IsClosing(in Token token) =>
        token.Kind == TokenKind.Symbol && token.Norm is "\"" or "”" or "»" or "'" or "’" or ")" or "]" or "“";

    // "5. März"
    private bool IsOfDay(int stop, in Token next) => stop > 0 && tokens[stop - 1].Kind == TokenKind.Number && months.Contains(next.Norm);

    // "Gen.", «тис.», "V. Putin"
    private bool IsOfWord(int stop)
    {
        if (stop == 0 || tokens[stop - 1].End != tokens[stop].Start || tokens[stop - 1].Kind != TokenKind.Word)
            return false;
        ref readonly var word = ref tokens[stop - 1];
        return abbreviations.Contains(word.Norm) || (word.End - word.Start == 1 && word.Capital);
    }

    private bool IsBehindBlank(in Token token) => char.IsWhiteSpace(text[token.Start - 1]);

    private bool StartsSentence(in Token next) =>
        next.Capital
        || next.Kind is TokenKind.Number or TokenKind.Date
        || (next.Kind == TokenKind.Symbol && text[next.Start] is not (',' or ';' or ':' or ')' or '%'));
}

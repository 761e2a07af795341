using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events.Roles;

/// <summary>
/// What an article is about, by its headline: "A dentist repairs the teeth of veterans", above "Olena is a dentist. … veterans wait on the
/// bench". A headline whose words
/// come back in what stands before an exchange names something else than the exchange.
/// </summary>
internal static class Topics
{
    /// <summary>Letters of a word that tells something; letters by which its forms are one word; words that come back.</summary>
    private const int Shortest = 4,
        Stem = 5,
        Enough = 2;

    /// <summary>The text before the exchange, in paragraphs of its own, takes up the words of the headline.</summary>
    public static bool IsOfAnother(MarkedText text, MarkedText title, ExchangeEvent exchange)
    {
        var told = text.Sentences[exchange.First.SentenceIndex];
        var end = text.Sentences.Find(s => s.Block == told.Block).First;
        // A text without a headline of its own may repeat it in its first line.
        var first = text.Sentences.FindIndex(s => s.Block > 0);
        if (end == 0 || first < 0)
            return false;
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in title.Tokens)
        {
            if (token.Kind == TokenKind.Word && token.Norm.Length >= Shortest)
                words.Add(StemOf(token.Norm));
        }

        var found = 0;
        for (var i = RepeatsTitle(text, title) ? text.Sentences[first].First : 0; i < end; i++)
        {
            if (
                text.Tokens[i].Kind == TokenKind.Word
                && text.Tokens[i].Norm.Length >= Shortest
                && words.Remove(StemOf(text.Tokens[i].Norm))
            )
                found++;
        }

        return found >= Enough;
    }

    private static bool RepeatsTitle(MarkedText text, MarkedText title) =>
        text.Sentences[0].End - title.Tokens.Count is 0 or 1
        && text.EveryToken(0, title.Tokens.Count, (text, i) => text.Tokens[i].Is(title.Tokens[i].Norm));

    private static string StemOf(string norm) => norm.Length > Stem ? norm[..Stem] : norm;
}

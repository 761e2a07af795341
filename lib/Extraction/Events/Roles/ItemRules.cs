using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events.Roles;

/// <summary>Articles of many items: a round-up, of which an exchange is one, and a live page, whose news it is.</summary>
internal static class ItemRules
{
    /// <summary>Paragraphs of a round-up.</summary>
    private const int Items = 5;

    /// <summary>So many entries with a time of day make a live page.</summary>
    private const int Entries = 3;

    /// <summary>Lines that make a talk.</summary>
    private const int Lines = 4;

    /// <summary>
    /// One paragraph of many, neither the first nor under a headline of its own, where most others speak of nobody who came home.
    /// </summary>
    public static bool IsItem(MarkedText text, ExchangeEvent exchange)
    {
        var own = text.Sentences[exchange.First.SentenceIndex].Block;
        if (
            own == text.Sentences[0].Block
            || exchange.Mentions.Exists(m => m.Headcounts.Count > 0 && text.Sentences[m.SentenceIndex].Block != own)
        )
            return false;
        var items = 1 + text.Sentences[^1].Block - text.Sentences[0].Block;
        return items >= Items && !RoleRules.Speaks(text, 0, text.Sentences[0].End) && Speaking(text) * 2 < items && !IsDialogue(text);
    }

    /// <summary>Entries with a time of day, the newest first.</summary>
    public static bool IsLive(MarkedText text)
    {
        var entries = 0;
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            if (text.Tokens[text.Sentences[s].First].Kind == TokenKind.Clock && BeginsBlock(text, s))
                entries++;
        }

        return entries >= Entries;
    }

    private static bool BeginsBlock(MarkedText text, int sentence) =>
        sentence == 0 || text.Sentences[sentence - 1].Block != text.Sentences[sentence].Block;

    // Paragraphs that speak of somebody who came home.
    private static int Speaking(MarkedText text)
    {
        var (count, last) = (0, -1);
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Block == last || !RoleRules.Speaks(text, sentence.First, sentence.End))
                continue;
            (count, last) = (count + 1, sentence.Block);
        }

        return count;
    }

    // "— Good morning. — So who was swapped? — Conscripts": a talk on the air, whose lines are no items.
    private static bool IsDialogue(MarkedText text)
    {
        var lines = new HashSet<int>();
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            if (text.Tokens[text.Sentences[s].First].Norm is "—" or "–" && BeginsBlock(text, s))
                lines.Add(text.Sentences[s].Block);
        }

        return lines.Count >= Lines && text.Sentences.Exists(s => lines.Contains(s.Block) && text.Tokens[s.End - 1].Norm is "?");
    }
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Parts;

/// <summary>
/// "370 people. Half of them ours, half theirs", «370 пленных, доли сторон равные»: one number for both sides, divided in equal shares.
/// </summary>
internal static class EqualShares
{
    /// <summary>Sentences behind the number in which it may still be said how it was divided, and before it.</summary>
    private const int Behind = 2,
        Before = 1;

    /// <summary>Halves the one number that both sides share, where the text says so and no half of it is told.</summary>
    public static void Settle(MarkedText text, List<Mention> mentions)
    {
        var halved = -1;
        foreach (var words in text.All(Concept.Halves, 0, text.Tokens.Count))
        {
            var sentence = text.SentenceOf(words.First);
            if (NumberOfBoth(mentions, sentence) is not { } both || both.Number.First == halved)
                continue;
            halved = both.Number.First;
            for (var i = 0; i < mentions.Count; i++)
            {
                if (IsNear(mentions[i], sentence))
                    mentions[i] = Halved(mentions[i], both, Span.Of(words));
            }
        }
    }

    private static bool IsNear(Mention mention, int sentence) =>
        mention is { Status: MentionStatus.Completed or MentionStatus.Announced, IsPrevious: false, Headcounts.Count: > 0 }
        && sentence - mention.SentenceIndex is >= -Before and <= Behind;

    // The only whole that is told near by, where it can be halved; null where there are several, and a half may be one of them.
    private static Headcount? NumberOfBoth(List<Mention> mentions, int sentence)
    {
        Headcount? both = null;
        foreach (var mention in mentions)
        {
            if (!IsNear(mention, sentence))
                continue;
            foreach (var count in mention.Headcounts)
            {
                if (count is not { IsPair: false, IsRank: false, Relation: Relation.Whole or Relation.BothSides })
                    continue;
                if (both is not null)
                    return null;
                both = count;
            }
        }

        // "in equal shares: each side got 168" gives that number to each.
        return
            both is { IsBody: false, Nationality: Sides.None or Sides.Both }
            && both.Value % 2 == 0
            && both.Votes.All(static v => v.Weight != Weight.Each)
            ? both
            : null;
    }

    private static Mention Halved(Mention mention, Headcount both, Span words) =>
        mention with
        {
            Headcounts = mention.Headcounts.ConvertAll(c =>
                c.Number == both.Number ? c with { Value = c.Value / 2, To = Sides.Both, Relation = Relation.Whole, SideAt = words } : c
            ),
        };
}

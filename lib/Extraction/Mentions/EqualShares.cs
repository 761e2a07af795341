using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

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
            var told = Enumerable
                .Range(0, mentions.Count)
                .Where(m =>
                    mentions[m] is { Status: MentionStatus.Completed or MentionStatus.Announced, IsPrevious: false }
                    && sentence - mentions[m].SentenceIndex is >= -Before and <= Behind
                    && mentions[m].Headcounts.Count > 0
                )
                .ToList();
            if (told.Count == 0)
                continue;
            var counts = told.SelectMany(m =>
                    mentions[m]
                        .Headcounts.Where(c => c is { IsPair: false, IsRank: false } && c.Relation is Relation.Whole or Relation.BothSides)
                )
                .ToList();
            if (
                counts is not [{ IsBody: false, Nationality: Sides.None or Sides.Both } both]
                || both.Value % 2 != 0
                || both.Number.First == halved
            )
                continue;
            halved = both.Number.First;
            foreach (var m in told)
                mentions[m] = mentions[m] with
                {
                    Headcounts =
                    [
                        .. mentions[m]
                            .Headcounts.Select(c =>
                                c.Number == both.Number
                                    ? c with
                                    {
                                        Value = c.Value / 2,
                                        To = Sides.Both,
                                        Relation = Relation.Whole,
                                        SideAt = Span.Of(words),
                                    }
                                    : c
                            ),
                    ],
                };
        }
    }
}

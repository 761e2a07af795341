using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>"205 came home, the same number were handed to Kyiv": the first went the other way.</summary>
internal static class MirrorRules
{
    /// <summary>Gives the mentions of one sentence the sides that an equal number tells.</summary>
    public static void Settle(MarkedText text, int index, List<Mention> mentions)
    {
        Headcount? same = null;
        for (var m = mentions.Count - 1; m >= 0 && mentions[m].SentenceIndex == index; m--)
        {
            if (mentions[m].Headcounts.Count == 0)
                continue;
            List<Headcount> counts = [.. mentions[m].Headcounts];
            same = Mirror(text, counts, same);
            if (GoesWithOthers(text, index, counts))
                counts[0] = counts[0] with { To = counts[1].To, SideAt = counts[1].SideAt, Votes = counts[1].Votes };
            AddBothUp(counts);
            if (!IsAsTold(counts, mentions[m].Headcounts))
                mentions[m] = mentions[m] with { Headcounts = counts };
        }
    }

    // "205 came home, the same number were handed to Kyiv", from the last number to the first; "the same number" where it is the first.
    private static Headcount? Mirror(MarkedText text, List<Headcount> counts, Headcount? same)
    {
        for (var i = counts.Count - 1; i >= 0; i--)
        {
            if (
                same is not null
                && counts[i] is { IsPair: false, Relation: Relation.Whole or Relation.BothSides, To: Sides.None } open
                && open.Value == same.Value
            )
                counts[i] = open with { To = Scene.Opposite(same.To), Relation = Relation.Whole, SideAt = same.SideAt };
            same = counts[i].To is Sides.Ukraine or Sides.Russia && text.Is(counts[i].Number.First, Concept.Same) ? counts[i] : null;
        }

        return same;
    }

    // «Разом із 25 бійцями росіяни віддали 80 тіл»: they go where the others went, unless a place of their own is named.
    private static bool GoesWithOthers(MarkedText text, int index, List<Headcount> counts) =>
        counts is [{ Nationality: Sides.None, IsPair: false } with, { To: Sides.Ukraine or Sides.Russia }, ..]
        && text.At(with.Number.First - 1) is { } joined
        && (joined.Is(Concept.Together) || joined.Is(Concept.OnTop))
        && joined.First == text.Sentences[index].First
        && with.Votes.All(static v => v.Weight < Directions.Weight.GoalBefore);

    // "Nine children: six to Ukraine and three to Russia": the first is both together.
    private static void AddBothUp(List<Headcount> counts)
    {
        for (var i = 0; i + 2 < counts.Count; i++)
        {
            if (
                counts[i] is { Relation: Relation.Whole, Nationality: not (Sides.Ukraine or Sides.Russia) }
                && counts[i + 1].Value + counts[i + 2].Value == counts[i].Value
                && counts[i + 1].To is Sides.Ukraine or Sides.Russia
                && counts[i + 2].To == Scene.Opposite(counts[i + 1].To)
            )
                counts[i] = counts[i] with { Relation = Relation.BothSides };
        }
    }

    // Most mentions: nothing here says more of them.
    private static bool IsAsTold(List<Headcount> counts, List<Headcount> told)
    {
        for (var i = 0; i < counts.Count; i++)
        {
            if (!ReferenceEquals(counts[i], told[i]))
                return false;
        }

        return true;
    }
}

using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Parts;

/// <summary>
/// Who came on top of others, and yet is part of a number: "246 for 246. Besides, Kyiv got 31 wounded. In all 277 came home", where the sum
/// stands behind its addends;
/// "44 people are home: 36 privates and six officers. Free as well are two civilians", where those told in between are as many fewer.
/// </summary>
internal static class SumsBehind
{
    /// <summary>Sentences between addends and their sum.</summary>
    private const int Reach = 8;

    /// <summary>Makes such additions parts.</summary>
    public static void Settle(MarkedText text, Divisions divisions, List<Mention> mentions)
    {
        for (var m = 1; m < mentions.Count; m++)
        {
            for (var i = 0; i < mentions[m].Headcounts.Count; i++)
            {
                if (
                    mentions[m].Headcounts[i] is { IsRank: false, Precision: CountPrecision.Exact, To: Sides.Ukraine or Sides.Russia } count
                )
                    Settle(text, divisions, mentions, m, count);
            }
        }
    }

    private static void Settle(MarkedText text, Divisions divisions, List<Mention> mentions, int m, Headcount count)
    {
        if (count.Relation == Relation.Whole && Addend(mentions, m, count) is { } before)
            Divide(mentions, before.Mention, before.Count, count);
        else if (count.Relation == Relation.OnTop && Whole(mentions, m, count) is { } whole && Completes(text, divisions, whole, count))
            Divide(mentions, m, count, whole);
    }

    // What came on top of others before, where with those it makes the sum.
    private static (int Mention, Headcount Count)? Addend(List<Mention> mentions, int end, Headcount sum)
    {
        for (var m = end - 1; m >= 0 && IsNear(mentions, m, end); m--)
        {
            if (
                mentions[m]
                    .Headcounts.Find(
                        sum,
                        static (c, sum) => c is { Relation: Relation.OnTop, IsRank: false } && IsOf(c, sum) && c.Value < sum.Value
                    )
                    is { } added
                && IsToldBefore(mentions, m, end, sum, sum.Value - added.Value)
            )
                return (m, added);
        }

        return null;
    }

    // So many of the people of a sum were told in a mention or in one before it.
    private static bool IsToldBefore(List<Mention> mentions, int last, int end, Headcount sum, int value)
    {
        for (var m = last; m >= 0 && IsNear(mentions, m, end); m--)
        {
            if (
                mentions[m]
                    .Headcounts.Exists(
                        (Sum: sum, Value: value),
                        static (c, told) =>
                            c is { Relation: Relation.Whole or Relation.Plan, IsRank: false } && IsOf(c, told.Sum) && c.Value == told.Value
                    )
            )
                return true;
        }

        return false;
    }

    // The number of all of a side's people that stands last before those added.
    private static Headcount? Whole(List<Mention> mentions, int end, Headcount added)
    {
        for (var m = end - 1; m >= 0 && IsNear(mentions, m, end); m--)
        {
            if (
                mentions[m]
                    .Headcounts.FindLast(
                        added,
                        static (c, added) =>
                            c is { Relation: Relation.Whole, IsRank: false } && c.To == added.To && c.IsBody == added.IsBody
                    ) is
                { } whole
            )
                return whole;
        }

        return null;
    }

    // The numbers of one sentence in between, and those added, are the whole.
    private static bool Completes(MarkedText text, Divisions divisions, Headcount whole, Headcount added)
    {
        for (var s = text.SentenceOf(whole.Number.First); s < text.SentenceOf(added.Number.First); s++)
        {
            var (count, sum) = (0, (long)added.Value);
            foreach (var number in divisions.NumbersOf(s))
            {
                if (number.IsOrdinal || number.LooksLikeYear || number.Value <= 0 || number.First <= whole.Number.First)
                    continue;
                (count, sum) = (count + 1, sum + number.Value);
            }

            if (count > 1 && sum == whole.Value)
                return true;
        }

        return false;
    }

    private static bool IsNear(List<Mention> mentions, int m, int end) => mentions[end].SentenceIndex - mentions[m].SentenceIndex <= Reach;

    private static bool IsOf(Headcount count, Headcount sum) => count.IsBody == sum.IsBody && (count.To & sum.To) != 0;

    private static void Divide(List<Mention> mentions, int m, Headcount part, Headcount whole) =>
        mentions[m] = mentions[m] with
        {
            Headcounts = mentions[m].Headcounts.ConvertAll(h => h == part ? h with { Relation = Relation.Part, Divides = whole } : h),
        };
}

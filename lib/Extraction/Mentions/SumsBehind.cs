using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>"246 for 246. Besides, Kyiv got 31 wounded. In all 277 came home": the sum told behind its addends holds those who came on top.</summary>
internal static class SumsBehind
{
    /// <summary>Makes those who came on top of others parts of a number behind both that is their sum, or of one before that they complete.</summary>
    public static void Settle(Divisions divisions, MarkedText text, List<Mention> mentions)
    {
        for (var m = 1; m < mentions.Count; m++)
        {
            foreach (var added in mentions[m].Headcounts)
            {
                if (added is not { Relation: Relation.OnTop, IsRank: false, Precision: CountPrecision.Exact, To: Sides.Ukraine or Sides.Russia }) continue;
                var whole = mentions.Take(m).SelectMany(b => b.Headcounts).LastOrDefault(w => w is { Relation: Relation.Whole, IsRank: false } && w.To == added.To && w.IsBody == added.IsBody);
                if (whole is not null && Completes(divisions, text, whole, added)) Divide(mentions, m + 1, whole, added);
            }
        }

        for (var m = 1; m < mentions.Count; m++)
        {
            foreach (var sum in mentions[m].Headcounts)
            {
                if (sum is not { Relation: Relation.Whole, IsRank: false, Precision: CountPrecision.Exact, To: Sides.Ukraine or Sides.Russia }) continue;
                var before = mentions.Take(m).SelectMany(b => b.Headcounts).Where(b => b.IsBody == sum.IsBody && (b.To & sum.To) != 0 && !b.IsRank).ToList();
                if (before.Find(b => b.Relation == Relation.OnTop && before.Exists(w => w.Relation is Relation.Whole or Relation.Plan && w.Value + b.Value == sum.Value)) is { } added) Divide(mentions, m, sum, added);
            }
        }
    }

    // "44 people are home: 36 privates and sergeants and six officers. Free as well are two civilians": those told in between are two fewer.
    private static bool Completes(Divisions divisions, MarkedText text, Headcount whole, Headcount added)
    {
        for (var s = text.SentenceOf(whole.Number.First); s < text.SentenceOf(added.Number.First); s++)
        {
            var row = divisions.NumbersOf(s).FindAll(n => n is { IsOrdinal: false, LooksLikeYear: false, Value: > 0 } && n.First > whole.Number.First);
            if (row.Count > 1 && row.Sum(n => (long)n.Value) + added.Value == whole.Value) return true;
        }

        return false;
    }

    private static void Divide(List<Mention> mentions, int end, Headcount sum, Headcount added)
    {
        for (var m = 0; m < end; m++)
        {
            if (mentions[m].Headcounts.Contains(added)) mentions[m] = mentions[m] with { Headcounts = mentions[m].Headcounts.ConvertAll(h => h == added ? h with { Relation = Relation.Part, Divides = sum } : h) };
        }
    }
}

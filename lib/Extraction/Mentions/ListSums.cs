using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>
/// "34 soldiers, 21 national guardsmen and two officers came home": those who return side by side, by service or by rank, and whom no number before counts
/// together. The first of them then stands for all, the others for parts.
/// </summary>
internal static class ListSums
{
    /// <summary>Words and signs between two members of a list.</summary>
    private const int Between = 3;

    /// <summary>Adds up the soldiers of one clause that are told in a row.</summary>
    public static List<Headcount> AddUp(MarkedText text, Scene scene, List<Mention> mentions, List<Headcount> counts)
    {
        var last = 0;
        var sum = 0L;
        while (last < counts.Count && (last > 0 && IsUnsaid(counts[last]) || (IsMember(counts[last]) && counts[last].To == counts[0].To)) && (last == 0 || Follows(text, counts[last - 1], counts[last]))) sum += counts[last++].Value;
        if (last < 2 || counts.GetRange(0, last).TrueForAll(c => !c.IsRank) || counts.Exists(c => c.Value == sum) || sum > int.MaxValue) return counts;
        // "207 of ours are home. Released were 95 soldiers, 56 guardsmen, …": those told before, whatever the verb says of them.
        if (mentions.SelectMany(m => m.Headcounts).LastOrDefault(h => h is { IsBody: false, To: Sides.Ukraine or Sides.Russia, Nationality: Sides.None, Precision: CountPrecision.Exact } && h.Value == sum) is { } known) return [.. counts.Select((c, i) => i < last ? c with { Relation = Relation.Part, IsRank = true, To = known.To } : c)];
        // "The 60 are home: 34 soldiers, 21 guardsmen, …", and the number that the first divides: "36 soldiers, 30 privates and six officers".
        if (counts[0].Value == sum - counts[0].Value || (scene.LastWhole is { } told && !told.IsBody && told.Precision == CountPrecision.Exact && (told.To & counts[0].To) != 0 && told.Number.First < counts[0].Number.First)) return counts;
        var all = counts.ToList();
        all[0] = all[0] with { Value = (int)sum, IsRank = false };
        for (var i = 1; i < last; i++) all[i] = all[i] with { Relation = Relation.Part, IsRank = true, To = all[0].To };
        scene.LastWhole = all[0];
        return all;
    }

    private static bool IsMember(Headcount count) =>
        count is { Relation: Relation.Whole, IsPair: false, IsBody: false, People: People.Soldier or People.Captive, To: Sides.Ukraine or Sides.Russia, Precision: CountPrecision.Exact };

    // "… and two officers in an exchange": nothing says whose they are but the list that they end.
    private static bool IsUnsaid(Headcount count) =>
        count is { Relation: Relation.BothSides, IsRank: true, IsPair: false, IsBody: false, Nationality: Sides.None, Votes.Count: 0 };

    // Nothing but a comma or "and" between them.
    private static bool Follows(MarkedText text, Headcount before, Headcount count) =>
        count.Number.First - before.Phrase.End is >= 1 and <= Between && Enumerable.Range(before.Phrase.End, count.Number.First - before.Phrase.End).All(i => text.Tokens[i].Norm is "," || text.ValueAt(i, Concept.And) is "" || text.Is(i, Concept.Article));
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Parts;

/// <summary>
/// "34 soldiers, 21 national guardsmen and two officers came home": those who return side by side, by service or by rank, and whom no
/// number before counts together. The first of them then stands for all, the others for parts.
/// </summary>
internal static class ListSums
{
    /// <summary>Two that one number told together, and another.</summary>
    private const int Fewest = 2;

    /// <summary>
    /// «44 морпіхи, 36 нацгвардійців та 40 прикордонників вийшли з автобусів»: one number, told by the services, unless it was told before.
    /// Before anything is known of their sides.
    /// </summary>
    public static void JoinServices(MarkedText text, Scene scene, List<Headcount> counts)
    {
        if (counts.Count < Fewest)
            return;
        for (var first = 0; first < counts.Count; first++)
        {
            if (ServiceList.From(text, counts, first) is not { } list)
                continue;
            var sum = list.Sum(static c => c.Value);
            if (counts.Exists(sum, static (c, sum) => c.Value >= sum) || scene.LastWhole is { } told && told.Value >= sum)
                return;
            counts[first] = ServiceList.AsOne(list, sum);
            counts.RemoveRange(first + 1, list.Count - 1);
        }
    }

    /// <summary>Adds up the soldiers of one clause that are told in a row.</summary>
    public static List<Headcount> AddUp(MarkedText text, Scene scene, List<Mention> mentions, List<Headcount> counts)
    {
        var last = 0;
        var sum = 0L;
        while (last < counts.Count && IsNext(text, counts, last))
            sum += counts[last++].Value;
        if (last < 2 || sum > int.MaxValue || !HasRank(counts, last) || counts.Exists(sum, static (c, sum) => c.Value == sum))
            return counts;
        // "207 of ours are home. Released were 95 soldiers, 56 guardsmen, …": those told before, whatever the verb says of them.
        if (ToldBefore(mentions, sum) is { } known)
            return AsParts(counts, 0, last, known.To);
        return IsDivision(scene, counts[0], sum) ? counts : AsSum(scene, counts, last, (int)sum);
    }

    private static bool IsNext(MarkedText text, List<Headcount> counts, int at) =>
        at == 0
            ? IsMember(counts[0])
            : (IsUnsaid(counts[at]) || (IsMember(counts[at]) && counts[at].To == counts[0].To))
                && Follows(text, counts[at - 1], counts[at]);

    // One of them is told by a rank or service.
    private static bool HasRank(List<Headcount> counts, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (counts[i].IsRank)
                return true;
        }

        return false;
    }

    // The last number of one side's people that is as great as the sum.
    private static Headcount? ToldBefore(List<Mention> mentions, long sum)
    {
        for (var m = mentions.Count - 1; m >= 0; m--)
        {
            if (mentions[m].Headcounts.FindLast(sum, static (h, sum) => h.Value == sum && IsOfOneSide(h)) is { } told)
                return told;
        }

        return null;
    }

    private static bool IsOfOneSide(Headcount count) =>
        count is { IsBody: false, To: Sides.Ukraine or Sides.Russia, Nationality: Sides.None, Precision: CountPrecision.Exact };

    // "The 60 are home: 34 soldiers, 21 guardsmen, …", and the number that the first divides: "36 soldiers, 30 privates and six
    // officers".
    private static bool IsDivision(Scene scene, Headcount first, long sum) =>
        first.Value == sum - first.Value
        || (
            scene.LastWhole is { IsBody: false, Precision: CountPrecision.Exact } told
            && (told.To & first.To) != 0
            && told.Number.First < first.Number.First
        );

    private static List<Headcount> AsSum(Scene scene, List<Headcount> counts, int end, int sum)
    {
        var all = AsParts(counts, 1, end, counts[0].To);
        all[0] = counts[0] with { Value = sum, IsRank = false };
        scene.LastWhole = all[0];
        return all;
    }

    private static List<Headcount> AsParts(List<Headcount> counts, int first, int end, Sides to)
    {
        List<Headcount> all = [.. counts];
        for (var i = first; i < end; i++)
            all[i] = all[i] with { Relation = Relation.Part, IsRank = true, To = to };
        return all;
    }

    /// <summary>The first numbers told in a row, at least two, that make up a number; empty where none do.</summary>
    public static List<Headcount> InARow(int total, List<Headcount> told)
    {
        for (var first = 0; first < told.Count; first++)
        {
            var sum = 0;
            for (var last = first; last < told.Count && sum < total; last++)
            {
                sum += told[last].Value;
                if (sum == total && last > first)
                    return told.GetRange(first, last - first + 1);
            }
        }

        return [];
    }

    private static bool IsMember(Headcount count) =>
        count
            is {
                Relation: Relation.Whole,
                IsPair: false,
                IsBody: false,
                People: People.Soldier or People.Captive,
                To: Sides.Ukraine or Sides.Russia,
                Precision: CountPrecision.Exact
            };

    // "… and two officers in an exchange": nothing says whose they are but the list that they end.
    private static bool IsUnsaid(Headcount count) =>
        count is { Relation: Relation.BothSides, IsRank: true, IsPair: false, IsBody: false, Nationality: Sides.None, Votes.Count: 0 };

    /// <summary>Words and signs between two members of a list.</summary>
    private const int Between = 3;

    // Nothing but a comma or "and" between them.
    private static bool Follows(MarkedText text, Headcount before, Headcount count) =>
        count.Number.First - before.Phrase.End is >= 1 and <= Between
        && text.EveryToken(
            before.Phrase.End,
            count.Number.First,
            static (text, i) => text.Tokens[i].Norm is "," || text.ValueAt(i, Concept.And) is "" || text.Is(i, Concept.Article)
        );
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>
/// "34 soldiers, 21 national guardsmen and two officers came home": those who return side by side, by service or by rank, and whom no
/// number before counts
/// together. The first of them then stands for all, the others for parts.
/// </summary>
internal static class ListSums
{
    /// <summary>Words and signs between two members of a list.</summary>
    private const int Between = 3;

    /// <summary>
    /// Words between two services of a list, which name the unit of the first: "8 fighters of the territorial defence, 7 …".
    /// </summary>
    private const int Apart = 5;

    /// <summary>So many services one after another are no lists of something else.</summary>
    private const int ShortestList = 3;

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
            var end = first;
            while (
                end < counts.Count
                && counts[end] is { Relation: Relation.Whole, IsPair: false, IsPredicate: false, Precision: CountPrecision.Exact } next
                && (next.People == People.Soldier || IsTwo(next))
                && next.PeopleAt.First >= next.Number.End
                && (end == first || IsNext(text, counts[end - 1], next))
            )
                end++;
            if ((end - first) * 2 < ShortestList)
                continue;
            var list = counts.GetRange(first, end - first);
            // «пять танкистов и четверо летчиков» are one number already.
            if (list.Sum(c => IsTwo(c) ? 2 : 1) < ShortestList || HasTwice(text, list))
                continue;
            var sum = list.Sum(c => c.Value);
            if (counts.Exists(sum, static (c, sum) => c.Value >= sum) || scene.LastWhole is { } told && told.Value >= sum)
                return;
            counts[first] = list[0] with
            {
                Value = sum,
                IsRank = false,
                Phrase = list[0].Phrase with { End = list[^1].Phrase.End },
                Nationality = list.Aggregate(Sides.None, (all, c) => all | c.Nationality),
                To = list.Aggregate(Sides.None, (all, c) => all | c.To),
            };
            counts.RemoveRange(first + 1, list.Count - 1);
        }

        static bool IsTwo(Headcount c) => c.People == People.Person && c.Value != c.Number.Value;
        static bool IsNext(MarkedText text, Headcount before, Headcount next) =>
            next.Number.First - before.Phrase.End is >= 1 and <= Apart
            && (text.Tokens[next.Number.First - 1].Norm is "," || text.Is(next.Number.First - 1, Concept.And))
            && text.EveryToken(
                before.Phrase.End,
                next.Number.First - 1,
                static (text, i) =>
                    text.Tokens[i].Kind == TokenKind.Word
                    && !text.IsNumber(i)
                    && !text.Is(i, Concept.And)
                    && !text.Is(i, Concept.Part)
                    && !text.Is(i, Concept.Passive)
                    && !(text.At(i) is { } term && Clause.IsTrigger(term))
            );
    }

    private static bool HasTwice(MarkedText text, List<Headcount> list) =>
        list.DistinctBy(c => text.Tokens[c.PeopleAt.First].Norm).Count() < list.Count;

    /// <summary>Adds up the soldiers of one clause that are told in a row.</summary>
    public static List<Headcount> AddUp(MarkedText text, Scene scene, List<Mention> mentions, List<Headcount> counts)
    {
        var last = 0;
        var sum = 0L;
        while (
            last < counts.Count
            && (last > 0 && IsUnsaid(counts[last]) || (IsMember(counts[last]) && counts[last].To == counts[0].To))
            && (last == 0 || Follows(text, counts[last - 1], counts[last]))
        )
            sum += counts[last++].Value;
        if (
            last < 2
            || counts.GetRange(0, last).TrueForAll(c => !c.IsRank)
            || counts.Exists(sum, static (c, sum) => c.Value == sum)
            || sum > int.MaxValue
        )
            return counts;
        return AddUp(scene, mentions, counts, last, sum);
    }

    private static List<Headcount> AddUp(Scene scene, List<Mention> mentions, List<Headcount> counts, int last, long sum)
    {
        // "207 of ours are home. Released were 95 soldiers, 56 guardsmen, …": those told before, whatever the verb says of them.
        if (
            mentions
                .SelectMany(m => m.Headcounts)
                .LastOrDefault(h =>
                    h is { IsBody: false, To: Sides.Ukraine or Sides.Russia, Nationality: Sides.None, Precision: CountPrecision.Exact }
                    && h.Value == sum
                ) is
            { } known
        )
            return [.. counts.Select((c, i) => i < last ? c with { Relation = Relation.Part, IsRank = true, To = known.To } : c)];
        // "The 60 are home: 34 soldiers, 21 guardsmen, …", and the number that the first divides: "36 soldiers, 30 privates and six
        // officers".
        if (
            counts[0].Value == sum - counts[0].Value
            || (
                scene.LastWhole is { } told
                && !told.IsBody
                && told.Precision == CountPrecision.Exact
                && (told.To & counts[0].To) != 0
                && told.Number.First < counts[0].Number.First
            )
        )
            return counts;
        var all = counts.ToList();
        all[0] = all[0] with { Value = (int)sum, IsRank = false };
        for (var i = 1; i < last; i++)
            all[i] = all[i] with { Relation = Relation.Part, IsRank = true, To = all[0].To };
        scene.LastWhole = all[0];
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

    // Nothing but a comma or "and" between them.
    private static bool Follows(MarkedText text, Headcount before, Headcount count) =>
        count.Number.First - before.Phrase.End is >= 1 and <= Between
        && text.EveryToken(
            before.Phrase.End,
            count.Number.First,
            static (text, i) => text.Tokens[i].Norm is "," || text.ValueAt(i, Concept.And) is "" || text.Is(i, Concept.Article)
        );
}

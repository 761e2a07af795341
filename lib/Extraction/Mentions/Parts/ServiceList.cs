using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Parts;

/// <summary>Those who return side by side, told by their services: "44 marines, 36 national guardsmen and 40 border guards".</summary>
internal static class ServiceList
{
    /// <summary>So many services one after another are no lists of something else.</summary>
    private const int Shortest = 3;

    /// <summary>The list that begins with a headcount; null where too few follow or a service comes twice.</summary>
    public static List<Headcount>? From(MarkedText text, List<Headcount> counts, int first)
    {
        var (end, services) = (first, 0);
        for (; end < counts.Count && IsMember(counts[end]); end++)
        {
            if (end > first && !Follows(text, counts[end - 1], counts[end]))
                break;
            services += IsTwo(counts[end]) ? 2 : 1;
        }

        // «пять танкистов и четверо летчиков» are one number already.
        if (end - first < 2 || services < Shortest)
            return null;
        var list = counts.GetRange(first, end - first);
        return HasTwice(text, list) ? null : list;
    }

    /// <summary>All of a list in one number.</summary>
    public static Headcount AsOne(List<Headcount> list, int sum)
    {
        var (of, to) = (Sides.None, Sides.None);
        foreach (var count in list)
            (of, to) = (of | count.Nationality, to | count.To);
        return list[0] with
        {
            Value = sum,
            IsRank = false,
            Phrase = list[0].Phrase with { End = list[^1].Phrase.End },
            Nationality = of,
            To = to,
        };
    }

    private static bool IsMember(Headcount count) =>
        count is { Relation: Relation.Whole, IsPair: false, IsPredicate: false, Precision: CountPrecision.Exact }
        && (count.People == People.Soldier || IsTwo(count))
        && count.PeopleAt.First >= count.Number.End;

    // Two services that one number told together.
    private static bool IsTwo(Headcount count) => count.People == People.Person && count.Value != count.Number.Value;

    private static bool HasTwice(MarkedText text, List<Headcount> list)
    {
        for (var i = 1; i < list.Count; i++)
        {
            var service = text.Tokens[list[i].PeopleAt.First].Norm;
            for (var j = 0; j < i; j++)
            {
                if (text.Tokens[list[j].PeopleAt.First].Is(service))
                    return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Words between two services of a list, which name the unit of the first: "8 fighters of the territorial defence, 7 …".
    /// </summary>
    private const int Apart = 5;

    // Words that name a unit, and a comma or "and" right before the number.
    private static bool Follows(MarkedText text, Headcount before, Headcount next) =>
        next.Number.First - before.Phrase.End is >= 1 and <= Apart
        && (text.Tokens[next.Number.First - 1].Norm is "," || text.Is(next.Number.First - 1, Concept.And))
        && text.EveryToken(before.Phrase.End, next.Number.First - 1, NamesUnit);

    private static bool NamesUnit(MarkedText text, int at) =>
        text.Tokens[at].Kind == TokenKind.Word && !text.IsNumber(at) && !(text.At(at) is { } term && EndsUnit(term));

    private static bool EndsUnit(Term term) =>
        term.Is(Concept.And) || term.Is(Concept.Part) || term.Is(Concept.Passive) || Clause.IsTrigger(term);
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Comparing;

/// <summary>
/// "130 Russian servicemen and nine civilians came home": people who are joined go the same way, and the noun that names its side tells it
/// for both.
/// </summary>
internal static class JoinedPeople
{
    /// <summary>Words of "and", "as well as" between two who are joined.</summary>
    private const int JoinReach = 4;

    /// <summary>Where people came from, told between them and those on top of them, takes at most so many words.</summary>
    private const int AddReach = 9;

    private static readonly ConceptSet Setting = ConceptSet.Of(
        Concept.And,
        Concept.OnTop,
        Concept.Latest,
        Concept.ComesFrom,
        Concept.Captivity,
        Concept.On,
        Concept.Weekday,
        Concept.RelativeDay
    );

    /// <summary>Gives the headcounts of one clause the side of those whom they are joined to.</summary>
    public static void GoTogether(MarkedText text, List<Headcount> counts)
    {
        for (var i = 1; i < counts.Count; i++)
        {
            if (!AreTogether(text, counts[i - 1], counts[i]))
                continue;
            if (AreCivilians(text, counts[i - 1], counts[i]))
                counts[i] = counts[i] with { People = People.Civilian };
            var (first, second) = (counts[i - 1], counts[i]);
            if (first.IsPair)
            {
                if (IsOfPrice(text, first, second))
                    counts[i] = second with { To = first.To, SideAt = first.SideAt, Relation = Relation.Whole };
            }
            else if (TakesSide(first, second))
            {
                counts[i] = second with { To = first.To, SideAt = first.SideAt };
            }
            else if (GivesSide(first, second))
            {
                counts[i - 1] = first with
                {
                    To = second.To,
                    SideAt = second.SideAt,
                    Relation = first.Relation == Relation.BothSides ? Relation.Whole : first.Relation,
                };
            }
        }
    }

    /// <summary>Nothing but "and", "as well as" or a comma between them.</summary>
    public static bool AreJoined(MarkedText text, Headcount first, Headcount second) =>
        second.Number.First - first.Phrase.End is >= 0 and <= JoinReach
        && (second.Number.First > first.Phrase.End || second.Relation == Relation.OnTop)
        && text.EveryToken(first.Phrase.End, second.Number.First, static (text, i) => IsJoining(text, i));

    private static bool IsJoining(MarkedText text, int token) =>
        text.Is(token, Concept.And) || text.Is(token, Concept.OnTop) || text.Tokens[token].Norm is ",";

    // People of two kinds side by side. A part goes where its whole goes: "89 Ukrainians, two civilians among them, and 50 Russians".
    private static bool AreTogether(MarkedText text, Headcount first, Headcount second) =>
        first.Relation != Relation.Part
        && second is { IsPair: false, Relation: not Relation.Part }
        && first.People != second.People
        && (AreJoined(text, first, second) || IsAdded(text, first, second));

    // "freed 90 soldiers from captivity, and five civilians": nothing but whence, where and when stands between.
    private static bool IsAdded(MarkedText text, Headcount first, Headcount second) =>
        second.Number.First - first.Phrase.End is > 0 and <= AddReach
        && text.All(Concept.And, first.Phrase.End, second.Number.First).Any(static a => a.Value(Concept.And) == "")
        && text.EveryToken(
            first.Phrase.End,
            second.Number.First,
            static (text, i) => text.Tokens[i].Norm is "," || (text.At(i) is { } term && IsSetting(term))
        );

    private static bool IsSetting(Term term) => term.Concepts.Overlaps(Setting) && !Clause.IsTrigger(term) && !term.Is(Concept.GoesTo);

    // "157 troops and three people from Kursk region": people beside soldiers are none.
    private static bool AreCivilians(MarkedText text, Headcount first, Headcount second) =>
        first is { People: People.Soldier, IsRank: false }
        && second is { People: People.Person, IsRank: false, IsLocal: true }
        && text.Is(second.Number.First - 1, Concept.And)
        && second.Value < first.Value;

    // "eight separatists for seven soldiers and four civilians": the price has two groups.
    private static bool IsOfPrice(MarkedText text, Headcount first, Headcount second) =>
        PairCues.IsPairEnd(text, first.Number) && second.Nationality == Sides.None && first.To is Sides.Ukraine or Sides.Russia;

    // The side of the first is that of both.
    private static bool TakesSide(Headcount first, Headcount second) =>
        second.Nationality == Sides.None && (IsBesideSide(first, second) || IsInExchange(first, second) || IsOfItsNation(first));

    // «…, России — 46 пленных и 20 тел»: the side by the first number.
    private static bool IsBesideSide(Headcount first, Headcount second)
    {
        foreach (var vote in first.Votes)
        {
            if (vote.Weight == Weight.Beside && vote.For == first.To)
                return !second.HasVote(Weight.Beside);
        }

        return false;
    }

    // "185 servicemen and 20 civilians were brought home in exchange"
    private static bool IsInExchange(Headcount first, Headcount second) =>
        first is { Nationality: Sides.None, IsBody: false, To: Sides.Ukraine or Sides.Russia }
        && second.To == Scene.Opposite(first.To)
        && !second.IsBody
        && !second.HasVote(Weight.GoalBefore);

    // "130 Russian servicemen and nine civilians"
    private static bool IsOfItsNation(Headcount first) =>
        first.Nationality is Sides.Ukraine or Sides.Russia && first.To == first.Nationality;

    // "nine civilians and 130 Russian servicemen"
    private static bool GivesSide(Headcount first, Headcount second) =>
        first.Nationality == Sides.None && IsOfItsNation(second) && !first.HasVote(Weight.GoalBefore);
}

using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Parts;

/// <summary>Numbers that are told one after another and counted together: the one before takes in the one behind it.</summary>
internal static class UnitedNumbers
{
    /// <summary>Adds the count to the one before, where the words say so.</summary>
    /// <returns>Whether it did.</returns>
    public static bool Unite(in Neighbours pair)
    {
        if (United(pair) is not { } united)
            return false;
        pair.Found[^1] = united with { Phrase = pair.Last.Phrase with { End = pair.Count.Phrase.End } };
        return true;
    }

    // The number of both, still without the words of the second.
    private static Headcount? United(in Neighbours pair)
    {
        var (last, count) = (pair.Last, pair.Count);
        if (IsOneMore(pair))
            return last with { Value = last.Value + 1 };
        if (AreOthers(pair))
            return last with
            {
                Value = last.Value + count.Value,
                IsRank = count.IsRank,
                People = count.People,
                Nationality = last.Nationality | count.Nationality,
                To = last.Nationality | count.Nationality,
            };
        if (AreDeadOfMany(pair))
            return last with { Value = last.Value + count.Value, Nationality = Sides.None, To = Sides.None };
        return null;
    }

    // "two priests and a journalist": one more of the same kind.
    private static bool IsOneMore(in Neighbours pair) =>
        pair is { Last.IsPair: false, Count: { Value: 1, Nationality: Sides.None } }
        && pair.Count.People == pair.Last.People
        && IsBehindAnd(pair)
        && (pair.Text.Is(pair.To, Concept.Single) || pair.Text.Is(pair.To, Concept.Article));

    private static bool IsBehindAnd(in Neighbours pair) => pair.Text.Is(pair.To - 1, Concept.And) && pair.From == pair.To - 1;

    // "three pilots and 42 other servicemen": all of them together.
    private static bool AreOthers(in Neighbours pair) =>
        pair.Text.Is(pair.Count.Number.End, Concept.Other)
        && pair.Count.IsBody == pair.Last.IsBody
        && pair
            is {
                Last: { Relation: Relation.Whole or Relation.OnTop, IsPair: false },
                Count: { Relation: Relation.Whole or Relation.OnTop, IsPair: false }
            }
        && MayBeAlike(pair)
        && pair.AreJoined;

    private static bool MayBeAlike(in Neighbours pair) =>
        pair.Last.IsRank || pair.Last.People == pair.Count.People || pair.Last.People is People.Person or People.Captive;

    // "the bodies of two foreigners and one Ukrainian": all of them dead, one number in two.
    private static bool AreDeadOfMany(in Neighbours pair) =>
        pair.Last.Relation == Relation.Whole
        && ListedDead.IsHead(pair.Last)
        && pair.Count is { Relation: Relation.Whole or Relation.OnTop, IsRank: false, IsPair: false, People: not People.Captive }
        && (pair.Last.Nationality | pair.Count.Nationality) != Sides.Both
        && AreJoinedByAnd(pair);

    private static bool AreJoinedByAnd(in Neighbours pair) => pair.AreJoined && pair.HasAnd;
}

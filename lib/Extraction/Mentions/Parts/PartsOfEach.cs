using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Parts;

/// <summary>
/// A number behind those of either side, both of them greater, with nothing that adds: "eight civilians on each list", «по вісім цивільних
/// з кожного боку».
/// </summary>
internal static class PartsOfEach
{
    /// <summary>Words between the people and "in each group".</summary>
    private const int Reach = 4;

    public static bool IsOne(in Neighbours pair) =>
        pair.Found is [.., var one, var other]
        && AreOfBothSides(one, other)
        && Math.Min(one.Value, other.Value) > pair.Count.Value
        && !IsAddition(pair, other.Phrase.End)
        && IsToldOfEach(pair);

    private static bool AreOfBothSides(Headcount one, Headcount other) =>
        IsOfPeople(one)
        && one.Nationality is Sides.Ukraine or Sides.Russia
        && IsOfPeople(other)
        && other.Nationality == Scene.Opposite(one.Nationality);

    private static bool IsOfPeople(Headcount count) => count is { Relation: Relation.Whole, People: People.Person or People.Captive };

    private static bool IsAddition(in Neighbours pair, int from) =>
        pair.Text.Has(Concept.And, from, pair.To) || pair.Text.Has(Concept.OnTop, from, pair.To);

    private static bool IsToldOfEach(in Neighbours pair)
    {
        var (text, count, end) = (pair.Text, pair.Count, pair.Sentence.End);
        return text.Is(pair.To - 1, Concept.Each)
            || text.Has(Concept.Each, count.Phrase.End, end)
            || text.Has(Concept.Each, count.PeopleAt.End, Math.Min(count.PeopleAt.End + Reach, end));
    }
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Comparing;

/// <summary>Numbers of one sentence of which some divide another: "390 people each: 270 soldiers and 120 civilians".</summary>
internal static class Dividing
{
    /// <summary>
    /// "Moscow got back 60 servicemen, and 59 soldiers and a civilian went to Kyiv": what adds up to the number before it went the other
    /// way.
    /// </summary>
    public static bool GoElsewhere(MarkedText text, Sentence sentence, List<Headcount> counts) =>
        counts is [_, var first, var second]
        && ThreeNumbers.At(counts, 0).AddUp
        && text.Is(first.Number.First - 1, Concept.And)
        && text.Tokens[first.Number.First - 2].Norm is ","
        && GoesByItself(text, second.Phrase.End, sentence.End);

    // A verb stands between people and where they go.
    private static bool GoesByItself(MarkedText text, int first, int end) =>
        text.Find(Concept.GoesTo, first, end) is { } goal
        && text.AnyToken(first, goal.End, static (text, i) => text.At(i) is { } verb && Clause.IsTrigger(verb));

    /// <summary>
    /// "390 people each: 270 soldiers and 120 civilians"; "of the 200, 195 are soldiers and five are civilians": what adds up to the number
    /// before it divides it.
    /// </summary>
    public static void DivideUp(List<Headcount> counts)
    {
        for (var i = 0; i + 2 < counts.Count; i++)
        {
            var three = ThreeNumbers.At(counts, i);
            if ((OfRatio(in three) ?? OfBothSides(in three) ?? SumBehind(in three) ?? AsManyOfOthers(in three)) is { } told)
            {
                told.Into(counts, i);
            }
            else if (IsDivided(in three))
            {
                counts[i] = three.Whole with { Relation = Relation.Whole };
                counts[i + 1] = three.First with { Relation = Relation.Part };
                counts[i + 2] = three.Second with { Relation = Relation.Part };
                // "got 17 people, 16 soldiers and one civilian, and gave 15": the parts of one number are no whole of the next.
                i += 2;
            }
        }
    }

    // "a further 46 were swapped: 31 Ukrainians for 15 Russians"
    private static ThreeNumbers? OfRatio(in ThreeNumbers told) =>
        !told.Whole.IsPair && told.First.IsPair && told.Second.IsPair && told.AddUp && told.First.Nationality != told.Second.Nationality
            ? new(OfBoth(told.Whole), LikeWhole(told.First, told.Whole), LikeWhole(told.Second, told.Whole))
            : null;

    private static Headcount OfBoth(Headcount sum) => sum with { Relation = Relation.BothSides };

    private static Headcount LikeWhole(Headcount share, Headcount whole) => share with { Relation = whole.Relation };

    // "410 captives: 205 Ukrainian and 205 Russian"
    private static ThreeNumbers? OfBothSides(in ThreeNumbers told) =>
        !told.Whole.IsPair && told.AddUp && AreOfBothSides(told.First, told.Second)
            ? new(OfBoth(told.Whole), ShareOf(told.Whole, told.First), ShareOf(told.Whole, told.Second))
            : null;

    // "the bodies of 802 were exchanged: 757 Ukrainians and 45 Russians": the dead, both of them.
    private static Headcount ShareOf(Headcount whole, Headcount share) =>
        share with
        {
            Relation = Relation.Whole,
            People = whole.IsBody ? People.Body : share.People,
            PeopleAt = whole.IsBody ? whole.PeopleAt : share.PeopleAt,
        };

    // "25 Ukrainians and 25 Russians, 50 in all"
    private static ThreeNumbers? SumBehind(in ThreeNumbers told) =>
        !told.Second.IsPair
        && !told.Whole.IsPair
        && told.Whole.Value + told.First.Value == told.Second.Value
        && AreOfBothSides(told.Whole, told.First)
        && told.Second.Nationality == Sides.None
            ? told with
            {
                Second = OfBoth(told.Second),
            }
            : null;

    private static bool AreOfBothSides(Headcount one, Headcount other) =>
        (one.Nationality | other.Nationality) == Sides.Both && one.Nationality != other.Nationality;

    // "110 Ukrainians in return for 80 Russian sailors and 30 soldiers": as many of the other side.
    private static ThreeNumbers? AsManyOfOthers(in ThreeNumbers told)
    {
        if (
            told.Whole.Nationality is not (Sides.Ukraine or Sides.Russia)
            || told.First.Nationality != Scene.Opposite(told.Whole.Nationality)
        )
            return null;
        return told.AddUp && told.Second is { Nationality: Sides.None, To: Sides.None }
            ? told with
            {
                Second = told.Second with { To = told.First.Nationality, SideAt = told.First.SideAt },
            }
            : told;
    }

    private static bool IsDivided(in ThreeNumbers told) =>
        told.Whole is { IsPair: false, Relation: Relation.Whole or Relation.Part }
        && told.AddUp
        && told.First.People != told.Second.People
        // "Russia got 42 soldiers, Ukraine 40 and two bodies": the dead are no part of the living.
        && (told.Whole.IsBody || !told.Second.IsBody);

    /// <summary>
    /// "277 soldiers: 246 by parity, 31 more apart from it": with another number of the sentence they make up the whole.
    /// </summary>
    public static void SetPartsInside(List<Headcount> counts, List<Quantity> numbers)
    {
        for (var i = 1; i < counts.Count; i++)
        {
            if (
                counts[i] is { Relation: Relation.OnTop } part
                && counts.Find(part, static (w, part) => IsWholeBefore(w, part)) is { } whole
                && numbers.Exists((Part: part, Whole: whole), static (n, told) => IsOtherPart(n, told.Part, told.Whole))
            )
                counts[i] = part with { Relation = Relation.Part };
        }
    }

    private static bool IsWholeBefore(Headcount whole, Headcount part) =>
        whole.Relation == Relation.Whole && whole.Number.First < part.Number.First && whole.Value > part.Value;

    private static bool IsOtherPart(Quantity number, Headcount part, Headcount whole) =>
        number.First > whole.Number.First && number.First != part.Number.First && number.Value + part.Value == whole.Value;
}

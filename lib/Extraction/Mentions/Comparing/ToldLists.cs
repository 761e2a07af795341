using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;

namespace SwapPipeline.Extraction.Mentions.Comparing;

/// <summary>Lists of numbers that add up to one told before or in the headline, and divide it.</summary>
internal static class ToldLists
{
    /// <summary>Numbers that make a list of bodies, and one of the living.</summary>
    private const int ShortestOfBodies = 2,
        Shortest = 4;

    /// <summary>
    /// "320 bodies came from Donetsk, 89 from Bakhmut, 154 from morgues", of the 563 told before or in the headline: a list of bodies that
    /// adds up to a number told divides it.
    /// </summary>
    public static void Divide(Scene scene, List<Headcount> counts, List<Quantity> numbers)
    {
        if (numbers.Count < ShortestOfBodies)
            return;
        if (counts.Exists(static c => c.IsBody))
            DivideBodies(scene, counts, numbers);
        else
            DivideHeadline(scene, counts, numbers);
    }

    private static void DivideBodies(Scene scene, List<Headcount> counts, List<Quantity> numbers)
    {
        var sum = 0L;
        foreach (var number in numbers)
            sum += number.Value;
        var told = scene.LastWhole is { IsBody: true } whole && whole.Number.First < numbers[0].First && whole.Value == sum ? whole : null;
        if (told is null && !IsInHeadline(scene, sum))
            return;
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i] is { IsBody: true, IsPair: false, Nationality: Sides.None })
                counts[i] = counts[i] with
                {
                    Relation = Relation.Part,
                    To = told?.To ?? Sides.None,
                    SideAt = told?.SideAt ?? counts[i].SideAt,
                };
        }
    }

    // "12 guardsmen, including two of Azov, 18 sailors, eight border guards and two civilians", under a headline of 40 people: a long list
    // that adds up to it divides it.
    private static void DivideHeadline(Scene scene, List<Headcount> counts, List<Quantity> numbers)
    {
        if (numbers.Count < Shortest || scene.LastWhole is not null)
            return;
        var sum = 0L;
        foreach (var number in numbers)
        {
            if (!number.IsOrdinal && !scene.Text.HasBefore(Concept.Part, number.First, 2))
                sum += number.Value;
        }

        if (!IsInHeadline(scene, sum))
            return;
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i] is { IsPair: false, Relation: Relation.Whole })
                counts[i] = counts[i] with { Relation = Relation.Part };
        }
    }

    private static bool IsInHeadline(Scene scene, long sum) => scene.HeadlineNumbers.Contains((int)Math.Min(sum, int.MaxValue));
}

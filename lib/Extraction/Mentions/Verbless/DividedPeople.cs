using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Numbers;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>Numbers of one sentence that add up to one told before, or in the headline.</summary>
internal static class DividedPeople
{
    /// <summary>"The group consisted of 270 servicemen and 120 civilians": together they are the number told before.</summary>
    public static List<Headcount> OfNumberTold(in VerblessSentence here)
    {
        var last = here.Scene.LastWhole;
        if ((here.Counts.Find(static c => c.Divides is not null)?.Divides ?? AddedUp(here.Counts, last)) is not { } divided)
            return [];
        var side =
            here.Scene.IsEqual && here.Has(Concept.Each) ? Sides.Both
            : here.Scene.IsEqual && here.Scene.Voice is Sides.Ukraine or Sides.Russia ? here.Scene.Voice
            : (PartSides.Told(here.Scene, here.Counts[0]) ?? PartSides.OfFitting(here.Scene, here.Counts[^1]))?.Value ?? divided.To;
        List<Headcount> parts = [];
        foreach (var count in here.Counts)
        {
            if (count.Divides is not null || divided == last)
                parts.Add(here.Spoken(count) with { Relation = Relation.Part, To = side, SideAt = divided.SideAt });
        }

        return parts;
    }

    private static Headcount? AddedUp(List<Headcount> counts, Headcount? last) =>
        counts.Count > 1 && counts.Sum(static c => c.Value) == last?.Value ? last : null;

    /// <summary>
    /// «Визволили 230 людей» above, «у списку 224 військові й шестеро цивільних» below: together they are the number of the headline, of
    /// which the text tells nothing else.
    /// </summary>
    public static List<Headcount> OfHeadline(in VerblessSentence here)
    {
        var side = here.Scene.ClaimantSide != Sides.None ? here.Scene.ClaimantSide : here.Scene.Narrator;
        if (here.Title is null || side == Sides.None || IsTold(here.Scene.LastWhole, side) || !AreOfNoSide(here.Counts))
            return [];
        var sum = here.Counts.Sum(static c => (long)c.Value);
        if (!here.Title.Sentences.Exists((here.Title, Sum: sum), static (s, at) => NumberReader.Read(at.Title, s).Exists(at.Sum, IsCount)))
            return [];
        List<Headcount> found = [];
        foreach (var count in here.Counts)
            found.Add(here.Spoken(count) with { Relation = Relation.Whole, To = side });
        return found;
    }

    private static bool IsTold(Headcount? last, Sides side) => last?.To == side || last?.To == Sides.Both;

    private static bool AreOfNoSide(List<Headcount> counts) =>
        counts.Count > 1 && counts.TrueForAll(static c => c is { IsRank: false, IsPair: false, To: Sides.None, Nationality: Sides.None });

    private static bool IsCount(Quantity number, long value) => !number.IsOrdinal && number.Value == value;
}

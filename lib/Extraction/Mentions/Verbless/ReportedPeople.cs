using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>
/// «Минобороны РФ отчиталось о 157 военных и трёх гражданских», «Міноборони РФ заявило про 82 своїх»: those of the office that reports. One
/// number alone, by whatever verb, is read by <see cref="Directions.UntoldSide"/>.
/// </summary>
internal static class ReportedPeople
{
    /// <summary>The people of the office's side; empty where no office speaks, or of others.</summary>
    public static List<Headcount> Read(in VerblessSentence here)
    {
        if (here.Scene.ClaimantSide is not (Sides.Ukraine or Sides.Russia))
            return [];
        if (here.Scene.LastWhole is not { } told)
            return OfFirst(here);
        return
            told.To is Sides.Ukraine or Sides.Russia
            && here.Scene.ClaimantSide == Scene.Opposite(told.To)
            && here.Counts.TrueForAll(here.Scene.ClaimantSide, IsOfOffice)
            && (ToldNumbers.IsReported(here.Text, here.Counts[0].Number) || NamesOwn(here))
            ? OfOther(here)
            : [];
    }

    // "The two held an exchange. The ministry told of 100 of ours: 80 men and 20 women": before the number of the other side.
    private static List<Headcount> OfFirst(in VerblessSentence here)
    {
        if (
            here.Counts[0] is not { Relation: Relation.Whole, IsRank: false } first
            || !ToldNumbers.IsReported(here.Text, first.Number)
            || !here.Text.Is(first.Number.End, Concept.Own)
        )
            return [];
        var side = here.Scene.ClaimantSide;
        var whole = here.Spoken(first) with { To = side };
        here.Scene.LastWhole = whole;
        List<Headcount> found = [whole];
        foreach (var count in here.Counts)
        {
            if (count.Relation == Relation.Part)
                found.Add(here.Spoken(count) with { To = side });
        }

        return found;
    }

    private static List<Headcount> OfOther(in VerblessSentence here)
    {
        List<Headcount> found = [];
        foreach (var count in here.Counts)
            found.Add(here.Spoken(count) with { Relation = Relation.Whole, To = here.Scene.ClaimantSide });
        return found;
    }

    private static bool IsOfOffice(Headcount count, Sides side) =>
        count is { Relation: Relation.Whole or Relation.OnTop, IsRank: false }
        && (count.Nationality is Sides.None || count.Nationality == side);

    private static bool NamesOwn(in VerblessSentence here) =>
        here.Text.Has(Concept.Own, here.Counts[0].Number.First, here.Counts[0].Phrase.End + 1);
}

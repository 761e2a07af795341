using SwapPipeline.Extraction.Mentions.Counting;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>"The 103 Russian soldiers", "the 116": people who are spoken of as known.</summary>
internal static class DefinitePeople
{
    /// <summary>"The 103 Russian soldiers are in Belarus"</summary>
    public static List<Headcount> OfSide(in VerblessSentence here) =>
        here.Counts[0] is { Relation: Relation.Whole, IsRank: false, Nationality: Sides.Ukraine or Sides.Russia } definite
        && definite.Number.First - here.Sentence.First is > 0 and <= 2
        && here.Text.IsDefinite(definite.Number.First - 1)
            ? [here.Spoken(definite) with { To = definite.Nationality }]
            : [];

    /// <summary>
    /// "More than 100 were freed. Among the 116 were many who …", "Nearly 100 are home. Yermak gave the number as 95": the round number, told
    /// exactly.
    /// </summary>
    public static List<Headcount> OfRoundNumber(in VerblessSentence here) =>
        here.Scene.LastWhole is { } round
        && here.Counts[0] is { Relation: Relation.Whole, IsRank: false } exact
        && RoundNumbers.StandsFor(round, exact.Number)
        && round.IsBody == exact.IsBody
        && (here.Text.IsDefinite(exact.Number.First - 1) || ToldNumbers.IsReported(here.Text, exact.Number))
            ? [here.Spoken(exact) with { To = round.To, SideAt = round.SideAt }]
            : [];
}

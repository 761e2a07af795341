namespace SwapPipeline.Extraction.Mentions.Comparing;

/// <summary>Parts whose whole stands elsewhere in their clause, and numbers that only seem to be parts.</summary>
internal static class WholesAndParts
{
    /// <summary>"Two civilians were among the 117 who came home": the whole stands behind its part.</summary>
    public static void FindWholeBehind(List<Headcount> own)
    {
        for (var i = 0; i < own.Count; i++)
        {
            if (
                own[i] is { Relation: Relation.Part, To: Sides.None } part
                && own.Find(part, static (w, part) => w is { Relation: Relation.Whole, To: not Sides.None } && IsMore(w, part)) is { } all
            )
                own[i] = part with { To = all.To, SideAt = all.SideAt };
        }
    }

    /// <summary>"swapped some 180 prisoners, 116 of them Ukrainians": all that one side got.</summary>
    public static void FindWholeOfSide(List<Headcount> own)
    {
        for (var i = 0; i < own.Count; i++)
        {
            if (
                own[i] is { Relation: Relation.Part, Nationality: Sides.Ukraine or Sides.Russia } part
                && own.Exists(
                    part,
                    static (w, part) => w.Relation == Relation.BothSides && w.Number.First < part.Number.First && IsMore(w, part)
                )
            )
                own[i] = part with { Relation = Relation.Whole, To = part.Nationality };
        }
    }

    private static bool IsMore(Headcount whole, Headcount part) => whole.Value > part.Value && whole.IsBody == part.IsBody;
}

using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Records.Groups;

/// <summary>What the other party says of the same people: its number stands beside the leading one as a group of its own.</summary>
internal static class RivalClaims
{
    /// <summary>The leading number, then those that the other party sets against it.</summary>
    public static List<Headcount> Of(Headcount total, List<Headcount> wholes, Sides side)
    {
        List<Headcount> claims = [total];
        foreach (var other in wholes)
        {
            if (IsRival(total, other, side) && !Agrees(wholes, total, other) && !IsTold(claims, other.Value))
                claims.Add(other);
        }

        return claims;
    }

    /// <summary>Adds a group for each claim, the first exact one in front.</summary>
    /// <param name="groups">To add to.</param>
    /// <param name="side">Where they went.</param>
    /// <param name="category">Who they are.</param>
    /// <param name="claims">The leading number and its rivals.</param>
    /// <param name="shift">How many more than its number the first group has, or fewer.</param>
    /// <param name="support">What the shift rests on.</param>
    public static void Add(
        List<FoundGroup> groups,
        Side side,
        Category category,
        List<Headcount> claims,
        int shift,
        List<Headcount> support
    )
    {
        var first = claims.Find(c => c.Precision == CountPrecision.Exact) ?? claims[0];
        groups.Add(FoundGroup.Of(side, category, first, first.Value + shift, [first, .. support]));
        if (claims.Count == 1)
            return;
        var seen = new HashSet<int> { first.Value };
        foreach (var claim in claims)
        {
            if (claim.Precision == CountPrecision.Exact && seen.Add(claim.Value))
                groups.Add(FoundGroup.Of(side, category, claim, claim.Value, [claim]));
        }
    }

    private static bool IsRival(Headcount total, Headcount other, Sides side) =>
        IsOfOtherParty(total, other, side)
        && other.Precision == CountPrecision.Exact
        && other.Value * 2 > total.Value
        && other.Value < total.Value * 2;

    private static bool IsOfOtherParty(Headcount total, Headcount other, Sides side) =>
        other.ClaimantSide != Sides.None
        && other.ClaimantSide != total.ClaimantSide
        && (total.ClaimantSide != Sides.None || other.ClaimantSide != side);

    // "110 for 110, but only 108 were handed over in fact": the other party's own figure agrees in the end.
    private static bool Agrees(List<Headcount> wholes, Headcount total, Headcount other) =>
        wholes.Exists((Total: total, Other: other), static (w, told) => w.Claimant == told.Other.Claimant && w.Value == told.Total.Value);

    private static bool IsTold(List<Headcount> claims, int value) => claims.Exists(value, static (c, value) => c.Value == value);
}

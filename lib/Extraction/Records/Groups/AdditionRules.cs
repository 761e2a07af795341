using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Records.Groups;

/// <summary>Who came on top of the whole, and is not yet counted in it.</summary>
internal static class AdditionRules
{
    /// <summary>Tokens of a sentence, at most about.</summary>
    private const int OneSentence = 30;

    /// <summary>The number to add to the whole; null where none is told.</summary>
    public static Headcount? Added(LivingWhole whole) =>
        whole.Counts.Find(
            whole,
            static (c, whole) =>
                IsAddition(c, whole.Side)
                && c.Value < whole.Total.Value
                && c.Number != whole.Total.Number
                && !IsOfList(whole.Total, c)
                && !IsCountedInside(whole, c)
        );

    private static bool IsAddition(Headcount count, Sides side) =>
        count.Relation == Relation.OnTop
        && (!count.IsRank || count.Nationality == side)
        && count.People is People.Soldier or People.Captive or People.Person;

    // "150 captives came home … Also released were 19 border guards": a service of those who are no other people than the whole.
    private static bool IsOfList(Headcount total, Headcount added) =>
        IsOfService(added) && total.People is People.Person or People.Captive or People.Mixed && added.Number.First > total.Number.First;

    private static bool IsOfService(Headcount added) => added is { IsAlso: true, People: People.Soldier };

    private static bool IsCountedInside(LivingWhole whole, Headcount added) =>
        IsOfBreakdown(whole, added) || AddsToOther(whole, added) || IsToldBeforeSum(whole.Total, added) || HasOthers(whole, added);

    private static bool IsOfBreakdown(LivingWhole whole, Headcount added) =>
        whole.Breakdown.Count > 0 && (IsOfService(added) || whole.Breakdown.Contains(added));

    // "got 50 back … We brought home 18 defenders of the town, and also 15 of the plant": on top of the 18, and some of the 50.
    private static bool AddsToOther(LivingWhole whole, Headcount added) =>
        whole.Wholes.Exists(
            (whole.Total, Added: added),
            static (w, told) => IsBetween(w, told.Total, told.Added) && IsOfSameSum(w, told.Total, told.Added)
        );

    private static bool IsBetween(Headcount other, Headcount total, Headcount added) =>
        other.Number.First > total.Number.First
        && other.Number.First < added.Number.First
        && added.Number.First - other.Number.First <= OneSentence;

    private static bool IsOfSameSum(Headcount other, Headcount total, Headcount added) =>
        other.Value != total.Value && other.Value + added.Value <= total.Value && other.Claimant == added.Claimant;

    // "197 in all", or "277 are home", as the receiving side says behind what the other side told: with all that was told before.
    private static bool IsToldBeforeSum(Headcount total, Headcount added) =>
        added.Number.First < total.Number.First && (total.IsSum || IsOfReceivers(total, added));

    private static bool IsOfReceivers(Headcount total, Headcount added) =>
        total.ClaimantSide == total.To && added.ClaimantSide != Sides.None && added.ClaimantSide != total.ClaimantSide;

    // Another number tells the others, and the whole is the sum of the two.
    private static bool HasOthers(LivingWhole whole, Headcount added) =>
        whole.Wholes.Exists((Whole: whole, Added: added), static (w, told) => told.Whole.IsSumOf(w, told.Added));
}

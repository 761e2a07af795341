using SwapPipeline.Extraction.Events;
using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Records.Groups;

/// <summary>Whether civilians or children with a number of their own are counted in the whole, or came beside it.</summary>
internal static class InsideRules
{
    /// <summary>Civilians whose number stands more tokens from the whole than so many are told of it again.</summary>
    private const int Beside = 25;

    /// <summary>Those of the people apart who are counted in the whole.</summary>
    public static List<Headcount> Inside(LivingWhole whole, ExchangeEvent exchange) =>
        whole.Apart.FindAll(
            (Whole: whole, Exchange: exchange),
            static (p, told) =>
                told.Whole.Breakdown.Contains(p)
                || IsInside(told.Whole, p)
                || IsOtherPart(told.Whole, p)
                || IsRestOf(told.Whole, told.Exchange, p)
        );

    private static bool IsInside(LivingWhole whole, Headcount part)
    {
        if (part.Relation == Relation.OnTop)
            return IsCountedWithSoldiers(whole, part);
        if (part.Value >= whole.Total.Value || IsOfUntoldWhole(whole, part))
            return false;
        return part.Relation == Relation.Part || LeavesOther(whole, part) || IsToldApart(whole, part);
    }

    // "76 came home … 60 soldiers … 16 civilians as well"
    private static bool IsCountedWithSoldiers(LivingWhole whole, Headcount added) =>
        whole.Wholes.Exists(
            (Whole: whole, Added: added),
            static (w, told) => told.Whole.IsSumOf(w, told.Added) && w.People is People.Soldier or People.Captive
        );

    // "Among them are nine civilians. Soldiers number 110": parts of a whole that nobody told.
    private static bool IsOfUntoldWhole(LivingWhole whole, Headcount part) =>
        part.IsOpen
        && (whole.Total.IsOpen || whole.Total.People == People.Soldier)
        && !whole.Wholes.Exists(w => w.People is People.Person or People.Captive);

    // "60 soldiers … 16 civilians … 76 came home": another number tells the others.
    private static bool LeavesOther(LivingWhole whole, Headcount part) =>
        whole.Wholes.Exists((Whole: whole, Part: part), static (w, told) => told.Whole.IsSumOf(w, told.Part) && w.Value != told.Part.Value);

    private static bool IsToldApart(LivingWhole whole, Headcount part) =>
        !whole.Total.IsPair
        && !whole.Counts.Exists(
            whole.Total,
            static (c, total) =>
                c is { People: People.Soldier, IsRank: false, Relation: Relation.Whole or Relation.OnTop } && c.Value == total.Value
        )
        && Math.Abs(part.Number.First - whole.Total.Number.First) > Beside;

    // "Ten of the 19 are soldiers … Nine more are civilians": with another part they make up the whole.
    private static bool IsOtherPart(LivingWhole whole, Headcount part) =>
        part.Relation == Relation.OnTop
        && whole.Counts.Exists(
            (Whole: whole, Part: part),
            static (c, told) => c is { Relation: Relation.Part, IsRank: false } && told.Whole.IsSumOf(c, told.Part)
        );

    // "Ukraine swapped 60 soldiers … 16 civilians come home with them. 76 people in all": with those whom no verb gave a side they make up
    // the whole.
    private static bool IsRestOf(LivingWhole whole, ExchangeEvent exchange, Headcount part) =>
        part.Relation is Relation.OnTop or Relation.Whole
        && exchange.Headcounts.Exists(
            (Whole: whole, Part: part),
            static (h, told) =>
                h is { Relation: Relation.BothSides, IsBody: false, People: People.Soldier or People.Captive }
                && told.Whole.IsSumOf(h, told.Part)
        );
}

using SwapPipeline.Extraction.Events;
using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Records.Groups;

/// <summary>The groups of the living whom one side got back: captives, civilians and children.</summary>
internal static class LivingGroups
{
    /// <summary>Civilians named as examples are at most one of so many.</summary>
    private const int FewOf = 20;

    public static void Add(List<FoundGroup> groups, ExchangeEvent exchange, Side side, LivingCounts living)
    {
        var (civilians, children) = (living.Civilians, living.Children);
        if (civilians is not null && RoundRules.Soldiers(living.Total, civilians, living.All) is { } soldiers)
        {
            groups.Add(FoundGroup.Of(side, Category.Pow, soldiers, soldiers.Value, [soldiers]));
            groups.Add(FoundGroup.Of(side, Category.Civilian, civilians, civilians.Value, [civilians]));
            return;
        }

        var whole = LivingWhole.Of(living);
        List<Headcount> inside = whole is null ? [] : InsideRules.Inside(whole, exchange);
        if (civilians is not null && whole is not null && IsExample(whole, exchange, civilians))
        {
            inside.Remove(civilians);
            civilians = null;
        }

        if (whole is not null)
            AddWhole(groups, exchange, side, whole, inside, civilians);
        // "More than fifty of them" are told with the whole.
        if (civilians is not null && (civilians.Precision == CountPrecision.Exact || !inside.Contains(civilians)))
            groups.Add(Apart(side, Category.Civilian, civilians, whole, living));
        if (children is not null)
            groups.Add(Apart(side, Category.Child, children, whole, living));
    }

    // The whole without those who get groups of their own, and with those who came on top.
    private static void AddWhole(
        List<FoundGroup> groups,
        ExchangeEvent exchange,
        Side side,
        LivingWhole whole,
        List<Headcount> inside,
        Headcount? civilians
    )
    {
        var isOpen = IsOpen(whole.Total, inside);
        var apart = isOpen ? 0 : inside.Sum(i => i.Value);
        if (whole.Total.Value <= apart)
            return;
        var added = AdditionRules.Added(whole);
        RivalClaims.Add(
            groups,
            side,
            isOpen || IsMixed(whole, exchange, inside, civilians) ? Category.Mixed : Category.Pow,
            RivalClaims.Of(whole.Total, whole.Wholes, whole.Side),
            (added?.Value ?? 0) - apart,
            added is null ? inside : [.. inside, added]
        );
    }

    private static FoundGroup Apart(Side side, Category category, Headcount count, LivingWhole? whole, LivingCounts living) =>
        FoundGroup.Of(side, category, count, count.Value, RestRules.Support(count, whole?.Total, living.Told));

    // "Soldiers and civilians on both sides …, on the list one journalist": an example, no division.
    private static bool IsExample(LivingWhole whole, ExchangeEvent exchange, Headcount civilians) =>
        (exchange.MixedFor & whole.Side) != 0
        && civilians.Relation == Relation.Part
        && civilians.Value * FewOf < whole.Total.Value
        && whole.Breakdown.Count == 0
        && !IsBesideAll(whole, civilians);

    /// <summary>Words between all and some of them, told in one breath.</summary>
    private const int Beside = 8;

    // "157 Ukrainians - seven of them civilians": a division, whoever else is told without a number.
    private static bool IsBesideAll(LivingWhole whole, Headcount civilians) =>
        whole.Wholes.Exists(
            (whole.Total.Value, civilians.Number.First),
            static (w, told) => w.Value == told.Value && told.First - w.Number.First is > 0 and <= Beside
        );

    // Of "more than a hundred", or without "some fifty of them", no remainder can be told.
    private static bool IsOpen(Headcount total, List<Headcount> inside) =>
        inside.Count > 0 && (total.Precision != CountPrecision.Exact || inside.Exists(p => p.Precision != CountPrecision.Exact));

    private static bool IsMixed(LivingWhole whole, ExchangeEvent exchange, List<Headcount> inside, Headcount? civilians) =>
        (inside.Count == 0 && IsToldMixed(whole)) || (civilians is null && HoldsUncounted(whole, exchange));

    // "Both soldiers and civilians": told without a number.
    private static bool HoldsUncounted(LivingWhole whole, ExchangeEvent exchange) =>
        (exchange.MixedFor & whole.Side) != 0 && !IsToldOfOthers(exchange) && !AreToldSoldiers(whole);

    private static bool IsToldMixed(LivingWhole whole) =>
        whole.Wholes.Exists(whole.Total, static (w, total) => w.People == People.Mixed && w.Value == total.Value);

    private static bool AreToldSoldiers(LivingWhole whole) =>
        whole.Wholes.Exists(
            whole,
            static (w, whole) => w.People == People.Soldier && w.Value == whole.Total.Value && w.Nationality == whole.Side
        );

    // "162 on either side, and four residents besides. The soldiers and civilians are in Belarus": the civilians are those counted.
    private static bool IsToldOfOthers(ExchangeEvent exchange) =>
        exchange.MixedFor == Sides.Both
        && exchange.Headcounts.Exists(h =>
            h is { People: People.Civilian or People.Child, IsRank: false, Relation: Relation.OnTop, To: Sides.Ukraine or Sides.Russia }
        );
}

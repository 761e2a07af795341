using SwapPipeline.Extraction.Events;
using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Records;

/// <summary>A released group with the words that it rests on.</summary>
internal sealed record FoundGroup(ReleasedGroup Group, List<Headcount> From);

/// <summary>
/// From all headcounts of an event to disjoint groups a side: parts are taken out of the whole, additions put beside it, rival claims kept.
/// </summary>
internal static class GroupArithmetic
{
    /// <summary>Civilians named as examples are at most one of so many.</summary>
    private const int FewOf = 20;

    /// <summary>Fewer than so many of one exchange are from one place.</summary>
    private const int MostLocals = 50;

    public static List<FoundGroup> Groups(ExchangeEvent exchange, Side side)
    {
        var flag = side == Side.Ukraine ? Sides.Ukraine : Sides.Russia;
        var counts = exchange.Headcounts.FindAll(
            flag,
            static (h, flag) => (h.To & flag) != 0 && h.Relation is Relation.Whole or Relation.Part or Relation.OnTop
        );
        if (counts.Count == 0)
            return [];
        // "Seven townsmen came home", in the headline of those who tell of seven soldiers of the region.
        if (exchange.Headcounts.Exists(h => h.IsLocal))
            counts = WithLocals(exchange, counts);
        var groups = new List<FoundGroup>();
        if (counts.FindAll(c => !c.IsBody) is { Count: > 0 } living)
            AddLiving(groups, exchange, side, flag, living);
        if (counts.FindAll(c => c.IsBody && c.Relation != Relation.Part) is { Count: > 0 } dead)
            AddDead(groups, side, flag, dead);
        return groups;
    }

    private static List<Headcount> WithLocals(ExchangeEvent exchange, List<Headcount> counts)
    {
        var locals = exchange.Headcounts.Where(h => h.IsLocal).Select(h => h.Value).ToHashSet();
        return counts.ConvertAll(c =>
            locals.Contains(c.Value) && c is { IsPair: false, Value: < MostLocals, People: not (People.Civilian or People.Child) }
                ? c with
                {
                    IsRank = true,
                    IsLocal = true,
                    Relation = Relation.Part,
                }
                : c
        );
    }

    // Bodies by place or by origin are some of them: the leading number stands, and what another party says of the same.
    private static void AddDead(List<FoundGroup> groups, Side side, Sides flag, List<Headcount> bodies)
    {
        if (Leading(bodies, flag) is { } total)
            AddClaims(groups, side, Category.Body, Rivals(total, bodies, flag), 0, []);
    }

    private static void AddLiving(List<FoundGroup> groups, ExchangeEvent exchange, Side side, Sides flag, List<Headcount> counts)
    {
        var wholes = counts.FindAll(c => c.Relation == Relation.Whole && !c.IsRank && c.People is not (People.Civilian or People.Child));
        // "Also on Thursday, 150 came home": nothing told that they could be added to.
        if (wholes.Count == 0)
            wholes = counts.FindAll(c => c.Relation == Relation.OnTop && !c.IsRank && c.People is not (People.Civilian or People.Child));
        // "Fourteen of them are civilians, and 120 are soldiers", where nobody says how many came home.
        if (wholes.Count == 0)
            wholes = counts.FindAll(c =>
                c is { Relation: Relation.Part, IsOpen: true, IsRank: false, Value: > 1, People: People.Soldier or People.Captive }
            );
        // "108 women came home": where nothing else is told, they are all.
        if (wholes.Count == 0)
            wholes = counts.FindAll(c => c is { Relation: Relation.Whole, IsRank: true, IsLocal: false });
        var total = Leading(wholes, flag);
        // "One child went home … 1,400 of them went back to orphanages": a part that is more than all is one of others.
        if (Most(counts) is var most && counts.Exists(most, IsMore))
            counts = counts.FindAll(most, static (c, most) => !IsMore(c, most));
        var told = counts;
        counts = Others(Remainder(counts, total), total);
        var civilians = Largest(counts.FindAll(c => c.People == People.Civilian && !c.IsRank), flag);
        // "Two priests came home. Eight other civilians were with them."
        if (
            civilians is not null
            && total is null
            && counts.Find(
                civilians,
                static (c, civilians) =>
                    c is { People: People.Civilian, IsRank: false, Relation: Relation.Whole }
                    && c.Number != civilians.Number
                    && c.Number.First < civilians.Number.First
            )
                is { } few
            && civilians.Relation == Relation.OnTop
        )
            civilians = civilians with { Value = civilians.Value + few.Value };
        else if (
            civilians is { Relation: Relation.Whole }
            && total is null
            && counts.Find(
                civilians,
                static (c, civilians) =>
                    c is { People: People.Civilian, IsRank: false, Relation: Relation.OnTop }
                    && c.Number.First > civilians.Number.First
                    && c.Value != civilians.Value
            )
                is { } more
        )
            civilians = civilians with { Value = civilians.Value + more.Value };
        var children = Leading(counts.FindAll(c => c.People == People.Child && !c.IsRank), flag);
        // "18 civilians, among them three children"
        if (
            total is null
            && civilians is { Relation: Relation.Whole }
            && children is { Relation: Relation.Part }
            && children.Value < civilians.Value
        )
            civilians = civilians with { Value = civilians.Value - children.Value };
        // "More than 200 … 185 of our defenders and 20 civilians": exact numbers that make up the round one stand in its place.
        if (
            total is { Precision: not CountPrecision.Exact }
            && civilians is { Precision: CountPrecision.Exact }
            && counts.Find(
                (Total: total, Civilians: civilians),
                static (c, told) =>
                    c is { People: People.Soldier, Precision: CountPrecision.Exact, IsRank: false }
                    && c.Value + told.Civilians.Value >= told.Total.Value
                    && c.Value + told.Civilians.Value <= told.Total.Value * 5 / 4
            )
                is { } soldiers
        )
        {
            groups.Add(Group(side, Category.Pow, soldiers, soldiers.Value, [soldiers]));
            groups.Add(Group(side, Category.Civilian, civilians, civilians.Value, [civilians]));
            return;
        }

        // Most exchanges have neither.
        List<Headcount> others = (civilians, children) switch
        {
            (null, null) => [],
            ({ } only, null) => [only],
            (null, { } only) => [only],
            _ => [civilians, children],
        };
        // "Ten people were freed … the ten civilians": told twice.
        if (
            total is { People: People.Person or People.Captive }
            && others.Exists(total, static (p, total) => p.Relation == Relation.Whole && p.Value == total.Value && p.Number != total.Number)
        )
            total = null;
        if (total is { Precision: not CountPrecision.Exact } && Exactly(total, counts) is { } exact)
            total = exact;
        // "150 soldiers and seven civilians … the ministry names the formula 157 for 157": both together, and no other claim.
        if (
            total is not null
            && others.Count > 0
            && others.Where(p => p.Relation is Relation.Whole or Relation.OnTop).Sum(p => p.Value) is > 0 and var beside
        )
            wholes = wholes.FindAll(
                (Total: total, Beside: beside),
                static (w, told) =>
                    w.Number == told.Total.Number || w.Value != told.Total.Value + told.Beside || w.Claimant == told.Total.Claimant
            );
        var breakdown = total is null ? [] : Breakdown(total, counts);
        var inside = total is null
            ? []
            : others.FindAll(
                (Exchange: exchange, Total: total, Wholes: wholes, Counts: counts, Breakdown: breakdown),
                static (p, told) =>
                    told.Breakdown.Contains(p)
                    || IsInside(told.Total, told.Wholes, p)
                    || IsOther(told.Total, told.Counts, p)
                    || IsRestOf(told.Exchange, told.Total, p)
            );
        var added = total is null
            ? null
            : counts.Find(
                (Total: total, Flag: flag, Wholes: wholes, Breakdown: breakdown),
                static (c, told) =>
                    c.Relation == Relation.OnTop
                    && (!c.IsRank || c.Nationality == told.Flag)
                    && c.People is People.Soldier or People.Captive or People.Person
                    && c.Value < told.Total.Value
                    && c.Number != told.Total.Number
                    && !IsOfList(told.Total, c)
                    && !(c is { IsAlso: true, People: People.Soldier } && told.Breakdown.Count > 0)
                    && !AddsToOther(told.Total, told.Wholes, c)
                    && !(told.Total.IsSum && c.Number.First < told.Total.Number.First)
                    && !told.Breakdown.Contains(c)
                    && !HasSum(told.Wholes, c, told.Total)
            );
        if (total is not null)
        {
            // "Soldiers and civilians on both sides …, on the list one journalist": an example, no division.
            if (
                (exchange.MixedFor & flag) != 0
                && civilians is { Relation: Relation.Part } example
                && example.Value * FewOf < total.Value
                && breakdown.Count == 0
            )
                (inside, civilians) = (inside.FindAll(example, static (p, example) => p != example), null);
            var mixed =
                (inside.Count == 0 && wholes.Exists(total, static (w, total) => w.People == People.Mixed && w.Value == total.Value))
                || (
                    (exchange.MixedFor & flag) != 0
                    && civilians is null
                    && !IsToldOfOthers(exchange)
                    && !wholes.Exists(
                        (Total: total, Flag: flag),
                        static (w, told) => w.People == People.Soldier && w.Value == told.Total.Value && w.Nationality == told.Flag
                    )
                );
            // Of "more than a hundred", or without "some fifty of them", no remainder can be told.
            var open =
                inside.Count > 0 && (total.Precision != CountPrecision.Exact || inside.Exists(p => p.Precision != CountPrecision.Exact));
            if (civilians is { Precision: not CountPrecision.Exact } && inside.Contains(civilians))
                civilians = null;
            var rest = open ? 0 : inside.Sum(i => i.Value);
            mixed |= open;
            if (total.Value > rest)
            {
                List<Headcount> support = added is null ? inside : [.. inside, added];
                AddClaims(
                    groups,
                    side,
                    mixed ? Category.Mixed : Category.Pow,
                    Rivals(total, wholes, flag),
                    (added?.Value ?? 0) - rest,
                    support
                );
            }
        }

        if (civilians is not null)
            groups.Add(Group(side, Category.Civilian, civilians, civilians.Value, Support(civilians, total, told)));
        if (children is not null)
            groups.Add(Group(side, Category.Child, children, children.Value, Support(children, total, told)));
    }

    // A remainder rests on the whole and on the parts that it is what is left of.
    private static List<Headcount> Support(Headcount group, Headcount? total, List<Headcount> told) =>
        total is not null && !told.Contains(group)
            ?
            [
                group,
                total,
                .. told.FindAll(
                    group,
                    static (c, group) => c is { Relation: Relation.Part, IsRest: false, IsRank: false } && c.People != group.People
                ),
            ]
            : [group];

    private static bool IsMore(Headcount count, int most) => count is { Relation: Relation.Part, IsOpen: false } && count.Value > most;

    // The greatest number that is no part; where there is none, nothing is too great.
    private static int Most(List<Headcount> counts)
    {
        int? most = null;
        foreach (var count in counts)
        {
            if (count.Relation is Relation.Whole or Relation.OnTop)
                most = Math.Max(most ?? count.Value, count.Value);
        }

        return most ?? int.MaxValue;
    }

    // "150 of them soldiers, the rest civilians": what the other parts leave of the whole.
    private static List<Headcount> Remainder(List<Headcount> counts, Headcount? total)
    {
        if (counts.Find(c => c.IsRest) is not { } rest)
            return counts;
        counts = counts.FindAll(c => !c.IsRest);
        if (total is null)
            return counts;
        var left =
            total.Value
            - counts
                .Where(c =>
                    c is { Relation: Relation.Part, IsRank: false }
                    && c.People != rest.People
                    && Math.Abs(c.Number.First - rest.Number.First) < 40
                )
                .Sum(c => c.Value);
        return left > 0 && left < total.Value ? [.. counts, rest with { Value = left }] : counts;
    }

    // "100 of them are soldiers", of 101: whoever is no soldier is a civilian; but "34 are fighters of Azov", of 95, names a unit.
    private static List<Headcount> Others(List<Headcount> counts, Headcount? total)
    {
        if (
            total is not { Precision: CountPrecision.Exact, People: People.Person or People.Captive }
            || counts.Exists(c => c.People is People.Civilian or People.Child or People.Mixed)
        )
            return counts;
        var soldiers = counts.Find(
            total,
            static (c, total) =>
                c is { IsPredicate: true, People: People.Soldier, IsRank: false, Precision: CountPrecision.Exact, Relation: Relation.Part }
                && c.Value < total.Value
                && c.Value * 2 > total.Value
        );
        return soldiers is null ? counts : [.. counts, soldiers with { People = People.Civilian, Value = total.Value - soldiers.Value }];
    }

    // "More than 200: 173 privates and 34 officers": exact parts that follow a round number and reach it.
    private static Headcount? Exactly(Headcount total, List<Headcount> counts)
    {
        var parts = counts.FindAll(
            total,
            static (c, total) => c is { Relation: Relation.Part, Precision: CountPrecision.Exact } && c.Number.First > total.Number.First
        );
        return
            parts.Count > 1
            && parts.Sum(c => c.Value) is var sum
            && sum >= total.Value * (total.Precision == CountPrecision.AtLeast ? 1.0 : 0.9)
            && sum <= total.Value * 5 / 4
            ? total with
            {
                Value = sum,
                Precision = CountPrecision.Exact,
            }
            : null;
    }

    // "87 army soldiers, 43 guards, 33 border guards, 24 sailors and two civilians": numbers told in a row that add up to the whole divide
    // it.
    private static List<Headcount> Breakdown(Headcount total, List<Headcount> counts)
    {
        if (counts.Count < 2)
            return [];
        var told = counts.FindAll(total, static (c, total) => c.Value < total.Value && !c.IsBody);
        if (told.Count < 2)
            return [];
        told = [.. told.OrderBy(c => c.Number.First)];
        if (ListSums.InARow(total.Value, told) is { Count: > 0 } row)
            return row;
        // "70 soldiers (12 of them sailors), 30 guards": what a bracket says divides the number before it.
        return told.Exists(c => c.IsAside) ? ListSums.InARow(total.Value, told.FindAll(c => !c.IsAside)) : [];
    }

    // The whole that the text stands on: an exact number before a round one, then one of the receiving side, then the largest.
    private static Headcount? Leading(List<Headcount> counts, Sides side) =>
        counts.Count <= 1 ? counts.FirstOrDefault() : First(counts, side);

    private static Headcount First(List<Headcount> counts, Sides side) =>
        counts.MinBy(c =>
            (
                c is { Relation: Relation.Part, IsOpen: false }
                    && counts.Exists(w => w.Relation == Relation.Whole && w.Precision == CountPrecision.Exact && w.Value > c.Value),
                c.Precision != CountPrecision.Exact,
                c.ClaimantSide != Sides.None && c.ClaimantSide != side,
                -c.Value,
                c.Number.First
            )
        )!;

    // "More than fifty of them are civilians. One is a teacher": an exact part far below a round one is an example.
    private static Headcount? Largest(List<Headcount> parts, Sides side)
    {
        var leading = Leading(parts, side);
        return
            leading is { Relation: Relation.Part, Precision: CountPrecision.Exact }
            && parts.Find(
                leading,
                static (c, leading) => c is { Relation: Relation.Part, Precision: not CountPrecision.Exact } && c.Value > leading.Value * 2
            )
                is { } round
            ? round
            : leading;
    }

    /// <summary>The leading number, then those that the other party sets against it.</summary>
    private static List<Headcount> Rivals(Headcount total, List<Headcount> wholes, Sides side)
    {
        List<Headcount> claims = [total];
        foreach (var other in wholes)
        {
            // "110 for 110, but only 108 were handed over in fact": the other party's own figure agrees in the end.
            if (IsRival(total, other, side) && !Agrees(wholes, total, other) && !Told(claims, other.Value))
                claims.Add(other);
        }

        return claims;
    }

    private static bool IsRival(Headcount total, Headcount other, Sides side) =>
        other.ClaimantSide != Sides.None
        && other.ClaimantSide != total.ClaimantSide
        && (total.ClaimantSide != Sides.None || other.ClaimantSide != side)
        && other.Precision == CountPrecision.Exact
        && other.Value * 2 > total.Value
        && other.Value < total.Value * 2;

    private static bool Agrees(List<Headcount> wholes, Headcount total, Headcount other) =>
        wholes.Exists((Total: total, Other: other), static (w, told) => w.Claimant == told.Other.Claimant && w.Value == told.Total.Value);

    private static bool Told(List<Headcount> counts, int value) => counts.Exists(value, static (c, value) => c.Value == value);

    private static bool HasSum(List<Headcount> wholes, Headcount part, Headcount total) =>
        wholes.Exists((Total: total, Part: part), static (w, told) => w.Value + told.Part.Value == told.Total.Value);

    private static void AddClaims(
        List<FoundGroup> groups,
        Side side,
        Category category,
        List<Headcount> claims,
        int shift,
        List<Headcount> support
    )
    {
        var first = claims.Find(c => c.Precision == CountPrecision.Exact) ?? claims[0];
        groups.Add(Group(side, category, first, first.Value + shift, [first, .. support]));
        if (claims.Count == 1)
            return;
        var seen = new HashSet<int> { first.Value };
        foreach (var claim in claims)
        {
            if (claim.Precision == CountPrecision.Exact && seen.Add(claim.Value))
                groups.Add(Group(side, category, claim, claim.Value, [claim]));
        }
    }

    // "150 captives came home … Also released were 19 border guards": a service of those who are no other people than the whole.
    private static bool IsOfList(Headcount total, Headcount added) =>
        added is { IsAlso: true, People: People.Soldier }
        && total.People is People.Person or People.Captive or People.Mixed
        && added.Number.First > total.Number.First;

    /// <summary>A sentence is at most about so long.</summary>
    private const int OneSentence = 30;

    // "got 50 back … We brought home 18 defenders of the town, and also 15 of the plant": on top of the 18, and some of the 50.
    private static bool AddsToOther(Headcount total, List<Headcount> wholes, Headcount added) =>
        wholes.Exists(
            (Total: total, Added: added),
            static (w, told) =>
                w.Number.First > told.Total.Number.First
                && w.Number.First < told.Added.Number.First
                && told.Added.Number.First - w.Number.First <= OneSentence
                && w.Value != told.Total.Value
                && w.Value + told.Added.Value <= told.Total.Value
                && w.Claimant == told.Added.Claimant
        );

    // "Ten of the 19 are soldiers … Nine more are civilians": with another part they make up the whole.
    private static bool IsOther(Headcount total, List<Headcount> counts, Headcount part) =>
        part.Relation == Relation.OnTop
        && counts.Exists(
            (Total: total, Part: part),
            static (c, told) => c is { Relation: Relation.Part, IsRank: false } && c.Value + told.Part.Value == told.Total.Value
        );

    // "Ukraine swapped 60 soldiers … 16 civilians come home with them. 76 people in all": with those whom no verb gave a side they make up
    // the whole.
    private static bool IsRestOf(ExchangeEvent exchange, Headcount total, Headcount part) =>
        part.Relation is Relation.OnTop or Relation.Whole
        && exchange.Headcounts.Exists(
            (Total: total, Part: part),
            static (h, told) =>
                h is { Relation: Relation.BothSides, IsBody: false, People: People.Soldier or People.Captive }
                && h.Value + told.Part.Value == told.Total.Value
        );

    // "162 on either side, and four residents besides. The soldiers and civilians are in Belarus": the civilians are those counted.
    private static bool IsToldOfOthers(ExchangeEvent exchange) =>
        exchange.MixedFor == Sides.Both
        && exchange.Headcounts.Exists(h =>
            h is { People: People.Civilian or People.Child, IsRank: false, Relation: Relation.OnTop, To: Sides.Ukraine or Sides.Russia }
        );

    private static bool IsInside(Headcount total, List<Headcount> wholes, Headcount part)
    {
        // "76 came home … 60 soldiers … 16 civilians as well"
        if (
            part.Relation == Relation.OnTop
            && wholes.Exists(
                (Total: total, Part: part),
                static (w, told) => w.Value + told.Part.Value == told.Total.Value && w.People is People.Soldier or People.Captive
            )
        )
            return true;
        if (part.Value >= total.Value || part.Relation == Relation.OnTop)
            return false;
        // "Among them are nine civilians. Soldiers number 110": parts of a whole that nobody told.
        if (
            part.IsOpen
            && (total.IsOpen || total.People == People.Soldier)
            && !wholes.Exists(w => w.People is People.Person or People.Captive)
        )
            return false;
        if (
            part.Relation == Relation.Part
            || wholes.Exists(
                (Total: total, Part: part),
                static (w, told) => w.Value + told.Part.Value == told.Total.Value && w.Value != told.Part.Value
            )
        )
            return true;
        return !total.IsPair
            && !wholes.Exists(total, static (w, total) => w.People == People.Soldier && w.Value == total.Value)
            && Math.Abs(part.Number.First - total.Number.First) > 25;
    }

    private static FoundGroup Group(Side side, Category category, Headcount count, int value, List<Headcount> from) =>
        new(
            new ReleasedGroup
            {
                ReturnedTo = side,
                Category = category,
                Count = value,
                Precision = count.Precision,
                ClaimedBy = count.Claimant,
            },
            from
        );
}

using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Mentions.Directions;

namespace SwapPipeline.Extraction.Events.Settling;

/// <summary>
/// The numbers of one exchange checked against each other: an exact figure, a sum or a repetition tells what the words beside a number left
/// open or to a leaning.
/// </summary>
internal static class Corroboration
{
    public static void Settle(ExchangeEvent exchange)
    {
        var counts = exchange.Headcounts;
        for (var i = 0; i < counts.Count; i++)
        {
            if (Exactly(counts, counts[i]) is { } exact)
                counts[i] = exact;
            else if (IsOfBoth(exchange, counts[i]))
                counts[i] = counts[i] with { Relation = Relation.BothSides };
            else if (IsOfOtherSide(counts, counts[i]))
                counts[i] = counts[i] with { Relation = Relation.Part, To = Scene.Opposite(counts[i].To) };
            else if (AreCivilians(counts, counts[i]))
                counts[i] = counts[i] with { People = People.Civilian };
        }

        counts.RemoveAll(c => IsTotal(exchange, c) || IsAnybody(counts, c));
    }

    // "swapped more than 100 apiece … According to one side, 115 were freed": a number without a side is what the round one stands for.
    private static Headcount? Exactly(List<Headcount> counts, Headcount open) =>
        open is { To: Sides.None, Relation: Relation.Whole }
        && IsFigure(open)
        && counts.Find(open, StandsFor) is { } round
        && !counts.Exists(round.To, static (c, side) => c.Relation == Relation.Whole && IsFigure(c) && (c.To & side) != 0)
            ? open with
            {
                To = round.To,
                SideAt = round.SideAt,
            }
            : null;

    private static bool StandsFor(Headcount round, Headcount exact) =>
        round is { Relation: Relation.Whole, IsBody: false, To: not Sides.None } && RoundNumbers.StandsFor(round, exact.Value);

    // "95 for 95 … the mediator counts 190 freed": as many as both sides got together.
    private static bool IsOfBoth(ExchangeEvent exchange, Headcount sum) =>
        sum is { Relation: Relation.Whole, IsPair: false, To: Sides.Ukraine or Sides.Russia }
        && IsFigure(sum)
        && (exchange.Ratio.Exists(sum, static (r, sum) => r.Value * 2 == sum.Value) || IsSumOfSides(exchange.Headcounts, sum));

    private static bool IsSumOfSides(List<Headcount> counts, Headcount sum) =>
        counts.Exists(
            (Counts: counts, Sum: sum),
            static (one, all) => IsOf(one, Sides.Ukraine) && one.Value < all.Sum.Value && all.Counts.Exists((One: one, all.Sum), IsOther)
        );

    private static bool IsOther(Headcount other, (Headcount One, Headcount Sum) told) =>
        IsOf(other, Sides.Russia)
        && other.Value + told.One.Value == told.Sum.Value
        && Math.Min(other.Value, told.One.Value) * LeastShare >= Math.Max(other.Value, told.One.Value);

    /// <summary>What the sides got differs by at most this factor, where their sum is told: "277 are 246 and 31" is one side's.</summary>
    private const int LeastShare = 3;

    // "Russia got 55 … among those who came back are 108 of a regiment": more than that side got, and fewer than the other.
    private static bool IsOfOtherSide(List<Headcount> counts, Headcount stray) =>
        IsStray(stray)
        && counts.Exists(stray, static (own, stray) => own != stray && IsFirm(own, stray.To) && own.Value < stray.Value)
        && counts.Exists(stray, static (other, stray) => IsFirm(other, Scene.Opposite(stray.To)) && other.Value > stray.Value);

    // Nothing but a leaning says whose these are.
    private static bool IsStray(Headcount count) =>
        count is { Relation: Relation.Whole, IsBody: false, IsPair: false, To: Sides.Ukraine or Sides.Russia }
        && count.Nationality != count.To
        && IsLeaning(count);

    private static bool IsLeaning(Headcount count) => count.Votes.All(static v => v.Weight <= Weight.Leaning);

    private static bool IsFirm(Headcount count, Sides side) =>
        IsOf(count, side) && (count.To == Sides.Both || count.Nationality == count.To || !IsLeaning(count));

    // "175 soldiers, and as well seven residents of the region": who is told beside soldiers is none.
    private static bool AreCivilians(List<Headcount> counts, Headcount added) =>
        added is { Relation: Relation.OnTop, People: People.Person, IsRank: false, To: not Sides.None }
        && counts.Exists(
            added,
            static (c, added) =>
                c is { Relation: Relation.Whole, People: People.Soldier }
                && c.To == added.To
                && added.Number.First - c.Number.First is > 0 and <= Beside
        );

    /// <summary>Tokens between soldiers and those who came with them.</summary>
    private const int Beside = 8;

    // "500 came home in two stages … 300 more today … in two days it was 500": what is a total in one place is one in the other.
    private static bool IsTotal(ExchangeEvent exchange, Headcount count) =>
        count is { Relation: Relation.Whole, IsBody: false, IsPair: false }
        && exchange.Mentions.Exists(count, static (m, count) => m.Headcounts.Exists(count, IsSameTotal))
        && exchange.Headcounts.Exists(count, static (c, count) => MayBeAll(c) && (c.To & count.To) != 0 && c.Value < count.Value);

    private static bool IsSameTotal(Headcount total, Headcount count) =>
        total.Relation == Relation.Cumulative && total.Value == count.Value && total.People == count.People;

    private static bool MayBeAll(Headcount count) =>
        count
            is { Relation: Relation.Whole or Relation.OnTop, IsBody: false, IsRank: false, People: not (People.Civilian or People.Child) };

    // "At times one person is put together from several bags", beside 1,000 bodies: no number of those who came back.
    private static bool IsAnybody(List<Headcount> counts, Headcount one) =>
        one is { Value: 1, People: People.Person, Relation: Relation.Whole, IsPair: false, Nationality: Sides.None }
        && one.Votes.All(static v => v.Weight <= Weight.GivenAway)
        && counts.Exists(static c => c is { Relation: Relation.Whole, Value: >= Many, To: not Sides.None });

    /// <summary>Beside so many, one person without a name is nobody told of.</summary>
    private const int Many = 20;

    private static bool IsOf(Headcount count, Sides side) => count.Relation == Relation.Whole && IsFigure(count) && (count.To & side) != 0;

    // All soldiers or captives of a side, told exactly.
    private static bool IsFigure(Headcount count) =>
        count is { Precision: CountPrecision.Exact, IsBody: false, IsRank: false, People: not (People.Civilian or People.Child) };
}

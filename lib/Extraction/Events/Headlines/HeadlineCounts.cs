using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Numbers;

namespace SwapPipeline.Extraction.Events.Headlines;

/// <summary>The people whom a headline counts, beside those whom the text below counts.</summary>
internal static class HeadlineCounts
{
    /// <summary>All whom the headline counts on a side, of what it tells with the status of the main exchange.</summary>
    public static List<Headcount> Read(Headline headline, ExchangeEvent? main, RecordStatus status)
    {
        var told = Of(headline, status);
        var counts = told.ConvertAll(said => OfSide(main, AsWhole(said))).FindAll(LikenessRules.IsWhole);
        if (counts.Count == 0 && status == RecordStatus.Completed && headline.Ours is { } ours)
            counts.Add(ours);
        // "108 women are back from captivity": where a headline counts nobody else, they are all.
        return counts.Count > 0 ? counts : told.FindAll(IsOfRankAlone).ConvertAll(static c => c with { IsRank = false });
    }

    private static List<Headcount> Of(Headline headline, RecordStatus status)
    {
        List<Headcount> counts = [];
        foreach (var told in headline.Told)
        {
            if (told is { IsPrevious: false, Status: MentionStatus.Completed } == (status == RecordStatus.Completed))
                counts.AddRange(told.Headcounts);
        }

        return counts;
    }

    private static bool IsOfRankAlone(Headcount count) =>
        count
            is { IsRank: true, IsLocal: false, Relation: Relation.Whole, Precision: CountPrecision.Exact, To: not Sides.None, Value: > 1 };

    // "five more children": more than those of earlier days, all of this one's; "by the formula 25 for 25": carried out.
    private static Headcount AsWhole(Headcount count) =>
        count.Relation == Relation.OnTop || count is { Relation: Relation.Plan, IsRatio: true, To: Sides.Both }
            ? count with
            {
                Relation = Relation.Whole,
            }
            : count;

    // "130 fallen soldiers are home", above a text that tells of one side alone: hers.
    private static Headcount OfSide(ExchangeEvent? main, Headcount count) =>
        main is not null && count is { IsBody: true, To: Sides.None } && OnlySide(main) is var side and (Sides.Ukraine or Sides.Russia)
            ? count with
            {
                To = side,
                Relation = Relation.Whole,
            }
            : count;

    private static Sides OnlySide(ExchangeEvent main)
    {
        var sides = Sides.None;
        foreach (var count in main.Headcounts)
            sides |= count.Relation == Relation.Whole ? count.To : Sides.None;
        return sides;
    }

    /// <summary>Adds those whom the text does not tell.</summary>
    public static void Add(ExchangeEvent main, List<Headcount> counts)
    {
        List<Headcount> below = [.. main.Headcounts];
        foreach (var said in counts)
        {
            var count = OfOtherHalf(below, said) ?? OfOneSide(below, said) ?? said;
            SayKind(main, count);
            if (IsTold(main, below, count) || IsRounder(below, count))
                continue;
            // "55 Russians" in the headline, "more than half a hundred" in the text: the same people, said more exactly.
            main.Headcounts.RemoveAll(h => h.To == count.To && h.IsBody == count.IsBody && h.Precision != CountPrecision.Exact);
            main.Headcounts.Add(At(main.First.Trigger, count));
        }
    }

    // "By the formula 95 for 95", above a text that counts one side's 95: as many went the other way.
    private static Headcount? OfOtherHalf(List<Headcount> below, Headcount said) =>
        said is { To: Sides.Both, IsPair: true, IsBody: false }
        && below.Find(IsOfSoldiers) is { To: Sides.Ukraine or Sides.Russia } half
        && half.Value == said.Value
        && !below.Exists(Scene.Opposite(half.To), IsOfLiving)
            ? said with
            {
                To = Scene.Opposite(half.To),
                IsPair = false,
            }
            : null;

    private static bool IsOfSoldiers(Headcount count) => LikenessRules.IsWhole(count) && !count.IsBody && !LikenessRules.IsCivil(count);

    private static bool IsOfLiving(Headcount count, Sides side) =>
        !count.IsBody && (count.To & side) != 0 && count.Relation != Relation.Part;

    // "Kyiv returned 46 civilians taken to Ukraine", above a text that tells of 46 Russians: the same people, of the side that the text
    // says.
    private static Headcount? OfOneSide(List<Headcount> below, Headcount said) =>
        said is { Precision: CountPrecision.Exact, IsPair: false, Nationality: Sides.None }
        && below.Find(said, IsSame) is { To: Sides.Ukraine or Sides.Russia } one
        && below.TrueForAll(one, static (b, one) => b.IsBody || b.Relation == Relation.Part || b.To == one.To)
            ? said with
            {
                To = one.To,
            }
            : null;

    private static bool IsSame(Headcount below, Headcount said) =>
        below is { Relation: Relation.Whole, IsBody: false } && below.Value == said.Value;

    // "Another ten civilians are back", above a text that tells of ten Ukrainians
    private static void SayKind(ExchangeEvent main, Headcount count)
    {
        if (!LikenessRules.IsCivil(count))
            return;
        for (var i = 0; i < main.Headcounts.Count; i++)
        {
            if (
                main.Headcounts[i] is { People: People.Person, Relation: Relation.Whole or Relation.OnTop } same
                && same.Value == count.Value
                && (same.To & count.To) != 0
            )
                main.Headcounts[i] = same with { People = count.People };
        }
    }

    private static bool IsTold(ExchangeEvent main, List<Headcount> below, Headcount count) =>
        below.Exists(count, IsOfBodies)
        || (count is { IsPair: true, To: not Sides.Both } && below.Exists(count, IsOfRatio))
        || below.Exists(count, IsOfSide)
        || main.WithheldAt is not null
        || main.Plan?.Value == count.Value;

    // "1,000 heroes are home", above a text that tells of their bodies
    private static bool IsOfBodies(Headcount told, Headcount count) => told.IsBody && !count.IsBody && told.Value == count.Value;

    // "1,000 for 19", above a text that tells whose and what they are
    private static bool IsOfRatio(Headcount told, Headcount count) =>
        told.Value == count.Value && told.Relation is Relation.Whole or Relation.OnTop;

    private static bool IsOfSide(Headcount told, Headcount count) =>
        told is { Precision: CountPrecision.Exact, Relation: Relation.Whole or Relation.OnTop }
        && (told.To & count.To) != 0
        && told.IsBody == count.IsBody
        && !IsOfCiviliansAlone(told, count);

    // "96 soldiers, 12 civilians", above a text that counts the civilians alone
    private static bool IsOfCiviliansAlone(Headcount told, Headcount count) =>
        LikenessRules.IsCivil(told) && count.People is People.Soldier or People.Captive && told.Value < count.Value;

    // "More than a hundred soldiers are home", above a text that counts none: better than no number.
    private static bool IsRounder(List<Headcount> below, Headcount count) =>
        count.Precision != CountPrecision.Exact && below.Exists(count, static (h, count) => h.IsBody == count.IsBody);

    /// <summary>A number of the headline, told by words of the text.</summary>
    public static Headcount At(Span words, Headcount count) =>
        count with
        {
            Number = new Quantity(words.First, words.End, count.Value, count.Precision),
            Phrase = words,
            PeopleAt = words,
            SideAt = words,
            ClaimantAt = count.Claimant is null ? null : words,
        };
}

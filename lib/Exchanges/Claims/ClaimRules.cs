using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Claims;

/// <summary>What is accepted of all that is stated of one side's living, or of its dead.</summary>
/// <param name="Parts">Disjoint parts of one statement; empty where nothing can be accepted.</param>
/// <param name="Rule">Why this one.</param>
/// <param name="Disputed">Another voice states another number.</param>
internal sealed record Verdict(IReadOnlyList<Part> Parts, ClaimRule? Rule, bool Disputed)
{
    public static Verdict Nothing { get; } = new([], null, false);
}

/// <summary>
/// Which statement is accepted. A whole statement, never single claims of different voices: so the accepted parts are disjoint.
/// In this order: a number before a withheld one; a whole before a part of it; both governments; the side that gets its people back;
/// more outlets; an article about the event before a mention in passing; what a record tells first; an exact number; the one told last.
/// Equal totals speak for
/// one another, and the one that names its parts is taken.
/// </summary>
internal static class ClaimRules
{
    /// <summary>How far a round number may lie from an exact one and still be the same.</summary>
    private const double Roundness = 0.1;

    /// <param name="returnedTo">The side that gets these people back.</param>
    /// <param name="figures">All that stands, by its parts; in any order.</param>
    /// <param name="corrected">An article that stated another number has been corrected.</param>
    public static Verdict Judge(Side returnedTo, IReadOnlyCollection<Figure> figures, bool corrected)
    {
        if (figures.Count == 0)
            return Verdict.Nothing;
        var numbers = figures.Where(figure => figure.Total is not null).ToList();
        // Six civilians are not the whole where somebody speaks of soldiers, with or without a number.
        if (figures.Any(figure => !figure.IsSideNote))
            numbers.RemoveAll(figure => figure.IsSideNote);
        if (numbers.Count == 0)
            return Withheld(returnedTo, figures);

        var whole = Wholes(numbers);
        var totals = whole.GroupBy(figure => figure.Total!.Value).Select(same => Total(same)).ToList();
        var ranked = totals
            .OrderByDescending(total => Rank(returnedTo, total.Support))
            .ThenByDescending(total => total.Figure.Total)
            .ToList();
        var (chosen, support) = ranked[0];
        var rivals = ranked[1..];
        var disputed = rivals.Exists(rival => !rival.Support.Voices.IsSubsetOf(in support.Voices));
        return new Verdict(chosen.Parts, RuleOf(returnedTo, support, rivals.ConvertAll(rival => rival.Support), corrected), disputed);
    }

    /// <summary>No number is known: that it is not given is what is accepted.</summary>
    private static Verdict Withheld(Side returnedTo, IReadOnlyCollection<Figure> figures)
    {
        var (chosen, support) = Total(figures.Where(figure => figure.Total is null));
        return new Verdict([.. chosen.Parts.Where(part => part.People is null)], RuleOf(returnedTo, support, [], false), false);
    }

    /// <summary>The figure with the most parts, and the support of all that share its total.</summary>
    private static (Figure Figure, Figure Support) Total(IEnumerable<Figure> same)
    {
        var ordered = same.OrderByDescending(figure => figure.Parts.Length)
            .ThenByDescending(figure => figure.Outlets.Count)
            .ThenBy(figure => figure.Parts[0].Category)
            .ThenBy(figure => string.Join(' ', figure.Parts.Select(part => part.People)), StringComparer.Ordinal)
            .ToList();
        var support = new Figure(new Statement(ordered[0].ReturnedTo, false, ordered[0].Parts, false));
        foreach (var figure in ordered)
            support.Share(figure);
        return (ordered[0], support);
    }

    private static (bool, bool, int, bool, bool, bool, long) Rank(Side returnedTo, Figure support) =>
        (
            BothSides(support),
            support.Sides.Contains(Own(returnedTo)),
            support.Outlets.Count,
            support.InMain,
            support.Foremost,
            support.IsExact,
            support.LastStatedAt?.UtcTicks ?? 0
        );

    private static ClaimRule RuleOf(Side returnedTo, Figure support, List<Figure> rivals, bool corrected)
    {
        if (BothSides(support))
            return ClaimRule.BothSidesAgree;
        if (support.Sides.Contains(Own(returnedTo)))
            return ClaimRule.ReceivingSide;
        if (support.Outlets.Count > 1 && rivals.TrueForAll(rival => rival.Outlets.Count < support.Outlets.Count))
            return ClaimRule.SeveralOutlets;
        if (rivals.Count > 0)
            return ClaimRule.LatestStated;
        return corrected ? ClaimRule.Correction : ClaimRule.OnlyClaim;
    }

    private static bool BothSides(Figure support) =>
        support.Sides.Contains(ClaimantSide.Ukraine) && support.Sides.Contains(ClaimantSide.Russia);

    private static ClaimantSide Own(Side side) => side == Side.Ukraine ? ClaimantSide.Ukraine : ClaimantSide.Russia;

    /// <summary>
    /// The figures that no other one covers. Of equally many exact parts none can be covered, so that a hundred voices with a number of
    /// their own are not set against each other.
    /// </summary>
    private static List<Figure> Wholes(List<Figure> numbers)
    {
        var most = numbers.Max(figure => figure.Parts.Length);
        var divisions = numbers
            .GroupBy(figure => figure.Total!.Value)
            .ToDictionary(same => same.Key, same => same.Max(figure => figure.Parts.Length));
        return numbers.FindAll(figure =>
        {
            // 230, when somebody divides 230 into 224 and 6, is the whole, and 230 with 6 beside it counts the six twice.
            var divided = divisions[figure.Total!.Value] > figure.Parts.Length;
            var mayBePart = figure.Parts.Length < most && !divided;
            return !(
                (mayBePart || !figure.IsExact)
                && numbers.Exists(other =>
                    other.Total != figure.Total && ((mayBePart && SaysAllOf(figure, other)) || IsExacter(other, figure))
                )
            );
        });
    }

    /// <summary>The other figure says all that this one says, as exactly, and more.</summary>
    private static bool SaysAllOf(Figure figure, Figure other) =>
        other.Parts.Length > figure.Parts.Length
        && (other.IsExact || !figure.IsExact)
        && figure.Parts.All(part => other.Parts.Any(whole => whole.Category == part.Category && whole.People == part.People));

    /// <summary>An exact number takes the place of a lower bound that it keeps, and of a round number near it.</summary>
    private static bool IsExacter(Figure other, Figure figure)
    {
        if (!other.IsExact || figure.IsExact)
            return false;
        return figure.IsLowerBound
            ? other.Total >= figure.Total
            : Math.Abs(other.Total!.Value - figure.Total!.Value) <= Roundness * other.Total.Value;
    }
}

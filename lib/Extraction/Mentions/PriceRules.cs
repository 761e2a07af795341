using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>
/// The price named before what it bought: "For nine captured invaders we got back 11 of our fighters", «за п'ятьох командирів – 55
/// військових».
/// </summary>
internal static class PriceRules
{
    /// <summary>
    /// Gives those for whom others were got to the other side; where more of them were told before, they are some of those.
    /// </summary>
    public static void Settle(Scene scene, Clause clause, List<Headcount> own)
    {
        for (var i = 0; i + 1 < own.Count; i++)
        {
            if (
                own[i] is not { Relation: Relation.Whole, Nationality: Sides.None } price
                || !IsFor(scene.Text, price)
                || Bought(scene.Text, clause, own, i) is not { } bought
            )
                continue;
            var to = Scene.Opposite(bought.To);
            own[i] = price with
            {
                To = to,
                SideAt = bought.SideAt,
                IsPair = false,
                Relation =
                    scene.LastWhole is { } whole
                    && whole.To == to
                    && whole.IsBody == price.IsBody
                    && whole.Value > price.Value
                    && whole.Number.First < clause.First
                        ? Relation.Part
                        : Relation.Whole,
            };
        }
    }

    // Those behind the verb or dash, which the price stands before.
    private static Headcount? Bought(MarkedText text, Clause clause, List<Headcount> own, int price)
    {
        for (var i = price + 1; i < own.Count; i++)
        {
            if (
                own[i] is not { Relation: Relation.Whole, To: Sides.Ukraine or Sides.Russia, Nationality: Sides.None } bought
                || bought.IsBody != own[price].IsBody
            )
                return null;
            if (IsFor(text, bought))
                continue;
            var (first, end) = (own[i - 1].Phrase.End, bought.Number.First);
            return
                text.Tokens[first].Norm is "–" or "—"
                || clause.Triggers.Exists(t =>
                    t.First >= first && t.End <= end && (t.Is(Concept.Get) || t.Is(Concept.Back) || t.Is(Concept.Give))
                )
                ? bought
                : null;
        }

        return null;
    }

    private static bool IsFor(MarkedText text, Headcount price)
    {
        var at = price.Number.First - 1;
        if (text.IsDefinite(at))
            at--;
        if (!text.Is(at, Concept.For))
            return false;
        return at == 0
            || text.Tokens[at - 1].Kind == TokenKind.Symbol
            || text.Is(at, Concept.InReturn)
            || text.SentenceOf(at) != text.SentenceOf(at - 1)
            || text.Is(at - 1, Concept.Exchange)
            || text.Is(at - 1, Concept.InReturn)
            || text.Is(at - 1, Concept.And);
    }
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

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
                Relation = IsOfTold(scene, clause, price, to) ? Relation.Part : Relation.Whole,
            };
        }
    }

    // More of them were told before.
    private static bool IsOfTold(Scene scene, Clause clause, Headcount price, Sides to) =>
        scene.LastWhole is { } whole
        && whole.To == to
        && whole.IsBody == price.IsBody
        && whole.Value > price.Value
        && whole.Number.First < clause.First;

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
            var between = new Span(own[i - 1].Phrase.End, bought.Number.First);
            return
                text.Tokens[between.First].Norm is "–" or "—"
                || clause.Triggers.Exists(between, static (t, at) => t.First >= at.First && t.End <= at.End && IsAct(t))
                ? bought
                : null;
        }

        return null;
    }

    private static bool IsAct(Term term) => term.Is(Concept.Get) || term.Is(Concept.Back) || term.Is(Concept.Give);

    // "For nine", «взамен на девятерых»: the word for the price stands before them, and nothing that it could belong to before it.
    private static bool IsFor(MarkedText text, Headcount price)
    {
        var at = price.Number.First - 1;
        if (text.IsDefinite(at))
            at--;
        return text.Is(at, Concept.For)
            && (text.Is(at, Concept.InReturn) || IsOpening(text, at) || text.At(at - 1)?.Concepts.Overlaps(Exchanging) == true);
    }

    private static bool IsOpening(MarkedText text, int token) =>
        token == 0 || text.Tokens[token - 1].Kind == TokenKind.Symbol || text.SentenceOf(token) != text.SentenceOf(token - 1);

    private static readonly ConceptSet Exchanging = ConceptSet.Of(Concept.Exchange, Concept.InReturn, Concept.And);
}

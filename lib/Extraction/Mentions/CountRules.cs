using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Whether a number counts the people of this exchange, those of a whole agreement, or of all exchanges so far.</summary>
internal static class CountRules
{
    // "the 1,000 for 1,000 deal", «по формуле 500 на 500», "a swap that has seen 500 from each side": the whole agreement.
    public static bool IsPlan(MarkedText text, Sentence sentence, Clause clause, Headcount count)
    {
        if (!count.IsPair && count.To != Sides.Both) return false;
        if (count.IsPair && StageRules.Stage(text, new(sentence.First, sentence.End)) is not null) return true;
        if (text.FindLast(Concept.Plan, Math.Max(clause.First, count.Number.First - 3), count.Number.First)?.Value(Concept.Plan) == "strong") return true;
        return text.Has(Concept.Plan, Math.Max(clause.First, count.Number.First - 5), count.Phrase.End + 3) && !clause.Triggers.Any(t => t.Is(Concept.Give) || t.Is(Concept.Get) || t.Is(Concept.Back));
    }

    // "193 for 193" without sides gives both the same.
    public static void PairUp(List<Headcount> counts)
    {
        for (var i = 0; i + 1 < counts.Count; i++)
        {
            if (counts[i] is { IsPair: true, Nationality: Sides.None } first && counts[i + 1] is { IsPair: true, Nationality: Sides.None } second && first.Value == second.Value)
                (counts[i], counts[i + 1]) = (first with { To = Sides.Both }, second with { To = Sides.Both });
        }
    }

    public static bool IsCumulative(MarkedText text, Sentence sentence, Clause clause, Headcount count)
    {
        if (count.IsPair) return false;
        // "in 38 swaps 1,863 people were freed"
        foreach (var many in text.All(Concept.Exchange, sentence.First, sentence.End))
        {
            if (many.Value(Concept.Exchange) == "many" && many.First > sentence.First && (text.Tokens[many.First - 1].Kind == TokenKind.Number || text.Is(many.First - 1, Concept.Number))) return true;
        }

        // "In all, exchanges have brought 2,828 people home": no one exchange.
        if (clause.Triggers is [var act, ..] && act.Value(Concept.Exchange) == "many" && count.Number.First > act.First && !text.Has(Concept.Weekday, clause.First, clause.End) && !text.Has(Concept.Month, clause.First, clause.End) && clause.Triggers.All(t => t.Is(Concept.Exchange) || t.Is(Concept.Back))) return true;
        if (text.Has(Concept.Cumulative, clause.First, clause.End) || text.All(Concept.ThisYear, clause.First, clause.End).Any(y => y.Value(Concept.ThisYear) == "sum")) return true;
        foreach (var since in text.All(Concept.SinceWar, clause.First, clause.End))
        {
            // "held since 2022", "most of whom since", "the largest since the invasion" count nobody who came back.
            if (text.Has(Concept.Part, Math.Max(clause.First, since.First - 8), since.First)) continue;
            var from = Math.Max(clause.First, since.First - 8);
            if (!text.Has(Concept.Superlative, from, since.First) && !text.Has(Concept.Captivity, from, since.First) && !text.Has(Concept.DecoyTime, from, since.First)) return true;
        }

        return text.Has(Concept.Cumulative, sentence.First, sentence.End) && count.Value >= 1000 && count.Number.First > sentence.First && clause.Triggers.Count == 0;
    }

    public static bool IsSumOfStages(MarkedText text, Clause clause) => text.All(Concept.Cumulative, clause.First, clause.End).Any(c => c.Value(Concept.Cumulative) == "stages");

    // "the freed Ukrainians were taken to hospital": no act of its own.
    public static bool IsAdjective(MarkedText text, Clause clause, List<Headcount> own) =>
        own.Count == 0 && clause.Triggers is [var only] && only.Is(Concept.Give) && (text.Is(only.End, Concept.SidePeople) || text.Is(only.End, Concept.Person))
        && !text.Has(Concept.SideName, Math.Max(clause.First, only.First - 3), only.First) && !text.Has(Concept.Passive, Math.Max(clause.First, only.First - 2), only.First);
}

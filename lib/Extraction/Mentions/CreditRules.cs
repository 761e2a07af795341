using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Who is credited with the exchange, and where people were handed over.</summary>
internal static class CreditRules
{
    private const int Reach = 18;

    private static readonly ConceptSet Acts = ConceptSet.Of(Concept.Exchange, Concept.Back, Concept.Get, Concept.Give);

    /// <summary>Mediators named beside a word of mediation, unless that word speaks of talks.</summary>
    public static List<Told<string>> Mediators(MarkedText text, Sentence sentence)
    {
        var found = new List<Told<string>>();
        // "Earlier the Emirates helped": with other exchanges.
        if (
            !text.Has(Concept.Mediation, sentence.First, sentence.End)
            || (
                text.Has(Concept.Recall, sentence.First, Math.Min(sentence.First + 2, sentence.End))
                && !text.HasAny(Acts, sentence.First, sentence.End)
            )
        )
            return found;
        foreach (var cue in text.All(Concept.Mediation, sentence.First, sentence.End))
        {
            // "with Qatar's help": the helper's name stands right before.
            if (cue.Value(Concept.Mediation) == "own" && !text.Is(cue.First - 1, Concept.Mediator))
                continue;
            // «ООН участі не брала», "took no part in the mediation"
            if (text.Has(Concept.Not, Math.Max(sentence.First, cue.First - 1), Math.Min(cue.End + 1, sentence.End)))
                continue;
            // "US-brokered peace talks", "mediation between the two presidents": of talks, not of the handover.
            if (text.Has(Concept.Talks, cue.End, Math.Min(cue.End + 4, sentence.End)))
                continue;
            // "Kyiv and Moscow thank the Emirates": what both are thankful for is the exchange.
            var reach =
                cue.Value(Concept.Mediation) == "thanks"
                && !text.HasAny(Acts, sentence.First, sentence.End)
                && !(text.Has(Concept.BothSides, sentence.First, sentence.End) || ArticleView.NamesBoth(text, sentence.First, sentence.End))
                    ? 0
                    : Reach;
            foreach (
                var name in text.All(Concept.Mediator, Math.Max(sentence.First, cue.First - reach), Math.Min(cue.End + reach, sentence.End))
            )
            {
                var english = name.Value(Concept.Mediator)!;
                if (Names(found, english) || IsHost(text, sentence, name))
                    continue;
                found.Add(new(english, Span.Of(name)));
            }
        }

        return found;
    }

    private static bool Names(List<Told<string>> found, string mediator) => found.Exists(f => f.Value == mediator);

    // "talks in Abu Dhabi", "the US-Russian exchange": a place of talks, or a party.
    private static bool IsHost(MarkedText text, Sentence sentence, Term name)
    {
        // "talks in which the UAE acted as go-between"
        if (
            text.Has(Concept.Relative, Math.Max(sentence.First, name.First - 3), name.First)
            && text.Has(Concept.Mediation, name.End, Math.Min(name.End + 3, sentence.End))
        )
            return false;
        for (var i = name.First - 1; i >= Math.Max(sentence.First, name.First - 4); i--)
        {
            if (text.Is(i, Concept.Mediation))
                return false;
            if (text.Is(i, Concept.Talks))
                return true;
        }

        // "between the United States and Russia": a party to another exchange.
        var withNext =
            text.Is(name.End, Concept.And) && (text.Is(name.End + 1, Concept.SideName) || text.Is(name.End + 2, Concept.SideName));
        var withLast = text.Is(name.First - 1, Concept.And) && text.Is(name.First - 2, Concept.SideName);
        return withNext || withLast || text.Is(name.End, Concept.Talks);
    }

    private static readonly ConceptSet Places = ConceptSet.Of(Concept.Border, Concept.Region);

    /// <summary>The place of the handover: a border or region beside "took place", "was handed over", "exchanged".</summary>
    public static Told<string>? Location(MarkedText text, Clause clause)
    {
        if (!text.HasAny(Places, clause.First, clause.End))
            return null;
        foreach (var concept in (ReadOnlySpan<Concept>)[Concept.Border, Concept.Region])
        {
            foreach (var place in text.All(concept, clause.First, clause.End))
            {
                var from = Math.Max(clause.First, place.First - 9);
                var happened =
                    text.Has(Concept.Happen, from, place.First)
                    || (
                        concept == Concept.Border
                        && (
                            text.Has(Concept.Exchange, from, place.First)
                            || text.Has(Concept.Happen, place.End, Math.Min(place.End + 4, clause.End))
                        )
                    );
                if (
                    happened
                    && !text.All(Concept.DecoyTime, Math.Max(from, place.First - 4), place.First)
                        .Any(d => d.Value(Concept.DecoyTime) != "before")
                )
                    return new(place.Value(concept)!, Span.Of(place));
            }
        }

        return null;
    }
}

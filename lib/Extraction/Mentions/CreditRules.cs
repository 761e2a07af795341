using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Who is credited with the exchange, and where people were handed over.</summary>
internal static class CreditRules
{
    /// <summary>Words between a word of mediation and a mediator.</summary>
    private const int Reach = 18;

    private static readonly ConceptSet Acts = ConceptSet.Of(Concept.Exchange, Concept.Back, Concept.Get, Concept.Give);

    /// <summary>Mediators named beside a word of mediation, unless that word speaks of talks.</summary>
    public static List<Told<string>> Mediators(MarkedText text, Sentence sentence)
    {
        var found = new List<Told<string>>();
        if (!text.Has(Concept.Mediation, sentence.First, sentence.End) || IsOfEarlier(text, sentence))
            return found;
        foreach (var cue in text.All(Concept.Mediation, sentence.First, sentence.End))
        {
            if (!IsOfHandover(text, sentence, cue))
                continue;
            var reach = IsThanksForElse(text, sentence, cue) ? 0 : Reach;
            var (first, end) = (Math.Max(sentence.First, cue.First - reach), Math.Min(cue.End + reach, sentence.End));
            foreach (var name in text.All(Concept.Mediator, first, end))
            {
                var english = name.Value(Concept.Mediator)!;
                if (!Names(found, english) && !IsHost(text, sentence, name))
                    found.Add(new(english, Span.Of(name)));
            }
        }

        return found;
    }

    /// <summary>"Earlier" stands among the first so many words of a sentence.</summary>
    private const int RecallReach = 2;

    // "Earlier the Emirates helped": with other exchanges.
    private static bool IsOfEarlier(MarkedText text, Sentence sentence) =>
        text.Has(Concept.Recall, sentence.First, Math.Min(sentence.First + RecallReach, sentence.End))
        && !text.HasAny(Acts, sentence.First, sentence.End);

    /// <summary>Words between a word of mediation and the talks that it is of.</summary>
    private const int TalksReach = 4;

    private static bool IsOfHandover(MarkedText text, Sentence sentence, Term cue)
    {
        // "with Qatar's help": the helper's name stands right before.
        if (cue.Value(Concept.Mediation) == "own" && !text.Is(cue.First - 1, Concept.Mediator))
            return false;
        // «ООН участі не брала», "took no part in the mediation"
        if (text.Has(Concept.Not, Math.Max(sentence.First, cue.First - 1), Math.Min(cue.End + 1, sentence.End)))
            return false;
        // "talks with the participation of the US ended": of talks, where nothing is said of an exchange.
        if (text.Is(cue.First - 1, Concept.Talks) && !text.HasAny(Acts, sentence.First, sentence.End))
            return false;
        if (TalksOfExchange(text, sentence, cue))
            return true;
        // "US-brokered peace talks", "mediation between the two presidents": of talks, not of the handover.
        return !text.Has(Concept.Talks, cue.End, Math.Min(cue.End + TalksReach, sentence.End));
    }

    // "were the mediators in the talks on this exchange"
    private static bool TalksOfExchange(MarkedText text, Sentence sentence, Term cue) =>
        text.Find(Concept.Talks, cue.End, Math.Min(cue.End + TalksReach, sentence.End)) is { } talks
        && text.Has(Concept.Exchange, talks.End, Math.Min(talks.End + TalksReach, sentence.End));

    // "Kyiv and Moscow thank the Emirates": what both are thankful for is the exchange; what one alone is, may be anything.
    private static bool IsThanksForElse(MarkedText text, Sentence sentence, Term cue) =>
        cue.Value(Concept.Mediation) == "thanks"
        && !text.HasAny(Acts, sentence.First, sentence.End)
        && !text.Has(Concept.BothSides, sentence.First, sentence.End)
        && !ArticleView.NamesBoth(text, sentence.First, sentence.End);

    private static bool Names(List<Told<string>> found, string mediator) => found.Exists(f => f.Value == mediator);

    // "talks in Abu Dhabi", "the US-Russian exchange": a place of talks, or a party.
    private static bool IsHost(MarkedText text, Sentence sentence, Term name)
    {
        if (ActsInTalks(text, sentence, name))
            return false;
        for (var i = name.First - 1; i >= Math.Max(sentence.First, name.First - TalksReach); i--)
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

    /// <summary>Words between talks, those who act in them, and what they act as.</summary>
    private const int ActReach = 3;

    // "talks in which the UAE acted as go-between"
    private static bool ActsInTalks(MarkedText text, Sentence sentence, Term name) =>
        text.Has(Concept.Relative, Math.Max(sentence.First, name.First - ActReach), name.First)
        && text.Has(Concept.Mediation, name.End, Math.Min(name.End + ActReach, sentence.End));

    private static readonly ConceptSet Places = ConceptSet.Of(Concept.Border, Concept.Region);

    /// <summary>The place of the handover: a border or region beside "took place", "was handed over", "exchanged".</summary>
    public static Told<string>? Location(MarkedText text, Clause clause)
    {
        if (!text.HasAny(Places, clause.First, clause.End))
            return null;
        return Location(text, clause, Concept.Border) ?? Location(text, clause, Concept.Region);
    }

    private static Told<string>? Location(MarkedText text, Clause clause, Concept concept)
    {
        foreach (var place in text.All(concept, clause.First, clause.End))
        {
            if (Happened(text, clause, concept, place))
                return new(place.Value(concept)!, Span.Of(place));
        }

        return null;
    }

    /// <summary>Words between what happened and its place in front or behind; of what happened before, in front of that.</summary>
    private const int PlaceReachBefore = 9,
        PlaceReachBehind = 4,
        DecoyReach = 4;

    private static bool Happened(MarkedText text, Clause clause, Concept concept, Term place)
    {
        var from = Math.Max(clause.First, place.First - PlaceReachBefore);
        if (
            !text.Has(Concept.Happen, from, place.First)
            && !(concept == Concept.Border ? IsExchangedAt(text, clause, from, place) : IsExchangedIn(text, clause, place))
        )
            return false;
        return !text.All(Concept.DecoyTime, Math.Max(from, place.First - DecoyReach), place.First)
            .Any(static decoy => decoy.Value(Concept.DecoyTime) != "before");
    }

    private static readonly ConceptSet Handovers = ConceptSet.Of(Concept.Exchange, Concept.Give);

    /// <summary>Words between an exchange and the region in which it was, right behind its people.</summary>
    private const int RegionReach = 6;

    // "exchanged prisoners in the Gomel region"; not "exchanged prisoners captured in the Kharkiv region".
    private static bool IsExchangedIn(MarkedText text, Clause clause, Term region)
    {
        var from = Math.Max(clause.First, region.First - RegionReach);
        var before = region.First - (text.Is(region.First - 1, Concept.Article) ? 2 : 1);
        return text.ValueAt(before, Concept.On) == ""
            && text.HasAny(Handovers, from, before)
            && !text.Has(Concept.Captivity, from, before)
            && !text.AnyToken(from, before, static (text, i) => text.Tokens[i].Norm is ",");
    }

    // "exchanged at the border", "at the border took place"
    private static bool IsExchangedAt(MarkedText text, Clause clause, int from, Term border) =>
        text.HasAny(Handovers, from, border.First)
        || text.Has(Concept.Happen, border.End, Math.Min(border.End + PlaceReachBehind, clause.End));
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Topics;

/// <summary>
/// What some sentence of a text tells to have been done: people given in return, returned in so many, exchanged with others.
/// </summary>
internal static class ArticleActs
{
    /// <summary>Words between a number and its noun.</summary>
    private const int NounReach = 3;

    /// <summary>"In exchange Moscow took back 175 of its own"</summary>
    public static bool GivesInReturn(MarkedText text) =>
        text.Has(Concept.InReturn, 0, text.Tokens.Count)
        && text.Sentences.Exists(
            text,
            static (s, text) =>
                text.Has(Concept.InReturn, s.First, s.End)
                && text.HasAny(Moves, s.First, s.End)
                && (text.Has(Concept.Person, s.First, s.End) || text.Has(Concept.Own, s.First, s.End))
        );

    private static readonly ConceptSet Moves = ConceptSet.Of(Concept.Give, Concept.Get, Concept.Back);

    /// <summary>"Our people are home"</summary>
    public static bool ReturnsPeople(MarkedText text) =>
        text.Sentences.Exists(
            text,
            static (s, text) =>
                (text.Has(Concept.Back, s.First, s.End) || text.Has(Concept.Get, s.First, s.End))
                && (text.Has(Concept.Person, s.First, s.End) || text.Has(Concept.Own, s.First, s.End))
        );

    /// <summary>"95 servicemen came back from captivity"</summary>
    public static bool ReturnsSoldiersFromCaptivity(MarkedText text) =>
        text.Sentences.Exists(
            text,
            static (s, text) =>
                text.Has(Concept.Captivity, s.First, s.End)
                && text.HasAny(Moves, s.First, s.End)
                && text.All(Concept.Person, s.First, s.End).Any(static p => p.Value(Concept.Person) is "soldier" or "captive")
        );

    /// <summary>"65 people were returned to Ukraine": somebody who is more than a person is counted, with a side.</summary>
    public static bool ReturnsCounted(MarkedText text) =>
        text.Sentences.Exists(text, static (s, text) => Returns(text, s) && text.HasAny(OfSide, s.First, s.End) && CountsPeople(text, s));

    private static readonly ConceptSet OfSide = ConceptSet.Of(Concept.GoesTo, Concept.SideName, Concept.SidePeople);

    private static bool Returns(MarkedText text, Sentence s) =>
        text.Has(Concept.Back, s.First, s.End)
        || text.Has(Concept.Get, s.First, s.End)
        || text.All(Concept.Give, s.First, s.End).Any(static give => give.Value(Concept.Give) is not (null or ""));

    private static bool CountsPeople(MarkedText text, Sentence s) =>
        text.All(Concept.Person, s.First, s.End)
            .Any(
                (Text: text, s.First),
                static (people, from) =>
                    people.Value(Concept.Person) != "person"
                    && from.Text.AnyToken(Math.Max(from.First, people.First - NounReach), people.First, ArticleView.IsNumber)
            );

    /// <summary>Fewer people than this may be counted twice for any reason.</summary>
    private const int FewestAlike = 5;

    /// <summary>
    /// One number of people told for two groups, of which one is of a side: "307 soldiers walked out. 307 Russians left".
    /// </summary>
    public static bool CountsAlike(MarkedText text)
    {
        var counted = new Dictionary<int, bool>();
        foreach (var s in text.Sentences)
        {
            if (!text.Has(Concept.Person, s.First, s.End))
                continue;
            foreach (var number in NumberReader.Read(text, s))
            {
                if (number.Value < FewestAlike || number.IsOrdinal || number.LooksLikeYear)
                    continue;
                var reach = Math.Min(number.End + NounReach, s.End);
                if (text.Find(Concept.Person, number.End, reach) is null)
                    continue;
                var isOfSide = text.Has(Concept.SidePeople, number.End, reach);
                if (counted.TryGetValue(number.Value, out var before) && before != isOfSide)
                    return true;
                counted[number.Value] = isOfSide;
            }
        }

        return false;
    }

    /// <summary>"exchanged 40 paintings": a sentence gives, gets or exchanges things.</summary>
    public static bool ExchangesThings(MarkedText text) =>
        text.Sentences.Exists(
            text,
            static (s, text) => text.Has(Concept.OtherExchange, s.First, s.End) && text.HasAny(Clause.Acts, s.First, s.End)
        );

    /// <summary>
    /// "Rain in the west" makes no party of it: another country in a sentence that tells of captives or of an exchange does.
    /// </summary>
    public static bool ConcernsOthers(MarkedText text) =>
        text.Sentences.Exists(
            text,
            static (s, text) =>
                text.Has(Concept.OtherParty, s.First, s.End)
                && (ArticleView.Captives(text, s.First, s.End) || text.HasAny(Clause.Acts, s.First, s.End))
        );

    /// <summary>Another country gets or gives people, where nobody mediates: "three went to the United States".</summary>
    public static bool OthersTakePart(MarkedText text) =>
        text.Sentences.Exists(text, static (s, text) => NamesCountry(text, s) && MovesPeople(text, s) && !IsOfMediation(text, s));

    // An Israeli volunteer is no country, nor is a citizen of one.
    private static bool NamesCountry(MarkedText text, Sentence s) =>
        text.All(Concept.OtherParty, s.First, s.End)
            .Any(
                text,
                static (party, text) =>
                    !text.Is(party.End, Concept.Person)
                    && !text.Is(party.First - 1, Concept.Person)
                    && !(text.Is(party.First - 1, Concept.Of) && text.Is(party.First - 2, Concept.Person))
            );

    private static bool MovesPeople(MarkedText text, Sentence s) =>
        text.HasAny(Clause.Acts, s.First, s.End)
        && (ArticleView.Captives(text, s.First, s.End) || text.Has(Concept.Person, s.First, s.End));

    private static bool IsOfMediation(MarkedText text, Sentence s) =>
        text.Has(Concept.Mediation, s.First, s.End) || text.Has(Concept.Talks, s.First, s.End);
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>Verbs of exchange that are words of the people's noun phrase, and tell no act.</summary>
internal static class Participles
{
    /// <summary>
    /// "116 released captives", «207 звільнених з російського полону українців», «1100 переданих Україні тіл»: the participle, or a place
    /// between it and its noun.
    /// </summary>
    public static bool IsParticiple(MarkedText text, Term term)
    {
        if (IsPlace(term) && IsAct(text, term.First - 1) && IsFollowedByPeople(text, term.End))
            return true;
        if (term.Is(Concept.ComesFrom) || !IsAct(text, term.First))
            return false;
        return IsFollowedByPeople(text, term.End)
            || (text.At(term.End) is { } place && IsPlace(place) && IsFollowedByPeople(text, place.End));
    }

    /// <summary>People are named right at a token, or behind one word.</summary>
    public static bool IsFollowedByPeople(MarkedText text, int at) =>
        text.Is(at, Concept.Person) || text.Is(at, Concept.SidePeople) || text.Is(at + 1, Concept.Person);

    /// <summary>A token tells that people are freed, returned or handed over.</summary>
    public static bool IsAct(MarkedText text, int token) => text.Is(token, Concept.Give) || text.Is(token, Concept.Back);

    private static bool IsPlace(Term term) => term.Is(Concept.ComesFrom) || term.Is(Concept.GoesTo);
}

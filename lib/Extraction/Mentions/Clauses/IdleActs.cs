using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Clauses;

/// <summary>Words of exchanging, giving, getting and coming back that move nobody where they stand.</summary>
internal static class IdleActs
{
    /// <summary>Words behind a verb or noun among which those would stand whom it moves.</summary>
    private const int WhomReach = 4;

    /// <summary>Words behind "brought" among which the word for home stands.</summary>
    private const int HomeReach = 14;

    /// <summary>A word of an act tells of no exchange: it moves things, tells of an earlier way, or moves nobody.</summary>
    public static bool Has(MarkedText text, Sentence sentence, Term term) =>
        IdleGoods.AreMovedBy(text, sentence, term) || EarlierWay.IsTold(text, sentence, term) || MovesNobody(text, sentence, term);

    private static bool MovesNobody(MarkedText text, Sentence sentence, Term term) =>
        IsReturnFromPlace(text, sentence, term)
        || IsNotGiven(text, sentence, term)
        || IsReleasedBySomebody(text, term)
        || IsBroughtElsewhere(text, sentence, term)
        || IsAttribute(text, term)
        || IsArrivalOfEnvoy(text, sentence, term);

    // "The envoy arrived in Istanbul to get the exchanges moving": nobody who could come home stands before the verb.
    private static bool IsArrivalOfEnvoy(MarkedText text, Sentence sentence, Term term) =>
        term.Value(Concept.Back) == "arrival"
        && IsPlaceOfOthers(text, sentence, term.End)
        && !text.HasAny(Travellers, sentence.First, term.First)
        && !text.AnyToken(sentence.First, term.First, static (text, i) => text.IsNumber(i));

    private static readonly ConceptSet Travellers = ConceptSet.Of(
        Concept.Person,
        Concept.SidePeople,
        Concept.Own,
        Concept.Rank,
        Concept.Pronoun,
        Concept.Homeward
    );

    // «після повернення з Абу-Дабі»: from a place of neither side, and nobody is named.
    private static bool IsReturnFromPlace(MarkedText text, Sentence sentence, Term term) =>
        term.Is(Concept.Nominal)
        && term.Is(Concept.Back)
        && text.Is(term.End, Concept.Of)
        && IsPlaceOfOthers(text, sentence, term.End + 1)
        && !text.Has(Concept.Person, term.End, Math.Min(term.End + WhomReach, sentence.End));

    private static bool IsPlaceOfOthers(MarkedText text, Sentence sentence, int token) =>
        token < sentence.End
        && text.Tokens[token].Capital
        && (text.At(token) is not { } place || place.Is(Concept.OtherParty) || place.Is(Concept.Mediator));

    // "84 on each side, the shares not given": what is not given is a number.
    private static bool IsNotGiven(MarkedText text, Sentence sentence, Term term) =>
        term.Value(Concept.Give) == ""
        && text.Is(term.First - 1, Concept.Not)
        && !text.Is(term.First - 2, Concept.Passive)
        && !text.Has(Concept.Person, term.End, Math.Min(term.End + WhomReach, sentence.End));

    // "a video released by Ukraine": no people before it.
    private static bool IsReleasedBySomebody(MarkedText text, Term term) =>
        term.Is(Concept.Back) && term.Is(Concept.ByWhom) && !(text.At(term.First - 1) is { } whom && CanBeReleased(whom));

    private static bool CanBeReleased(Term term) =>
        term.Is(Concept.Person)
        || term.Is(Concept.SidePeople)
        || term.Is(Concept.Rank)
        || term.Is(Concept.Future)
        || term.Is(Concept.Passive);

    // "brought charges", and not "brought 95 soldiers home" or "brought the bodies to Kyiv".
    private static bool IsBroughtElsewhere(MarkedText text, Sentence sentence, Term term) =>
        term.Value(Concept.Get) == "home"
        && !text.Has(Concept.Homeward, term.End, Math.Min(term.End + HomeReach, sentence.End))
        && !BringsBodies(text, sentence, term);

    private static bool BringsBodies(MarkedText text, Sentence sentence, Term term) =>
        text.Find(Concept.GoesTo, term.End, Math.Min(term.End + HomeReach, sentence.End)) is { } goal
        && text.All(Concept.Person, term.End, goal.First).Any(static p => p.Value(Concept.Person) == "body");

    // "had a hand in freeing"
    private static bool IsAttribute(MarkedText text, Term term) =>
        term.Value(Concept.Give)?.EndsWith("gerund", StringComparison.Ordinal) == true
        && (text.Is(term.First - 1, Concept.On) || text.Is(term.First - 1, Concept.For) || text.Is(term.First - 1, Concept.Of));
}

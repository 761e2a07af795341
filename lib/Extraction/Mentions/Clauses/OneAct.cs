using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Clauses;

/// <summary>Words that tell one act together, so that no clause ends between them.</summary>
internal static class OneAct
{
    /// <summary>Words between a word for home and its verb.</summary>
    private const int HomeReach = 4;

    /// <summary>Words between a preposition that opens a sentence and its noun.</summary>
    private const int IntroReach = 4;

    /// <summary>Between a preposition and its noun of exchange stand at most so many words.</summary>
    private const int CloseReach = 2;

    /// <summary>Words behind a noun of exchange among which its relative clause begins.</summary>
    private const int RelativeReach = 3;

    /// <summary>A trigger tells the act of those before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">Where the clause of those before it begins.</param>
    /// <param name="own">The triggers before it.</param>
    /// <param name="next">The trigger.</param>
    public static bool IsToldBy(MarkedText text, int first, List<Term> own, Term next) =>
        IsHomeAndVerb(text, own[^1], next)
        || TakesHome(text, own[^1], next)
        || Introduces(text, first, own, next)
        || Closes(text, own, next);

    // «Домой, в Россию, возвращаются 115»: a word for home and its verb, with nobody counted between.
    private static bool IsHomeAndVerb(MarkedText text, Term home, Term verb) =>
        home.Is(Concept.Back)
        && verb.Is(Concept.Back)
        && verb.First - home.End <= HomeReach
        && !text.AnyToken(home.End, verb.First, static (text, i) => CountsOrParts(text, i));

    private static bool CountsOrParts(MarkedText text, int token) =>
        text.IsNumber(token) || text.Is(token, Concept.And) || text.Is(token, Concept.Relative) || IsStrongSign(text, token);

    private static bool IsStrongSign(MarkedText text, int token) => text.Tokens[token].Norm is ";" or ":" or "–" or "—";

    private static bool IsSign(MarkedText text, int token) => text.Tokens[token].Norm is "," || IsStrongSign(text, token);

    // "brought three civilians and 31 soldiers home from captivity": the word for home belongs to the verb.
    private static bool TakesHome(MarkedText text, Term verb, Term home) =>
        (verb.Is(Concept.Get) || verb.Is(Concept.Give)) && IsHome(home) && !AreParted(text, verb.End, home.First);

    private static bool AreParted(MarkedText text, int from, int to) =>
        text.AnyToken(from, to, static (text, i) => IsSign(text, i) || text.Is(i, Concept.Passive) || text.Is(i, Concept.Relative));

    private static bool IsHome(Term term) => term.Is(Concept.Back) && (term.Is(Concept.Homeward) || term.Is(Concept.Captivity));

    // "In the exchange on 29 October, 52 people were freed": a preposition and its noun are no clause of their own.
    private static bool Introduces(MarkedText text, int first, List<Term> own, Term verb) =>
        own is [var noun]
        && noun.Value(Concept.Exchange) == "one"
        && !verb.Is(Concept.Exchange)
        && OpensWithPreposition(text, first, noun)
        && !HasOwnVerb(text, first, noun, verb);

    private static bool OpensWithPreposition(MarkedText text, int first, Term noun) =>
        noun.First - first <= IntroReach
        && text.At(first) is { } opening
        && (opening.Is(Concept.On) || opening.Value(Concept.Each) == "before");

    private static bool HasOwnVerb(MarkedText text, int first, Term noun, Term verb)
    {
        for (var i = first; i < verb.First; i++)
        {
            var isHeld = text.Is(i, Concept.Happen) && !text.Has(Concept.Since, noun.End, i);
            if (isHeld || EndsIntro(text, i))
                return true;
        }

        return false;
    }

    private static bool EndsIntro(MarkedText text, int token) =>
        IsStrongSign(text, token)
        || (text.Tokens[token].Norm is not "," && text.Is(token, Concept.And))
        || text.Is(token, Concept.Report)
        || text.Is(token, Concept.Relative);

    // "freed 185 soldiers and 20 civilians in a swap": a preposition and its noun say in what, and tell no act of their own.
    private static bool Closes(MarkedText text, List<Term> own, Term noun) =>
        noun.Value(Concept.Exchange) == "one"
        && !noun.Is(Concept.Give)
        && own.Exists(static t => MovesPeople(t))
        && HasPreposition(text, Math.Max(own[^1].End, noun.First - CloseReach), noun.First)
        && !BeginsAnother(text, own[^1].End, noun.First, noun.End);

    private static bool MovesPeople(Term term) => term.Is(Concept.Give) || term.Is(Concept.Get) || term.Is(Concept.Back);

    private static bool HasPreposition(MarkedText text, int from, int noun) =>
        text.AnyToken(from, noun, static (text, i) => text.ValueAt(i, Concept.On) == "" && !text.Is(i - 1, Concept.Happen));

    // A clause of its own lies before the noun, or a relative one behind it.
    private static bool BeginsAnother(MarkedText text, int from, int noun, int end) =>
        text.AnyToken(from, noun, static (text, i) => OpensClause(text, i)) || text.Has(Concept.Relative, end, end + RelativeReach);

    private static bool OpensClause(MarkedText text, int token) =>
        IsSign(text, token)
        || text.ValueAt(token, Concept.And) == "clause"
        || text.Is(token, Concept.Passive)
        || text.Is(token, Concept.Report);
}

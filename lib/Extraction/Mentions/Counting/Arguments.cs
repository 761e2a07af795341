using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>
/// Numbers alone beside a verb of exchange, which count those told last: "while 19 were handed to Moscow", «шестеро поїхали до України»,
/// «получив взамен 27».
/// </summary>
internal static class Arguments
{
    /// <summary>The number is what a verb of exchange, or a place, tells of.</summary>
    public static bool IsArgument(MarkedText text, Sentence sentence, Quantity number)
    {
        var behind = BehindAuxiliaries(text, sentence, number.End);
        return GoesSomewhere(text, sentence, behind)
            || IsBroughtHome(text, sentence, number, behind)
            || IsBeforeAct(text, sentence, behind)
            || (!HasNounOfItsOwn(text, sentence, number) && IsBehindAct(text, sentence, number));
    }

    // "19 were handed", «шестеро – поїхали»: the token behind "were", "will", "also" and dashes.
    private static int BehindAuxiliaries(MarkedText text, Sentence sentence, int at)
    {
        while (at < sentence.End && IsAuxiliary(text, at))
            at++;
        return at;
    }

    private static bool IsAuxiliary(MarkedText text, int token) =>
        text.Is(token, Concept.Passive)
        || text.Is(token, Concept.Future)
        || text.Is(token, Concept.OnTop)
        || text.Tokens[token].Norm is "–" or "—";

    // «шестеро поїхали до України»: a verb that the lexicon does not know, and where they went.
    private static bool GoesSomewhere(MarkedText text, Sentence sentence, int at) =>
        at + 1 < sentence.End
        && text.At(at) is null
        && text.Tokens[at].Kind == TokenKind.Word
        && (text.Is(at + 1, Concept.GoesTo) || text.Is(at + 1, Concept.ComesFrom));

    // "Ukraine got 95 back"
    private static bool IsBroughtHome(MarkedText text, Sentence sentence, Quantity number, int at) =>
        at < sentence.End
        && text.Is(at, Concept.Homeward)
        && text.At(number.First - 1) is { } brings
        && brings.First >= sentence.First
        && (brings.Is(Concept.Get) || brings.Is(Concept.Give));

    // "while 19 were handed to Moscow"
    private static bool IsBeforeAct(MarkedText text, Sentence sentence, int at) =>
        at < sentence.End && text.At(at) is { } behind && (IsAct(behind) || behind.Is(Concept.GoesTo) || behind.Is(Concept.ComesFrom));

    private static bool HasNounOfItsOwn(MarkedText text, Sentence sentence, Quantity number) =>
        number.End < sentence.End && text.Tokens[number.End].Kind == TokenKind.Word && text.At(number.End) is null;

    // «получив взамен 27»
    private static bool IsBehindAct(MarkedText text, Sentence sentence, Quantity number)
    {
        var at = ActBefore(text, sentence, number.First - 1);
        return at >= sentence.First
            && text.At(at) is { } before
            && (IsAct(before) || IsPlace(text, sentence, before))
            && IsClosed(text, sentence, number.End);
    }

    // Where a verb in front of the number ends, whatever small words stand between.
    private static int ActBefore(MarkedText text, Sentence sentence, int at)
    {
        // "the return of the ten"
        if (at > sentence.First && text.IsDefinite(at) && text.Is(at - 1, Concept.Nominal))
            at--;
        while (at > sentence.First && IsSmallWord(text, at) && !IsActAt(text, at))
            at--;
        // «Повернуто: 115. Передано: 117»
        if (at > sentence.First && text.Tokens[at].Norm is ":" or "–" or "—" && IsActAt(text, at - 1))
            at--;
        // «поїхало теж 250», «отримала лише 35»
        if (at > sentence.First && text.Tokens[at].Kind == TokenKind.Word && text.At(at) is null && IsActAt(text, at - 1))
            at--;
        return at;
    }

    private static bool IsSmallWord(MarkedText text, int token) =>
        text.Is(token, Concept.InReturn)
        || text.Is(token, Concept.OnTop)
        || text.Is(token, Concept.Approximately)
        || text.Is(token, Concept.AtLeast);

    // No noun can follow.
    private static bool IsClosed(MarkedText text, Sentence sentence, int end) =>
        end >= sentence.End || text.Tokens[end].Kind == TokenKind.Symbol || (text.At(end) is { } next && next.Concepts.Overlaps(Closing));

    private static readonly ConceptSet Closing = ConceptSet.Of(Concept.InReturn, Concept.OnTop, Concept.On, Concept.And);

    // «тела: в Украину 63, в Россию 17»: where they go, in front of their number.
    private static bool IsPlace(MarkedText text, Sentence sentence, Term place) =>
        (place.Is(Concept.GoesTo) || (place.Is(Concept.Recipient) && place.Is(Concept.SideName)))
        && !place.Is(Concept.Person)
        && IsOpening(text, sentence, place);

    // Nothing but a sign or "and" stands before it.
    private static bool IsOpening(MarkedText text, Sentence sentence, Term place) =>
        place.First == sentence.First || text.Tokens[place.First - 1].Kind == TokenKind.Symbol || text.Is(place.First - 1, Concept.And);

    private static bool IsActAt(MarkedText text, int token) => text.At(token) is { } act && IsAct(act);

    private static bool IsAct(Term term) => term.Is(Concept.Give) || term.Is(Concept.Get) || term.Is(Concept.Back);
}

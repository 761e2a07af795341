using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Clauses;

/// <summary>What is exchanged, given or got where it is no people: fire, missiles, years of prison, lists of names.</summary>
internal static class IdleGoods
{
    /// <summary>Words between a verb and the goods that it hands over.</summary>
    private const int GoodsReach = 5;

    /// <summary>Words behind goods among which their people may stand.</summary>
    private const int OfWhomReach = 2;

    /// <summary>Words between a verb and a number of things.</summary>
    private const int ThingsReach = 8;

    /// <summary>Words between a verb and a number of years or pieces, or a list of names, right behind it.</summary>
    private const int NextReach = 3;

    /// <summary>A verb moves things, and no people.</summary>
    public static bool AreMovedBy(MarkedText text, Sentence sentence, Term term) =>
        AreExchanged(text, sentence, term)
        || AreSubject(text, sentence, term)
        || AreCounted(text, sentence, term)
        || AreYears(text, term)
        || AreUnits(text, sentence, term)
        || AreNames(text, sentence, term);

    // "exchanged heavy fire", «обмінялися артилерійськими ударами»; "gained momentum", "sent New Year's wishes to the freed men",
    // "received medical care"
    private static bool AreExchanged(MarkedText text, Sentence sentence, Term term) =>
        CanTakeGoods(text, term)
        && !term.Is(Concept.OfPrisoners)
        && text.Find(Concept.OtherExchange, term.End, Math.Min(term.End + GoodsReach, sentence.End)) is { } goods
        && goods.Value(Concept.OtherExchange) == "goods"
        // «забрала з окупованих територій тіла 40 воїнів»: where from, and then whom.
        && !text.Has(Concept.Person, term.End, Math.Min(goods.End + OfWhomReach, sentence.End))
        && !IsParted(text, term.End, goods.First);

    /// <summary>Words between goods and the passive that tells of them, its auxiliaries among them.</summary>
    private const int SubjectReach = 4;

    // "The lists have been exchanged"
    private static bool AreSubject(MarkedText text, Sentence sentence, Term term)
    {
        if (term.Value(Concept.Exchange) != "verb" || !text.HasBefore(Concept.Passive, term.First, SubjectReach))
            return false;
        var first = Math.Max(sentence.First, term.First - SubjectReach);
        return text.FindLast(Concept.OtherExchange, first, term.First) is { } goods
            && goods.Value(Concept.OtherExchange) == "goods"
            && !text.Has(Concept.Person, goods.End, term.First)
            && !IsParted(text, goods.End, term.First);
    }

    private static bool CanTakeGoods(MarkedText text, Term term) =>
        term.Is(Concept.Exchange)
        || ((term.Value(Concept.Give) == "" || term.Value(Concept.Get) == "") && !text.Is(term.First - 1, Concept.Passive));

    private static bool IsParted(MarkedText text, int from, int to) =>
        text.Has(Concept.And, from, to)
        || text.AnyToken(
            from,
            to,
            static (text, i) =>
                text.Tokens[i].Kind == TokenKind.Symbol && text.Tokens[i].Norm is not ("\"" or "“" or "«" or "„" or "‘" or "'")
        );

    // "launched more than 250 missiles at Ukraine", «конверты передали 30 июня»: what a verb of giving or getting counts, or what stands
    // right before it, are things.
    private static bool AreCounted(MarkedText text, Sentence sentence, Term term)
    {
        if (!IsGiveOrGet(term) || term.Is(Concept.Person))
            return false;
        if (
            text.ValueAt(term.First - 1, Concept.OtherExchange) == "goods"
            && !text.Has(Concept.Person, term.End, Math.Min(term.End + GoodsReach, sentence.End))
        )
            return true;
        for (var i = term.End; i < Math.Min(term.End + ThingsReach, sentence.End - 1); i++)
        {
            if (EndsObject(text, i))
                return false;
            if (text.IsNumber(i) && !text.IsNumber(i + 1))
                return IsUnit(text, i + 1) && !text.Is(i + 1, Concept.Month);
        }

        return false;
    }

    private static bool IsGiveOrGet(Term term) => !term.Is(Concept.Exchange) && (term.Is(Concept.Give) || term.Is(Concept.Get));

    private static bool EndsObject(MarkedText text, int token) =>
        text.Is(token, Concept.Person)
        || text.Is(token, Concept.Own)
        || (text.At(token) is { } other && Clause.IsTrigger(other))
        || text.Tokens[token].Norm is "," or ";" or ":" or "—" or "–";

    private static bool IsUnit(MarkedText text, int token) => text.Is(token, Concept.Unit) && !text.Is(token, Concept.Person);

    // "got ten years": a sentence.
    private static bool AreYears(MarkedText text, Term term) =>
        term.Is(Concept.Get) && IsNumberOfYears(text, text.Is(term.End, Concept.Each) ? term.End + 1 : term.End);

    private static bool IsNumberOfYears(MarkedText text, int number) =>
        number + 1 < text.Tokens.Count && text.IsNumber(number) && (text.Is(number + 1, Concept.Day) || text.Is(number + 1, Concept.Unit));

    // «отримали по 10 років»: a number with its unit stands next to the verb.
    private static bool AreUnits(MarkedText text, Sentence sentence, Term term) =>
        term.Is(Concept.Get)
        && !term.Is(Concept.Exchange)
        && text.AnyToken(
            term.End,
            Math.Min(term.End + NextReach, sentence.End),
            static (text, i) => text.IsNumber(i) && IsUnit(text, i + 1)
        );

    // «передала Киеву списки на обмен»: what is given are names.
    private static bool AreNames(MarkedText text, Sentence sentence, Term term) =>
        IsGiveOrGet(term)
        && text.Has(Concept.ListOf, term.End, Math.Min(term.End + NextReach, sentence.End))
        && !text.Has(Concept.Person, term.End, Math.Min(term.End + OfWhomReach, sentence.End));
}

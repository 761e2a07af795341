using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>One named person against a number: "nine Russian prisoners were traded for Ivan Fedorov", "Savchenko came home in exchange for two Russians".</summary>
internal static class NamedPersonRules
{
    /// <summary>The person as a headcount of one, who goes the other way than the only number of the clause; null when there is none.</summary>
    public static Headcount? Read(MarkedText text, Sentence sentence, Clause clause, IReadOnlyList<Headcount> counts)
    {
        if (counts.Where(c => c.Relation == Relation.Whole).ToList() is not [{ To: Sides.Ukraine or Sides.Russia, IsBody: false } number]) return null;
        // "gave up 55 soldiers and Pavlo Lysenko, a politician": one more, who is no soldier.
        if (clause.Triggers.Any(t => t.First < number.Number.First && !t.Is(Concept.Back)) && Beside(text, sentence, number) is { } beside)
            return Person(text, sentence, number, beside) with { To = number.To, People = People.Civilian, Relation = Relation.OnTop };
        foreach (var preposition in text.All(Concept.For, clause.First, clause.End).Concat(text.All(Concept.InReturn, clause.First, clause.End)))
        {
            var exchanged = text.Has(Concept.Exchange, preposition.First - 4, preposition.First) || preposition.Is(Concept.InReturn);
            if (!exchanged) continue;
            var isAfter = preposition.First >= number.Phrase.End;
            var leads = number.Number.First - preposition.End is >= 0 and <= 2;
            var name = isAfter ? Name(text, preposition.End, Math.Min(preposition.End + 2, sentence.End)) : leads ? Name(text, sentence.First, preposition.First) : null;
            if (name is { } at) return Person(text, sentence, number, at);
        }

        return null;
    }

    private static Headcount Person(MarkedText text, Sentence sentence, Headcount number, Span name)
    {
        var near = text.Find(Concept.Profession, Math.Max(sentence.First, name.First - 5), Math.Min(name.End + 8, sentence.End));
        return new Headcount
        {
            Number = new Quantity(name.First, name.End, 1, CountPrecision.Exact),
            Phrase = name,
            People = near is not null ? People.Civilian : People.Captive,
            Value = 1,
            To = Scene.Opposite(number.To),
            PeopleAt = near is null ? name : Span.Of(near),
            SideAt = number.SideAt,
            Claimant = number.Claimant,
            ClaimantAt = number.ClaimantAt,
            ClaimantSide = number.ClaimantSide,
        };
    }

    // A name of two words right behind "and", perhaps with an office before it, that does not begin a clause of its own.
    private static Span? Beside(MarkedText text, Sentence sentence, Headcount number)
    {
        if (text.ValueAt(number.Phrase.End, Concept.And) != "") return null;
        for (var i = number.Phrase.End + 1; i < Math.Min(number.Phrase.End + 5, sentence.End - 1); i++)
        {
            if (IsName(text, i) && IsName(text, i + 1)) return i + 2 >= sentence.End || text.Tokens[i + 2].Kind == TokenKind.Symbol || text.Is(i + 2, Concept.On) || text.Is(i + 2, Concept.For) ? new(i, i + 2) : null;
            if (text.Tokens[i].Kind != TokenKind.Word || text.Is(i, Concept.Person) || text.Is(i, Concept.Rank)) return null;
        }

        return null;
    }

    // Two words with capitals that no list knows, or one before a verb or noun of exchange.
    private static Span? Name(MarkedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!IsName(text, i)) continue;
            if (i + 1 < text.Tokens.Count && IsName(text, i + 1)) return new(i, i + 2);
            if (text.At(i + 1) is { } next && Clause.IsTrigger(next)) return new(i, i + 1);
        }

        return null;
    }

    private static bool IsName(MarkedText text, int token) => text.Tokens[token] is { Kind: TokenKind.Word, Capital: true } && text.At(token) is null;
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>One named person against a number: "a mayor was handed over for nine Russian conscripts".</summary>
internal static class NamedPersonRules
{
    /// <summary>
    /// The persons as headcounts of one: who goes with a number of the clause, and who goes the other way than its only one.
    /// </summary>
    public static IReadOnlyList<Headcount> Read(MarkedText text, Sentence sentence, Clause clause, List<Headcount> counts)
    {
        if (counts.Count == 0)
            return [];
        List<Headcount>? beside = null;
        foreach (var count in counts)
        {
            if (With(text, sentence, clause, count) is { } person)
                (beside ??= []).Add(person);
        }

        return beside is not null ? beside
            : Against(text, sentence, clause, counts) is { } against ? [against]
            : [];
    }

    // "gave up 55 soldiers and Pavlo Lysenko, a politician", "for 55 soldiers and …", "for lawmaker Pavlo Lysenko and 55 soldiers": one
    // more, who is no soldier.
    private static Headcount? With(MarkedText text, Sentence sentence, Clause clause, Headcount number)
    {
        if (number is not { Relation: Relation.Whole or Relation.OnTop, To: Sides.Ukraine or Sides.Russia, IsBody: false })
            return null;
        var name =
            (number.Relation == Relation.Whole && IsGiven(text, clause, number) ? Beside(text, sentence, number) : null)
            ?? Before(text, clause, number);
        return name is { } at
            ? Person(text, sentence, number, at) with
            {
                To = number.To,
                People = People.Civilian,
                Relation = Relation.OnTop,
            }
            : null;
    }

    private static bool IsGiven(MarkedText text, Clause clause, Headcount number)
    {
        foreach (var trigger in clause.Triggers)
        {
            if (trigger.First < number.Number.First && !trigger.Is(Concept.Back))
                return true;
        }

        return IsPrice(text, number.Number.First - 1);
    }

    /// <summary>A name and what is said of it in commas take at most so many words.</summary>
    private const int ApposedReach = 10;

    private static bool IsPrice(MarkedText text, int token) =>
        text.Is(token, Concept.For) || text.Is(token, Concept.InReturn) || text.Is(token - 1, Concept.InReturn);

    // A politician named right before "and" and the number, behind "for"; or who "was let go together with" them.
    private static Span? Before(MarkedText text, Clause clause, Headcount number)
    {
        var link = number.Number.First - 1;
        if (
            text.Is(link, Concept.And)
            && link - 2 > clause.First
            && IsName(text, link - 1)
            && IsName(text, link - 2)
            && text.Has(Concept.Profession, link - 5, link - 2)
            && text.AnyToken(Math.Max(clause.First, link - 8), link - 2, IsPrice)
        )
            return new(link - 2, link);
        // "gave up Pavlo Lysenko, a former lawmaker, and 55 soldiers"
        if (text.Is(link, Concept.And) && text.Tokens[link - 1].Norm is ",")
        {
            for (var i = Math.Max(clause.First + 1, link - ApposedReach); i < link - 3; i++)
            {
                if (
                    IsName(text, i)
                    && IsName(text, i + 1)
                    && text.Tokens[i + 2].Norm is ","
                    && text.Has(Concept.Profession, i + 3, link)
                    && (text.Is(i - 1, Concept.Give) || IsPrice(text, i - 1))
                )
                    return new(i, i + 2);
            }
        }

        if (
            !(text.Is(link, Concept.OnTop) || text.Is(link, Concept.Together))
            || (clause.Triggers is [.., var behind] && behind.First > link)
            || !IsName(text, clause.First)
        )
            return null;
        var end = IsName(text, clause.First + 1) ? clause.First + 2 : clause.First + 1;
        return text.Has(Concept.Profession, end, Math.Min(end + 6, link)) ? new(clause.First, end) : null;
    }

    private static readonly ConceptSet Prices = ConceptSet.Of(Concept.For, Concept.InReturn);

    private static Headcount? Against(MarkedText text, Sentence sentence, Clause clause, List<Headcount> counts)
    {
        if (!text.HasAny(Prices, clause.First, clause.End))
            return null;
        // "Kyiv also exchanged nine conscripts for Ivan Petrenko"
        if (
            counts.FindAll(c => c.Relation is Relation.Whole or Relation.OnTop)
            is not [{ To: Sides.Ukraine or Sides.Russia, IsBody: false } number]
        )
            return null;
        foreach (
            var preposition in text.All(Concept.For, clause.First, clause.End).Concat(text.All(Concept.InReturn, clause.First, clause.End))
        )
        {
            var exchanged = text.Has(Concept.Exchange, preposition.First - 4, preposition.First) || preposition.Is(Concept.InReturn);
            if (!exchanged)
                continue;
            var isAfter = preposition.First >= number.Phrase.End;
            // "the governor said that 110 would be let go in return for 80": a number stands on this side too, and who speaks goes nowhere.
            if (
                !isAfter
                && (
                    number.Relation == Relation.OnTop
                    || counts.Exists(c => c.Number.First < preposition.First)
                    || text.Has(Concept.Report, sentence.First, preposition.First)
                )
            )
                continue;
            var leads = number.Number.First - preposition.End is >= 0 and <= 2;
            var name =
                isAfter
                    ? Name(text, preposition.End, Math.Min(preposition.End + 2, sentence.End))
                        ?? Office(text, preposition.End, Math.Min(preposition.End + OfficeReach, sentence.End))
                : leads ? Name(text, sentence.First, preposition.First)
                : null;
            if (name is { } at)
                return Person(text, sentence, number, at);
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
        if (text.ValueAt(number.Phrase.End, Concept.And) != "")
            return null;
        for (var i = number.Phrase.End + 1; i < Math.Min(number.Phrase.End + 5, sentence.End - 1); i++)
        {
            if (IsName(text, i) && IsName(text, i + 1))
                return
                    i + 2 >= sentence.End
                    || text.Tokens[i + 2].Kind == TokenKind.Symbol
                    || text.Is(i + 2, Concept.On)
                    || text.Is(i + 2, Concept.For)
                    ? new(i, i + 2)
                    : null;
            if (text.Tokens[i].Kind != TokenKind.Word || text.Is(i, Concept.Person) || text.Is(i, Concept.Rank))
                return null;
        }

        return null;
    }

    private const int OfficeReach = 4;

    // "for the mayor of a southern town": who is named by an office alone.
    private static Span? Office(MarkedText text, int first, int end) =>
        text.Find(Concept.Profession, first, end) is { } office
        && !text.AnyToken(first, office.First, static (text, i) => ArticleView.IsNumber(text, i) || text.Tokens[i].Kind == TokenKind.Symbol)
            ? Span.Of(office)
            : null;

    // Two words with capitals that no list knows, or one before a verb or noun of exchange.
    private static Span? Name(MarkedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!IsName(text, i))
                continue;
            if (i + 1 < text.Tokens.Count && IsName(text, i + 1))
                return new(i, i + 2);
            if (text.At(i + 1) is { } next && Clause.IsTrigger(next))
                return new(i, i + 1);
        }

        return null;
    }

    private static bool IsName(MarkedText text, int token) =>
        text.Tokens[token] is { Kind: TokenKind.Word, Capital: true } && text.At(token) is null;
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Persons;

/// <summary>
/// One more beside a number, who is no soldier: "gave up 55 soldiers and Pavlo Lysenko, a politician", "for 55 soldiers and …", "for
/// lawmaker Pavlo Lysenko and 55 soldiers".
/// </summary>
internal static class PersonBeside
{
    /// <summary>The person as a headcount that goes with the number; null where nobody is named beside it.</summary>
    public static Headcount? Read(MarkedText text, Sentence sentence, Clause clause, Headcount number)
    {
        if (number is not { Relation: Relation.Whole or Relation.OnTop, To: Sides.Ukraine or Sides.Russia, IsBody: false })
            return null;
        var behind = number.Relation == Relation.Whole && IsGiven(text, clause, number) ? Behind(text, sentence, number) : null;
        return (behind ?? Before(text, clause, number)) is { } name
            ? PersonNames.Counted(text, sentence, number, name) with
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

    private static bool IsPrice(MarkedText text, int token) =>
        text.Is(token, Concept.For) || text.Is(token, Concept.InReturn) || text.Is(token - 1, Concept.InReturn);

    /// <summary>Words between a number and the name behind "and": an office may stand in front of it.</summary>
    private const int NameReach = 5;

    // A name of two words right behind "and", perhaps with an office before it, that does not begin a clause of its own.
    private static Span? Behind(MarkedText text, Sentence sentence, Headcount number)
    {
        if (text.ValueAt(number.Phrase.End, Concept.And) != "")
            return null;
        for (var i = number.Phrase.End + 1; i < Math.Min(number.Phrase.End + NameReach, sentence.End - 1); i++)
        {
            if (PersonNames.IsName(text, i) && PersonNames.IsName(text, i + 1))
                return EndsPart(text, sentence, i + 2) ? new(i, i + 2) : null;
            if (text.Tokens[i].Kind != TokenKind.Word || text.Is(i, Concept.Person) || text.Is(i, Concept.Rank))
                return null;
        }

        return null;
    }

    private static bool EndsPart(MarkedText text, Sentence sentence, int token) =>
        token >= sentence.End || text.Tokens[token].Kind == TokenKind.Symbol || text.Is(token, Concept.On) || text.Is(token, Concept.For);

    // A politician named right before "and" and the number, behind "for"; or who "was let go together with" them.
    private static Span? Before(MarkedText text, Clause clause, Headcount number)
    {
        var link = number.Number.First - 1;
        var joined = text.Is(link, Concept.And) ? AsPrice(text, clause, link) ?? Apposed(text, clause, link) : null;
        return joined ?? Opening(text, clause, link);
    }

    /// <summary>Words between an office and its name; between a price's "for" and the name.</summary>
    private const int OfficeReach = 3,
        PriceReach = 6;

    // "for lawmaker Pavlo Lysenko and 55 soldiers"
    private static Span? AsPrice(MarkedText text, Clause clause, int and)
    {
        var name = and - 2;
        return
            name > clause.First
            && PersonNames.IsName(text, name + 1)
            && PersonNames.IsName(text, name)
            && text.HasBefore(Concept.Profession, name, OfficeReach)
            && text.AnyToken(Math.Max(clause.First, name - PriceReach), name, IsPrice)
            ? new(name, and)
            : null;
    }

    /// <summary>A name and what is said of it in commas take at most so many words.</summary>
    private const int ApposedReach = 10;

    // "gave up Pavlo Lysenko, a former lawmaker, and 55 soldiers"
    private static Span? Apposed(MarkedText text, Clause clause, int and)
    {
        if (text.Tokens[and - 1].Norm is not ",")
            return null;
        for (var i = Math.Max(clause.First + 1, and - ApposedReach); i < and - 3; i++)
        {
            if (
                PersonNames.IsName(text, i)
                && PersonNames.IsName(text, i + 1)
                && text.Tokens[i + 2].Norm is ","
                && text.Has(Concept.Profession, i + 3, and)
                && IsGivenAt(text, i - 1)
            )
                return new(i, i + 2);
        }

        return null;
    }

    private static bool IsGivenAt(MarkedText text, int token) => text.Is(token, Concept.Give) || IsPrice(text, token);

    /// <summary>Words between a name that opens its clause and the office behind it.</summary>
    private const int OpeningReach = 6;

    // "Pavlo Lysenko, a former lawmaker, was let go together with 55 soldiers"
    private static Span? Opening(MarkedText text, Clause clause, int with)
    {
        if (!text.Is(with, Concept.OnTop) && !text.Is(with, Concept.Together))
            return null;
        if ((clause.Triggers is [.., var behind] && behind.First > with) || !PersonNames.IsName(text, clause.First))
            return null;
        var end = PersonNames.IsName(text, clause.First + 1) ? clause.First + 2 : clause.First + 1;
        return text.Has(Concept.Profession, end, Math.Min(end + OpeningReach, with)) ? new(clause.First, end) : null;
    }
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Persons;

/// <summary>Where one person is named, by name or by office: words with capitals that no list knows, "the mayor".</summary>
internal static class PersonNames
{
    /// <summary>A word of a name.</summary>
    public static bool IsName(MarkedText text, int token) =>
        text.Tokens[token] is { Kind: TokenKind.Word, Capital: true } && text.At(token) is null;

    /// <summary>Two words with capitals that no list knows, or one before a verb or noun of exchange.</summary>
    public static Span? Name(MarkedText text, int first, int end)
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

    /// <summary>"for the mayor of a southern town": who is named by an office alone.</summary>
    public static Span? Office(MarkedText text, int first, int end) =>
        text.Find(Concept.Profession, first, end) is { } office
        && !text.AnyToken(first, office.First, static (text, i) => ArticleView.IsNumber(text, i) || text.Tokens[i].Kind == TokenKind.Symbol)
            ? Span.Of(office)
            : null;

    /// <summary>Words between a name and the office of the person, in front and behind.</summary>
    private const int OfficeReachBefore = 5,
        OfficeReachBehind = 8;

    /// <summary>A person as a headcount of one, who goes the other way than a number and is told by whoever tells it.</summary>
    public static Headcount Counted(MarkedText text, Sentence sentence, Headcount number, Span name)
    {
        var office = text.Find(
            Concept.Profession,
            Math.Max(sentence.First, name.First - OfficeReachBefore),
            Math.Min(name.End + OfficeReachBehind, sentence.End)
        );
        return new Headcount
        {
            Number = new(name.First, name.End, 1, CountPrecision.Exact),
            Phrase = name,
            People = office is not null ? People.Civilian : People.Captive,
            Value = 1,
            To = Scene.Opposite(number.To),
            PeopleAt = office is null ? name : Span.Of(office),
            SideAt = number.SideAt,
            Claimant = number.Claimant,
            ClaimantAt = number.ClaimantAt,
            ClaimantSide = number.ClaimantSide,
        };
    }
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events.Roles;

/// <summary>Titles that do not say what their article is about: a cry, a quotation.</summary>
internal static class TitleShapes
{
    /// <summary>Words of a cry, at most.</summary>
    private const int CryWords = 14;

    /// <summary>Words of a quotation that is more than a cry; words before the colon of who says something.</summary>
    private const int QuoteWords = 5,
        SpeakerWords = 2;

    private static readonly ConceptSet OfAnything = ConceptSet.Of(
        Concept.SideName,
        Concept.Talks,
        Concept.OtherParty,
        Concept.Mediator,
        Concept.Front,
        Concept.Harm,
        Concept.Claimant,
        Concept.ClaimantUkraine,
        Concept.ClaimantRussia,
        Concept.Proposed,
        Concept.Cancelled
    );

    /// <summary>
    /// «НАЧАЛОСЬ!!!», «Вчера был хороший день»: the first line of a post, which names nobody and nothing that it could be about.
    /// </summary>
    public static bool IsCry(MarkedText title) => title.Tokens.Count <= CryWords && !title.HasAny(OfAnything, 0, title.Tokens.Count);

    /// <summary>
    /// "“They told me he was on the list”", "Stubb: trust is built with deeds": what somebody said, in a headline that tells of nothing
    /// else, heads a story or a report of theirs.
    /// </summary>
    public static bool IsQuote(MarkedText title) => title.Tokens.Count > QuoteWords && (IsInQuotes(title) || IsOfSpeaker(title));

    private static bool IsInQuotes(MarkedText title) =>
        title.Tokens[0].Norm is "«" or "\"" or "“" or "'" or "‘" && title.Tokens[^1].Norm is "»" or "\"" or "”" or "'" or "’";

    private static bool IsOfSpeaker(MarkedText title)
    {
        for (var i = 1; i <= SpeakerWords; i++)
        {
            if (title.Tokens[i].Norm is ":" && title.EveryToken(0, i, IsName))
                return true;
        }

        return false;
    }

    private static bool IsName(MarkedText title, int token) =>
        title.Tokens[token] is { Kind: TokenKind.Word, Capital: true } && title.At(token) is null;
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Parts;

/// <summary>Two headcounts of a sentence, one behind the other, and what the words between them say.</summary>
/// <param name="Text">The text that they stand in.</param>
/// <param name="Sentence">Their sentence.</param>
/// <param name="Found">All told in it before the count.</param>
/// <param name="Last">The one told before, as it was when the count came up.</param>
/// <param name="Count">The one behind it.</param>
internal readonly record struct Neighbours(MarkedText Text, Sentence Sentence, List<Headcount> Found, Headcount Last, Headcount Count)
{
    /// <summary>Words of "and also" between two numbers that are joined.</summary>
    private const int JoinReach = 3;

    /// <summary>Words about the first of two members of a list.</summary>
    private const int ListReach = 9;

    /// <summary>"of whom" stands at most so many words before its number.</summary>
    private const int OpenReach = 3;

    /// <summary>The token behind the first.</summary>
    public int From => Last.Phrase.End;

    /// <summary>The first token of the second.</summary>
    public int To => Count.Number.First;

    public bool HasAnd => Text.Has(Concept.And, From, To);

    /// <summary>Nothing but a comma, "and" or "as well as" between them, with a word that says nothing.</summary>
    public bool AreJoined =>
        To - From is > 0 and <= JoinReach
        && Text.AnyToken(From, To, Joins)
        && Text.EveryToken(From, To, static (text, i) => Joins(text, i) || IsUnknownWord(text, i));

    /// <summary>
    /// "five members of the National Guard, eight border guards": a few more words about the one, and a comma before the other.
    /// </summary>
    public bool AreOfList =>
        To - From is > 1 and <= ListReach
        && (Text.Tokens[To - 1].Norm is "," || Text.Is(To - 1, Concept.And))
        && Text.EveryToken(From, To, IsOfMember);

    /// <summary>
    /// "30 soldiers, of whom 12 are wounded, and one civilian", "22 soldiers, five of them officers, and eight civilians": the comma closes
    /// what the comma before the part opened.
    /// </summary>
    public bool AreParted =>
        Text.Tokens[From].Norm is ","
        && Text.Is(From + 1, Concept.And)
        && Count.People != Last.People
        && (OpensWithCue(Text, Last) || AreOfficersOfThem(Text, Last));

    /// <summary>"53 women and 62 men"</summary>
    public bool AreOfOtherSex =>
        AreJoined
        && Text.Find(Concept.Sex, Last.Number.End, Last.Phrase.End) is { } one
        && Text.Find(Concept.Sex, Math.Min(Count.Number.End, Count.PeopleAt.First), Count.Phrase.End) is { } two
        && one.Value(Concept.Sex) != two.Value(Concept.Sex);

    private static bool Joins(MarkedText text, int at) =>
        text.Tokens[at].Norm is "," || text.Is(at, Concept.And) || text.Is(at, Concept.OnTop);

    private static bool IsUnknownWord(MarkedText text, int at) => text.At(at) is null && text.Tokens[at].Kind == TokenKind.Word;

    private static bool IsOfMember(MarkedText text, int at) =>
        (text.Tokens[at].Kind != TokenKind.Symbol || text.Tokens[at].Norm is ",") && !(text.At(at) is { } term && EndsList(term));

    private static bool EndsList(Term term) =>
        Clause.IsTrigger(term) || term.Is(Concept.Happen) || term.Is(Concept.Report) || term.Is(Concept.GoesTo);

    // ", of whom 12"
    private static bool OpensWithCue(MarkedText text, Headcount part) =>
        text.FindLast(Concept.Part, Math.Max(0, part.Number.First - OpenReach), part.Number.First) is { } opened
        && text.Tokens[opened.First - 1].Norm is ",";

    // ", five of them officers"
    private static bool AreOfficersOfThem(MarkedText text, Headcount part) =>
        part is { People: People.Soldier, IsRank: true }
        && text.Tokens[Math.Max(0, part.Number.First - 1)].Norm is ","
        && text.Is(part.Number.End, Concept.Part);
}

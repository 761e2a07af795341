using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Clauses;

/// <summary>
/// "Today: 84 for 84.": a short sentence of equal numbers and a day, or of both sides, stands for an exchange that nobody names.
/// </summary>
internal static class BareRatios
{
    /// <summary>Words and signs of such a sentence by itself, and behind a day.</summary>
    private const int Longest = 10,
        LongestEntry = 20;

    /// <summary>Words and signs of that day.</summary>
    private const int LongestDay = 4;

    /// <summary>People of each side.</summary>
    private const int Fewest = 3;

    private static readonly ConceptSet OfOthers = ConceptSet.Of(
        Concept.OtherExchange,
        Concept.Plan,
        Concept.Agreed,
        Concept.Future,
        Concept.Proposed,
        Concept.Talks,
        Concept.Cancelled,
        Concept.OtherParty,
        Concept.Unit,
        Concept.Harm,
        Concept.Recall,
        Concept.Previous
    );

    /// <summary>The clause of the ratio; empty where the sentence is none.</summary>
    public static List<Clause> Split(MarkedText text, Sentence sentence)
    {
        var isEntry = IsEntry(text, sentence);
        if (
            sentence.End - sentence.First > (isEntry ? LongestEntry : Longest)
            || !text.Has(Concept.For, sentence.First, sentence.End)
            || text.HasAny(OfOthers, sentence.First, sentence.End)
        )
            return [];
        var numbers = NumberReader.Read(text, sentence).FindAll(static n => n is { LooksLikeYear: false, IsOrdinal: false });
        if (!isEntry && (numbers.Count > 2 || !IsDated(text, sentence)))
            return [];
        return
            numbers is [{ Value: >= Fewest } one, var other, ..]
            && one.Value == other.Value
            && IsRatio(text, one, other)
            && IsWhole(text, sentence, other)
            ? [new Clause(sentence.First, sentence.End, [Exchange(text, other.First - 1)])]
            : [];
    }

    private static bool IsRatio(MarkedText text, Quantity one, Quantity other) =>
        text.Is(other.First - 1, Concept.For) && other.First - one.End == 1;

    // A noun behind it that the lexicon does not know is none of people.
    private static bool IsWhole(MarkedText text, Sentence sentence, Quantity other) =>
        other.End >= sentence.End || text.Tokens[other.End].Kind == TokenKind.Symbol || text.At(other.End) is not null;

    // The "for" between the numbers stands for the noun.
    private static Term Exchange(MarkedText text, int at) =>
        new(at, at + 1, [.. text.At(at)!.Meanings, new Meaning(Concept.Exchange, "one")]);

    // "7 March. After a pause the first 140 for 140.": behind a day by itself, in a timeline of an exchange.
    private static bool IsEntry(MarkedText text, Sentence sentence) =>
        text.SentenceOf(sentence.First) is > 0 and var index
        && text.Sentences[index - 1] is var day
        && day.Block == sentence.Block
        && IsDayAlone(text, day)
        && text.Has(Concept.OfPrisoners, 0, text.Tokens.Count);

    private static bool IsDayAlone(MarkedText text, Sentence sentence) =>
        sentence.End - sentence.First <= LongestDay && text.Has(Concept.Month, sentence.First, sentence.End);

    private static bool IsDated(MarkedText text, Sentence sentence) =>
        text.All(Concept.RelativeDay, sentence.First, sentence.End).Any(static d => d.Value(Concept.RelativeDay) is "0" or "-1")
        || text.Has(Concept.Weekday, sentence.First, sentence.End)
        || DateReader.Read(text, sentence).Exists(static time => time is { Kind: TimeKind.MonthDay })
        || ArticleView.NamesBoth(text, sentence.First, sentence.End);
}

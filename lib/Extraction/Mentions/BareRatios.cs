using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>
/// "Today: 84 for 84.": a short sentence of equal numbers and a day, or of both sides, stands for an exchange that nobody names.
/// </summary>
internal static class BareRatios
{
    /// <summary>Words and signs of such a sentence, by itself and behind a day; of the day; people of each side.</summary>
    private const int Longest = 10,
        LongestEntry = 20,
        LongestDay = 4,
        Fewest = 3;

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
        var numbers = NumberReader.Read(text, sentence).FindAll(n => n is { LooksLikeYear: false, IsOrdinal: false });
        if (
            !(isEntry || IsDated(text, sentence))
            || numbers is not [{ Value: >= Fewest } one, var other, ..]
            || (numbers.Count > 2 && !isEntry)
            || one.Value != other.Value
        )
            return [];
        if (
            !text.Is(other.First - 1, Concept.For)
            || other.First - one.End != 1
            || !(other.End >= sentence.End || text.Tokens[other.End].Kind == TokenKind.Symbol || text.At(other.End) is not null)
        )
            return [];
        return
        [
            new Clause(
                sentence.First,
                sentence.End,
                [new Term(other.First - 1, other.First, [.. text.At(other.First - 1)!.Meanings, new Meaning(Concept.Exchange, "one")])]
            ),
        ];
    }

    // "7 March. After a pause the first 140 for 140.": behind a day by itself, in a timeline of an exchange.
    private static bool IsEntry(MarkedText text, Sentence sentence) =>
        text.SentenceOf(sentence.First) is > 0 and var index
        && text.Sentences[index - 1] is var day
        && day.Block == sentence.Block
        && day.End - day.First <= LongestDay
        && text.Has(Concept.Month, day.First, day.End)
        && text.Has(Concept.OfPrisoners, 0, text.Tokens.Count);

    private static bool IsDated(MarkedText text, Sentence sentence) =>
        text.All(Concept.RelativeDay, sentence.First, sentence.End).Any(d => d.Value(Concept.RelativeDay) is "0" or "-1")
        || text.Has(Concept.Weekday, sentence.First, sentence.End)
        || Dates.DateReader.Read(text, sentence).Exists(time => time is { Kind: Dates.TimeKind.MonthDay })
        || ArticleView.NamesBoth(text, sentence.First, sentence.End);
}

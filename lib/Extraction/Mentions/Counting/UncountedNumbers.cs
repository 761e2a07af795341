using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Nouns;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>Numbers that count nobody who came back, whatever noun stands beside them.</summary>
internal static class UncountedNumbers
{
    /// <summary>Words between a video and those who are seen in it.</summary>
    private const int SeenReach = 6;

    /// <summary>Such a number stands at a place of its sentence.</summary>
    public static bool Has(in SentenceNumbers here, int n, Quantity number) =>
        IsOfActs(here.Text, number)
        || IsOfSeen(here.Text, here.Sentence, number)
        || IsPutRight(in here, n, number)
        || IsNoAmount(number)
        || IsAsMuch(in here, n)
        || IsOfTime(in here, number);

    // "one more exchange", «ще одне повернення наших людей»: counts acts.
    private static bool IsOfActs(MarkedText text, Quantity number) =>
        number.Value == 1 && text.At(number.End) is { } act && (act.Is(Concept.Exchange) || act.Is(Concept.Nominal));

    // "published a video in which 15 servicemen shout": those who are seen.
    private static bool IsOfSeen(MarkedText text, Sentence sentence, Quantity number) =>
        text.FindLast(Concept.OtherExchange, Math.Max(sentence.First, number.First - SeenReach), number.First) is { } seen
        && seen.Value(Concept.OtherExchange) == "goods"
        && text.Has(Concept.Relative, seen.End, number.First);

    // "100,000 a year, and as much again on their return": the same number of what the sentence counted before, which is no people.
    private static bool IsAsMuch(in SentenceNumbers here, int n) =>
        n > 0
        && StandInNumbers.IsSame(here.Numbers[n])
        && here.Found.Count == 0
        && here.Numbers[n - 1] is { IsOrdinal: false } counted
        && here.Text.Is(counted.End, Concept.Unit)
        && !TimePlaces.Cover(here.Times, counted.First);

    // "95, not 59, soldiers"
    private static bool IsPutRight(in SentenceNumbers here, int n, Quantity number) =>
        n > 0
        && number.First > here.Sentence.First
        && here.Text.Is(number.First - 1, Concept.Not)
        && NounCues.Corrected(here.Text, here.Sentence, here.Numbers[n - 1]) is not null;

    // "the 73rd", or "the same number" where none was told.
    private static bool IsNoAmount(Quantity number) => number.IsOrdinal || number.Value <= 0;

    private static bool IsOfTime(in SentenceNumbers here, Quantity number) =>
        (number.LooksLikeYear && IsYear(here.Text, number)) || TimePlaces.Cover(here.Times, number.First);

    // "since February 2022 it has interviewed Ukrainian prisoners"; in front of a unit or a day a year counts no people.
    private static bool IsYear(MarkedText text, Quantity number) =>
        text.Is(number.First, Concept.SinceWar)
        || text.Is(number.End, Concept.Unit)
        || text.Is(number.End, Concept.Day)
        || text.Is(number.End, Concept.ThisYear);
}

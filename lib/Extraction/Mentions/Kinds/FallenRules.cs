using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Kinds;

/// <summary>
/// Whether people who are called soldiers or defenders are the dead: by what stands around their number, or because they were told as
/// bodies before.
/// </summary>
internal static class FallenRules
{
    /// <summary>"for burial" stands at most so many words behind those who were handed over.</summary>
    private const int BurialReach = 8;

    /// <summary>Words of an opening that says how all behind it came home.</summary>
    private const int LongestOpening = 4;

    /// <summary>The words that say so; null where none do.</summary>
    public static Span? Said(Scene scene, Sentence sentence, NumberPlace place, Headcount count) =>
        ForBurial(scene.Text, place, count)
        ?? OnShield(scene.Text, place, count)
        ?? ByOpening(scene.Text, sentence)
        ?? ToldBefore(scene, sentence, count);

    // "The 29 servicemen were returned for burial"
    private static Span? ForBurial(MarkedText text, NumberPlace place, Headcount count) =>
        text.Find(Concept.Burial, count.Phrase.End, Math.Min(count.Phrase.End + BurialReach, place.Next)) is { } burial
            ? Span.Of(burial)
            : null;

    // «На щиті повернулися 12 воїнів»
    private static Span? OnShield(MarkedText text, NumberPlace place, Headcount count) =>
        text.FindLast(Concept.Burial, Math.Max(place.From, count.Number.First - BurialReach), count.Number.First) is { } shield
        && shield.Value(Concept.Burial) == "home"
            ? Span.Of(shield)
            : null;

    // «На щиті… Учора повернулися 12 воїнів»
    private static Span? ByOpening(MarkedText text, Sentence sentence) =>
        text.SentenceOf(sentence.First) is > 0 and var index
        && text.Sentences[index - 1] is var opening
        && opening.End - opening.First <= LongestOpening
        && text.Find(Concept.Burial, opening.First, opening.End) is { } told
        && told.Value(Concept.Burial) == "home"
            ? Span.Of(told)
            : null;

    // "50 bodies each. Of the 50 defenders brought back …": the dead told before, whatever they are called.
    private static Span? ToldBefore(Scene scene, Sentence sentence, Headcount count) =>
        count.Number.First > sentence.First
        && scene.Text.IsDefinite(count.Number.First - 1)
        && scene.Wholes.FindLast(count, static (w, count) => w.Value == count.Value) is { IsBody: true } fallen
            ? fallen.PeopleAt
            : null;
}

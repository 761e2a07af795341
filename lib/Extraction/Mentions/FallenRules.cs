using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

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
    public static Span? Said(Scene scene, Sentence sentence, NumberPlace place, Headcount count)
    {
        var text = scene.Text;
        // "The 29 servicemen were returned for burial"
        if (text.Find(Concept.Burial, count.Phrase.End, Math.Min(count.Phrase.End + BurialReach, place.Next)) is { } burial)
            return Span.Of(burial);
        // «На щиті повернулися 12 воїнів»
        if (
            text.FindLast(Concept.Burial, Math.Max(place.From, count.Number.First - BurialReach), count.Number.First) is { } shield
            && shield.Value(Concept.Burial) == "home"
        )
            return Span.Of(shield);
        // «На щиті… Учора повернулися 12 воїнів»
        if (
            text.SentenceOf(sentence.First) is > 0 and var index
            && text.Sentences[index - 1] is var opening
            && opening.End - opening.First <= LongestOpening
            && text.Find(Concept.Burial, opening.First, opening.End) is { } told
            && told.Value(Concept.Burial) == "home"
        )
            return Span.Of(told);
        // "50 bodies each. Of the 50 defenders brought back …": the dead told before, whatever they are called.
        return
            count.Number.First > sentence.First
            && text.IsDefinite(count.Number.First - 1)
            && scene.Wholes.FindLast(count, static (w, count) => w.Value == count.Value) is { IsBody: true } fallen
            ? fallen.PeopleAt
            : null;
    }
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Numbers;

/// <summary>Whether a number tells how old people are.</summary>
internal static class AgeRules
{
    /// <summary>Words between "the oldest" and an age.</summary>
    private const int Reach = 4;

    private static readonly ConceptSet People = ConceptSet.Of(Concept.Person, Concept.SidePeople);

    /// <summary>"younger than 25", "aged 20", "prisoners under 25"</summary>
    public static bool IsAge(MarkedText text, Sentence sentence, int at) =>
        at > sentence.First && (IsBehindAge(text, at - 1) || IsOfOne(text, sentence, at));

    /// <summary>"the oldest is 74", «найстаршому цивільному — 74»: the number ends what is said of them.</summary>
    public static bool IsOfOne(MarkedText text, Sentence sentence, int at) =>
        (at + 1 >= sentence.End || text.Tokens[at + 1].Kind == TokenKind.Symbol || text.Is(at + 1, Concept.Unit))
        && text.All(Concept.Age, Math.Max(sentence.First, at - Reach), at).Any(static one => one.Value(Concept.Age) == "who");

    private static bool IsBehindAge(MarkedText text, int before) =>
        text.ValueAt(before, Concept.Age) is { } kind && (kind != "behind" || text.IsAny(before - 1, People));
}

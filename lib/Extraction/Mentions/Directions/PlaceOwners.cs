using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>Which of several numbers a place belongs to: «Росії передали 41, Україні — 96» sends each somewhere else.</summary>
internal static class PlaceOwners
{
    /// <summary>A place belongs to an earlier number when it stands at most so many words behind it.</summary>
    public const int Near = 4;

    /// <summary>"exchanged by Russia and Ukraine" names both.</summary>
    public static bool IsCoordinatedNext(MarkedText text, Term place) =>
        text.Is(place.End, Concept.And) && text.Is(place.End + 1, Concept.SideName);

    /// <summary>
    /// «Росії передали 41, Україні — 96», "20 were freed by Russia and 14 by Ukraine": the second side stands by the second number.
    /// </summary>
    public static bool IsOfNext(Scene scene, Headcount count, Term place)
    {
        if (IsBehindAnother(scene, count, place))
            return true;
        var next = scene.Here.Find(place, static (h, place) => h.Number.First >= place.End);
        return next is not null
            && next.Number.First > count.Number.First
            && next.Number.First - place.End <= (scene.Text.Tokens[place.End].Norm is "–" or "—" ? 1 : 0);
    }

    // Another number stands between them, and the two are no list.
    private static bool IsBehindAnother(Scene scene, Headcount count, Term place) =>
        scene.NumberBetween(count.Number.First, place.First) is not null && !scene.Reaches(count, place.First);

    /// <summary>"20 were freed by Russia and 14 …": a side behind an earlier number, unless the two are one list.</summary>
    public static bool IsOfEarlier(Scene scene, Headcount count, Term place) =>
        scene.Here.FindLast(Math.Min(count.Number.First, place.First), static (h, end) => h.Number.First < end) is { } earlier
        && place.First - earlier.Phrase.End <= Near
        && scene.Text.Has(Concept.And, place.End, count.Number.First)
        && !HeadsList(scene, count, place);

    // «у РФ — 163 військових і 37 цивільних»: the place heads a list that the number belongs to.
    private static bool HeadsList(Scene scene, Headcount count, Term place) =>
        scene.Text.Tokens[place.End].Norm is "–" or "—" or ":"
        && scene.Here.Find(place, static (h, place) => h.Number.First >= place.End) is { } first
        && first.Number.First < count.Number.First
        && scene.Reaches(first, count.Number.First);

    /// <summary>
    /// "46 soldiers came to the checkpoint; the Russian side was given 41": a semicolon parts what is told of one side from what is told of
    /// the other.
    /// </summary>
    public static bool IsParted(MarkedText text, int first, int end) =>
        text.AnyToken(first, end, static (text, i) => text.Tokens[i].Norm is ";");
}

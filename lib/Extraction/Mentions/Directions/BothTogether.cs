using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>One number for the people of both sides: "84 each, 168 in all"; "390 on both sides".</summary>
internal static class BothTogether
{
    /// <summary>Words between a number and what tells that it is that of both.</summary>
    private const int TotalReach = 4;

    public static bool Is(in CountInClause at)
    {
        var (scene, text, clause, count) = (at.Scene, at.Text, at.Clause, at.Count);
        if (text.Has(Concept.Each, at.Sentence.First, at.Sentence.End) && IsTwice(scene, count))
            return true;
        if (GoesToBoth(scene, clause, count))
            return true;
        if (GoesOneWay(text, clause))
            return false;
        // "each country is to free 500 in all", "400 from both sides, 200 from each"
        if (WordCues.EachTerm(scene, clause, count) is not null)
            return false;
        if (IsMoreOfOneSide(at) || AddsUp(at) || IsOneHomecoming(at))
            return false;
        return text.All(Concept.BothTotal, count.Number.End, Math.Min(count.Phrase.End + TotalReach, clause.End))
                .Any(text, static (total, text) => !text.IsNumber(total.End))
            || text.Has(Concept.BothTotal, Math.Max(clause.First, count.Number.First - TotalReach), count.Number.First);
    }

    private static bool IsTwice(Scene scene, Headcount count) => scene.Here.Exists(count, static (h, count) => h.Value * 2 == count.Value);

    // "More than 300 in all returned to Russia and Ukraine"
    private static bool GoesToBoth(Scene scene, Clause clause, Headcount count) =>
        count.Relation == Relation.Whole
        && WordCues.EachTerm(scene, clause, count) is null
        && scene.Text.Find(Concept.GoesTo, count.Phrase.End, clause.End) is { } goal
        && PlaceOwners.IsCoordinatedNext(scene.Text, goal);

    // "a total of 64 were returned to Kyiv"; but "were released by Russia and Ukraine"
    private static bool GoesOneWay(MarkedText text, Clause clause) =>
        text.Has(Concept.GoesTo, clause.First, clause.End)
        || text.All(Concept.ComesFrom, clause.First, clause.End)
            .Any(text, static (from, text) => !PlaceOwners.IsCoordinatedNext(text, from));

    // «повернула Росії 246 полонених і 15 поранених, разом 261»: the sum of those who stand before it in its clause.
    private static bool AddsUp(in CountInClause at)
    {
        var (sum, addends) = (0L, 0);
        foreach (var count in at.Scene.Here)
        {
            if (count.Number.First < at.Clause.First || count.Number.First >= at.Count.Number.First || count.IsBody != at.Count.IsBody)
                continue;
            (sum, addends) = (sum + count.Value, addends + 1);
        }

        return addends > 1 && sum == at.Count.Value;
    }

    private static readonly ConceptSet DoneByBoth = ConceptSet.Of(Concept.BothSides, Concept.ByWhom);

    // "A total of 117 came home", under a headline that tells of one side alone.
    private static bool IsOneHomecoming(in CountInClause at) =>
        at.Frame is { Act: Act.Back }
        && at.Scene.OnlyCaptivity != Sides.None
        && !at.Text.HasAny(DoneByBoth, at.Clause.First, at.Clause.End);

    // "23 women are home. In all, 49 people have been released": more of the one side of which the text tells.
    private static bool IsMoreOfOneSide(in CountInClause at) =>
        at.Scene.LastOfOneSide is { } last
        && IsLess(last, at.Count)
        && last.Number.First < at.Sentence.First
        && at.Scene.Wholes.TrueForAll(last, static (whole, last) => whole.To == last.To)
        && !at.Text.Has(Concept.Exchange, at.Sentence.First, at.Sentence.End);

    // Fewer of the same, and not the half, which would be one of two equal shares.
    private static bool IsLess(Headcount last, Headcount count) =>
        last.IsBody == count.IsBody && last.Value < count.Value && last.Value * 2 != count.Value;
}

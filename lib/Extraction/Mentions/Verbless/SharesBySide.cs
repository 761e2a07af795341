using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>
/// "150 bodies were exchanged. Of these 121 went to Kyiv"; "six of them go to relatives in Ukraine, two to Russia": where some of those of
/// both sides go.
/// </summary>
internal static class SharesBySide
{
    /// <summary>Words between people and where they go, in a sentence that tells of nothing else.</summary>
    private const int GoalReach = 6;

    /// <summary>Those whose way is told; empty where somebody was counted before, and all of these go one way.</summary>
    public static List<Headcount> Read(in VerblessSentence here)
    {
        List<Headcount> shares = [];
        foreach (var count in here.Counts)
        {
            if (IsOfNoSide(count) && (Goal(here, count) ?? GoalAhead(here, count)) is { } side)
                shares.Add(here.Spoken(count) with { To = side, Relation = Relation.Whole });
        }

        return here.Scene.LastWhole is null || GoBothWays(shares) ? shares : [];
    }

    private static bool IsOfNoSide(Headcount count) =>
        count is { Relation: Relation.Part or Relation.Whole, IsRank: false, IsPair: false, To: Sides.None };

    private static bool GoBothWays(List<Headcount> shares) =>
        shares is [var first, ..] && shares.Exists(Scene.Opposite(first.To), static (s, other) => s.To == other);

    /// <summary>«40 — украинской стороне, 9 — российской»: the side named right behind people; null where none is.</summary>
    public static Sides? Goal(in VerblessSentence here, Headcount count)
    {
        var (text, at, end) = (here.Text, count.Phrase.End, here.Sentence.End);
        if (at < end && text.Tokens[at].Norm is "–" or "—" && !text.Is(at, Concept.GoesTo))
            at++;
        return at < end && text.ValueAt(at, Concept.GoesTo) is { } goal ? SideNamed(here.Scene, goal) : null;
    }

    private static Sides? GoalAhead(in VerblessSentence here, Headcount count)
    {
        var (text, end) = (here.Text, count.Phrase.End);
        var next = here.Counts.Find(count.Number.First, static (c, first) => c.Number.First > first)?.Number.First ?? here.Sentence.End;
        return text.Find(Concept.GoesTo, end, Math.Min(end + GoalReach, next)) is { } goal && !text.Has(Concept.Report, end, goal.First)
            ? SideNamed(here.Scene, goal.Value(Concept.GoesTo))
            : null;
    }

    private static Sides? SideNamed(Scene scene, string? goal) => scene.SideNamed(goal) is var side && side != Sides.None ? side : null;
}

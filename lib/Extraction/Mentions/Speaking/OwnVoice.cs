using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Speaking;

/// <summary>
/// Whose "our people" are in a text without an outlet: those of whom it does not speak as of the others. "Our people are home. As many
/// Russians were handed over" is Ukraine's voice; «Украине за них отдали столько же» is Russia's.
/// </summary>
internal static class OwnVoice
{
    /// <summary>
    /// How much a cue counts: a people or place that is called ours, people given to a side, one side's people told as the others'.
    /// </summary>
    private const int Ours = 3,
        Given = 2,
        Others = 1;

    /// <summary>
    /// "our wounded Ukrainians": words between "our" and its noun; words between a verb of giving and the side that it gives to; words of
    /// one half of a ratio.
    /// </summary>
    private const int NounReach = 2,
        GivenReach = 4,
        HalfReach = 3;

    /// <summary>The side that "our" means; None where nothing says it, or neither side is spoken of as the others.</summary>
    public static Sides Of(MarkedText text, MarkedText? title)
    {
        var pages = title is null ? [text] : new[] { title, text };
        if (!Array.Exists(pages, page => page.All(Concept.Own, 0, page.Tokens.Count).Any(IsOurs)))
            return Sides.None;
        var points = pages.Sum(Points);
        return points > 0 ? Sides.Ukraine
            : points < 0 ? Sides.Russia
            : Sides.None;
    }

    // Above zero for Ukraine, below for Russia.
    private static int Points(MarkedText text) => PointsOfOurs(text) + PointsOfGiven(text) + PointsOfSentences(text);

    private static int PointsOfOurs(MarkedText text)
    {
        var points = 0;
        foreach (var own in text.All(Concept.Own, 0, text.Tokens.Count))
        {
            if (!IsOurs(own))
                continue;
            // «130 наших против 130 украинских»: the other half of a ratio is the other side's.
            if (Opposed(text, own) is { } against)
                points -= Ours * Sign(against.Value(Concept.SidePeople));
            else
                points += Ours * Sign(PeopleOf(text, own)?.Value(Concept.SidePeople));
        }

        return points;
    }

    // "our wounded Ukrainians"
    private static Term? PeopleOf(MarkedText text, Term own) =>
        text.Find(Concept.SidePeople, own.First, Math.Min(own.End + NounReach, text.Tokens.Count));

    private static int PointsOfGiven(MarkedText text)
    {
        var points = 0;
        foreach (var side in text.All(Concept.Recipient, 0, text.Tokens.Count))
        {
            if (IsGiven(text, side))
                points -= Given * Sign(side.Value(Concept.GoesTo) ?? side.Value(Concept.SideName));
        }

        return points;
    }

    private static int PointsOfSentences(MarkedText text)
    {
        var points = 0;
        foreach (var sentence in text.Sentences)
        {
            // "Russia got 75 of its own": told of the others.
            if (Getter(text, sentence) is { } getter)
                points -= Given * Sign(getter.Value(Concept.SideName));
            // Ukrainians speak of Ukrainians as of their own, and of Russians as of the others: "120 Russian soldiers went the other way".
            if (GoesOtherWay(text, sentence))
                points += Others;
        }

        return points;
    }

    // The people of a side in the other half, in front or behind.
    private static Term? Opposed(MarkedText text, Term own)
    {
        if (
            text.Find(Concept.For, own.End, Math.Min(own.End + NounReach, text.Tokens.Count)) is { } behind
            && ArticleView.IsNumber(text, behind.End)
        )
            return text.Find(Concept.SidePeople, behind.End, Math.Min(behind.End + HalfReach, text.Tokens.Count));
        if (
            !ArticleView.IsNumber(text, Math.Max(0, own.First - 1))
            || text.FindLast(Concept.For, Math.Max(0, own.First - 2), own.First) is not { } before
        )
            return null;
        return
            text.FindLast(Concept.SidePeople, Math.Max(0, before.First - HalfReach), before.First) is { } people
            && ArticleView.IsNumber(text, Math.Max(0, people.First - 1))
            ? people
            : null;
    }

    private static bool IsOurs(Term own) => own.Value(Concept.Own) == "speaker";

    private static Term? Getter(MarkedText text, Sentence sentence) =>
        text.Find(Concept.SideName, sentence.First, sentence.End) is { } name
        && !name.Is(Concept.Oblique)
        && text.Find(Concept.Get, name.End, Math.Min(name.End + 2, sentence.End)) is { } gets
        && (
            text.Has(Concept.Same, gets.End, sentence.End)
            || text.All(Concept.Own, gets.End, sentence.End).Any(static own => own.Value(Concept.Own) == "subject")
        )
            ? name
            : null;

    private static bool GoesOtherWay(MarkedText text, Sentence sentence) =>
        (
            text.Has(Concept.InReturn, sentence.First, sentence.End)
            || text.Has(Concept.Same, sentence.First, sentence.End)
            || text.Has(Concept.Give, sentence.First, sentence.End)
        )
        && text.All(Concept.SidePeople, sentence.First, sentence.End)
            .Any(
                text,
                static (people, text) =>
                    people.Value(Concept.SidePeople) == "russia"
                    && !text.Has(Concept.Own, Math.Max(0, people.First - NounReach), people.First)
            );

    private static int Sign(string? side) =>
        side switch
        {
            "ukraine" => 1,
            "russia" => -1,
            _ => 0,
        };

    private static bool IsGiven(MarkedText text, Term side) =>
        text.Has(Concept.Give, Math.Max(0, side.First - GivenReach), side.First)
        || text.Has(Concept.Give, side.End, Math.Min(side.End + GivenReach, text.Tokens.Count))
        || text.Has(Concept.Same, side.End, Math.Min(side.End + GivenReach, text.Tokens.Count));
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>
/// "Russia: 97 soldiers + 8 civilians. Ukraine: 97 soldiers": each line counts the people of the side that opens it, and what is joined to
/// them.
/// </summary>
internal static class SideLines
{
    /// <summary>Signs and words between two numbers of one line: "97 soldiers + 8 civilians".</summary>
    private const int JoinReach = 3;

    /// <summary>"Ukraine: +112 (marines — 48, …)", right behind an exchange: the line's own number before its parts.</summary>
    public static List<Headcount> BehindExchange(in VerblessSentence here) =>
        here.Told is not null && SidesBefore.Line(here.Text, here.Sentence, here.Counts[0].Number) is not null ? Read(here) : [];

    /// <summary>The people of each line; empty where no side opens one.</summary>
    public static List<Headcount> Read(in VerblessSentence here)
    {
        List<Headcount> lines = [];
        foreach (var count in here.Counts)
        {
            if (count.IsRank || count.Relation is Relation.Part or Relation.Plan)
                continue;
            if (SideOf(here, count) is { } side)
                lines.Add(here.Spoken(count) with { To = side, Relation = Relation.Whole });
            else if (lines is [.., var before] && IsJoined(here.Text, before, count))
                lines.Add(here.Spoken(count) with { To = before.To, Relation = Relation.Whole });
        }

        return lines;
    }

    private static Sides? SideOf(in VerblessSentence here, Headcount count) =>
        SidesBefore.Line(here.Text, here.Sentence, count.Number)
        ?? (
            SidesBefore.IsOurLine(here.Text, here.Sentence, count.Number) && here.Scene.Speaker != Sides.None
                ? here.Scene.Speaker
                : SharesBySide.Goal(here, count)
        );

    private static bool IsJoined(MarkedText text, Headcount before, Headcount count) =>
        count.Number.First - before.Phrase.End <= JoinReach
        && count.People != before.People
        && !text.AnyToken(
            before.Phrase.End,
            count.Number.First,
            static (text, i) => text.Tokens[i].Kind == TokenKind.Word && !text.Is(i, Concept.And) && !text.Is(i, Concept.OnTop)
        );
}

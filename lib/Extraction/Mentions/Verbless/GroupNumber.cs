using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>
/// "Moscow released a group of wounded soldiers. There were 77 of them", «Их 84: 33 военных и 51 гражданский»: how many those are who were
/// told of without a number, or with a round one.
/// </summary>
internal static class GroupNumber
{
    /// <summary>Sentences between the group and its number.</summary>
    private const int Reach = 2;

    /// <summary>Words of a sentence in front of "there are".</summary>
    private const int OpeningReach = 8;

    /// <summary>The number of all, and the parts that the sentence tells of it; empty where they were counted exactly before.</summary>
    public static List<Headcount> Read(in VerblessSentence here)
    {
        if (
            Side(here) is not { } side
            || here.Counts[0] is not { IsPair: false, IsRank: false, Relation: Relation.Whole or Relation.Part } first
            || !IsSaid(here.Text, here.Sentence, first.Number.First)
            || (here.Scene.LastWhole is { } round && !(round.IsBody == first.IsBody && RoundNumbers.StandsFor(round, first.Value)))
        )
            return [];
        var all = here.Spoken(first) with { Relation = Relation.Whole, To = side.Value, SideAt = side.At, People = Kind(here, first) };
        here.Scene.LastWhole = all;
        List<Headcount> found = [all];
        foreach (var count in here.Counts)
        {
            if (count.Number.First > first.Number.First && count.Relation == Relation.Part && count.Value < first.Value)
                found.Add(here.Spoken(count) with { To = side.Value, SideAt = side.At });
        }

        return found;
    }

    /// <summary>A sentence opens with the number of those spoken of.</summary>
    public static bool IsSaidIn(MarkedText text, Sentence sentence)
    {
        for (var i = sentence.First + 1; i < Math.Min(sentence.First + OpeningReach, sentence.End); i++)
        {
            if (text.IsNumber(i))
                return IsSaid(text, sentence, i);
        }

        return false;
    }

    // "There are 77", «Їх 77», «Повідомляють про 31 людину»
    private static bool IsSaid(MarkedText text, Sentence sentence, int number) =>
        number - sentence.First <= OpeningReach
        && (
            text.ValueAt(number - 1, Concept.Copula) == "there"
            || (text.Is(number - 1, Concept.About) && text.Is(number - 2, Concept.Report))
            || (number == sentence.First + 1 && text.ValueAt(sentence.First, Concept.Pronoun) == "counted")
        );

    // Those told without a number a sentence or two before, or with a round one.
    private static Told<Sides>? Side(in VerblessSentence here)
    {
        if (
            here.Mentions is not [.., { Status: MentionStatus.Completed or MentionStatus.Generic } told]
            || here.Index - told.SentenceIndex > Reach
        )
            return null;
        if (here.Scene.LastWhole is { } round)
            return round.To is Sides.Ukraine or Sides.Russia ? new(round.To, round.SideAt) : null;
        return here.Scene.Uncounted is { Value: Sides.Ukraine or Sides.Russia } side ? side : null;
    }

    private static People Kind(in VerblessSentence here, Headcount first) =>
        first.People == People.Person && here.Scene.LastWhole is { } round ? round.People : first.People;
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>"These are soldiers from Azovstal, and two civilians", "There are 157 of them": those told of right before.</summary>
internal static class ToldPeople
{
    /// <summary>"Three are civilians: a couple and a man who had gone missing"</summary>
    public static List<Headcount> Predicates(in VerblessSentence here) =>
        here.Scene.LastWhole is { } all && here.Counts.Exists(static c => c.IsPredicate)
            ? SomeOf(here, all, here.Counts.FindAll(static c => c.IsPredicate))
            : [];

    /// <summary>Some of those who were counted, or all of those who were not.</summary>
    public static List<Headcount> Read(in VerblessSentence here)
    {
        if (OpensLine(here))
            return [];
        if (here.Scene.LastWhole is not { } whole)
            return AllOfThem.Read(here);
        // "Its first part, on Friday, covered 270 soldiers and 120 civilians": of another day, and none of those just told.
        return here.Has(Concept.Weekday) ? [] : SomeOf(here, whole, here.Counts);
    }

    // A line of a digest tells of something else than the line before.
    private static bool OpensLine(in VerblessSentence here) =>
        here.Text.Tokens[here.Sentence.First].Norm is "—" or "–" or "•" or "▪"
        && here.Text.Sentences[here.Mentions[^1].SentenceIndex].Block != here.Sentence.Block;

    private static List<Headcount> SomeOf(in VerblessSentence here, Headcount whole, List<Headcount> counts)
    {
        List<Headcount> found = [];
        var divide = DivideRoundly(whole, counts);
        foreach (var count in counts)
        {
            if (divide)
                found.Add(here.Spoken(count) with { Relation = Relation.Part, To = whole.To, SideAt = whole.SideAt });
            else if (IsKind(count) && count.Value < whole.Value)
                found.Add(
                    IsBesideSoldiers(here.Text, whole, count) && PartSides.OfFitting(here.Scene, count) is null
                        ? OfSide(here, whole, count)
                        : PartOf(here, count)
                );
        }

        return found;
    }

    // "more than 150 … the final figure is 141 of our defenders and 15 civilians": a little more than the round number.
    private static bool DivideRoundly(Headcount whole, List<Headcount> counts) =>
        whole.Precision != CountPrecision.Exact
        && counts is [{ People: People.Soldier } soldiers, { People: People.Civilian } civilians]
        && soldiers.Value + civilians.Value is var sum
        && sum >= whole.Value
        && sum <= whole.Value * 5 / 4;

    private static bool IsKind(Headcount count) =>
        count
            is { People: People.Civilian or People.Child, Relation: Relation.Whole }
                or { People: People.Soldier, IsPredicate: true, IsRank: false, Nationality: Sides.None, Relation: Relation.Whole };

    // "These are soldiers from Azovstal, and two civilians": none of the soldiers counted right before.
    private static bool IsBesideSoldiers(MarkedText text, Headcount whole, Headcount count) =>
        count is { People: People.Civilian, IsPredicate: false, Nationality: Sides.None }
        && whole.People == People.Soldier
        && text.SentenceOf(whole.Number.First) == text.SentenceOf(count.Number.First) - 1;

    private static Headcount OfSide(in VerblessSentence here, Headcount whole, Headcount count) =>
        PartSides.Told(here.Scene, count) is { } named
            ? here.Spoken(count) with
            {
                To = named.Value,
                SideAt = named.At,
            }
            : here.Spoken(count) with
            {
                To = whole.To,
                SideAt = whole.SideAt,
            };

    private static Headcount PartOf(in VerblessSentence here, Headcount count) =>
        PartSides.Place(here.Scene, here.Spoken(count)) with
        {
            Relation = Relation.Part,
        };
}

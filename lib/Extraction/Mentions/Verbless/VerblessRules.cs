using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Completing;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>Numbers of a sentence without a verb of exchange that still count its people: the first of these rules that speaks.</summary>
internal static class VerblessRules
{
    /// <summary>Sentences after which a number without a verb goes on with nothing.</summary>
    public const int Reach = 2;

    /// <summary>One rule: the numbers that count people of the exchange; empty where it does not speak.</summary>
    private delegate List<Headcount> Rule(in VerblessSentence here);

    // By the sentence itself, whatever it tells of besides.
    private static readonly Rule[] OfItself =
    [
        OtherDay.Read,
        GroupNumber.Read,
        SideGroups.Read,
        SideLines.BehindExchange,
        EntryLines.Read,
        SharesBySide.Read,
        UncountedPeople.Read,
        PartsAndAdditions.Read,
        DividedPeople.OfNumberTold,
        DividedPeople.OfHeadline,
        AgreedNumbers.CarriedOut,
        AgreedNumbers.Ahead,
        AgreedNumbers.Foreseen,
        DefinitePeople.OfSide,
        DefinitePeople.OfRoundNumber,
        ToldPeople.Predicates,
        EachSide.OfEntry,
        EachSide.OfHeadline,
    ];

    // Where it goes on with the exchange told right before.
    private static readonly Rule[] GoingOn =
    [
        SideLines.Read,
        EachSide.Spoken,
        MirroredPeople.Read,
        ReportedPeople.Read,
        LabelledPeople.Read,
        OtherSide.Read,
        ToldPeople.Read,
    ];

    /// <summary>The headcounts that belong to the exchange told before.</summary>
    public static List<Headcount> Counts(in VerblessSentence here)
    {
        if (here.Counts.Count == 0 || StageSums.AreTold(here.Text, here.Parts.Whole) || OtherNews.IsToldBy(here))
            return [];
        var found = FirstOf(OfItself, here);
        return found.Count > 0 || here.Told is null || here.TellsOfOthers ? found : FirstOf(GoingOn, here);
    }

    private static List<Headcount> FirstOf(Rule[] rules, in VerblessSentence here)
    {
        foreach (var rule in rules)
        {
            if (rule(here) is { Count: > 0 } found)
                return found;
        }

        return [];
    }

    /// <summary>"killed", "captured", "reached": what the numbers of such a sentence count did not come back.</summary>
    public static bool TellsOfOthers(MarkedText text, Sentence sentence) =>
        text.All(Concept.DecoyTime, sentence.First, sentence.End)
            .Any(static d => d.Value(Concept.DecoyTime) != "before" && !d.Is(Concept.Person));
}

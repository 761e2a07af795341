using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events.Concluding;

/// <summary>
/// "90 soldiers and 12 civilians are home. Moscow confirmed the same number, 90 and 12": beside an equal number the number of the others'
/// civilians is that of one's own.
/// </summary>
internal static class MirroredCivilians
{
    /// <summary>Gives a side without civilians as many as the other has, where a sentence tells it.</summary>
    public static void Add(MarkedText text, ExchangeEvent main, Sides side)
    {
        var few = main.Headcounts.FindAll(Scene.Opposite(side), IsOfCivilians);
        if (few is not [var group] || main.Headcounts.Exists(side, MayBeOfCivilians))
            return;
        foreach (var equal in main.Headcounts.FindAll((Main: main, Side: side), static (h, asked) => HasEqual(asked.Main, h, asked.Side)))
        {
            if (NumberBehind(text, main, equal, group) is not { } same)
                continue;
            var words = new Span(same.First, same.End);
            main.Headcounts.Add(
                group with
                {
                    Number = same,
                    Phrase = words,
                    To = side,
                    PeopleAt = words,
                    SideAt = equal.SideAt,
                    Claimant = equal.Claimant,
                    ClaimantAt = equal.ClaimantAt,
                    ClaimantSide = equal.ClaimantSide,
                    Votes = [new(side, Weight.Same, words, "as many civilians as of the others")],
                }
            );
            return;
        }
    }

    private static bool IsOfCivilians(Headcount count, Sides side) =>
        LikenessRules.IsCivil(count)
        && count is { IsRank: false, IsLocal: false, Precision: CountPrecision.Exact, Relation: not Relation.Cumulative }
        && count.To == side;

    private static bool MayBeOfCivilians(Headcount count, Sides side) =>
        (count.To & side) != 0 && (LikenessRules.IsCivil(count) || count.People == People.Mixed);

    // As many soldiers of the one as of the other, by numbers of their own.
    private static bool HasEqual(ExchangeEvent main, Headcount count, Sides side) =>
        IsOfSoldiers(count, side)
        && main.Headcounts.Exists(
            count,
            static (o, h) => IsOfSoldiers(o, Scene.Opposite(h.To)) && o.Value == h.Value && o.Number != h.Number
        );

    private static bool IsOfSoldiers(Headcount count, Sides side) =>
        LikenessRules.IsWhole(count) && count.To == side && Conclusions.IsOfKind(count, dead: false);

    // The only other number behind the equal one is that of the others' civilians, who are told elsewhere.
    private static Quantity? NumberBehind(MarkedText text, ExchangeEvent main, Headcount equal, Headcount group)
    {
        var sentence = text.Sentences[text.SentenceOf(equal.Number.First)];
        if (sentence.Contains(group.Number.First))
            return null;
        var times = DateReader.Read(text, sentence);
        var rest = NumberReader
            .Read(text, sentence)
            .FindAll(n => n.First > equal.Number.First && n.Value != equal.Value && !times.Exists(t => t.Covers(n.First)));
        return rest is [{ IsOrdinal: false } same] && same.Value == group.Value && !OtherMatters.TellsOfElse(text, sentence, main)
            ? same
            : null;
    }
}

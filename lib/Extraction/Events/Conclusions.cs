using SwapPipeline.Extraction.Events.Concluding;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events;

/// <summary>
/// What a careful reader concludes of the main exchange from the whole article, where one side's number is told and the other's has no verb
/// or no side:
/// as many, or people of the other nationality, counted in a sentence beside it, went the other way.
/// Drawn last, and only where nothing contradicts.
/// </summary>
/// <param name="text">The article.</param>
/// <param name="speaker">Whose the outlet is.</param>
/// <param name="events">All exchanges that it tells.</param>
/// <param name="totals">The numbers that count the people of many exchanges.</param>
internal sealed class Conclusions(MarkedText text, Sides speaker, List<ExchangeEvent> events, HashSet<Quantity> totals)
{
    /// <summary>Gives the main exchange the number of the side that has none, soldiers and the dead each for themselves.</summary>
    public void Draw(ExchangeEvent? main)
    {
        if (main is not { Status: RecordStatus.Completed or RecordStatus.Announced or RecordStatus.Cancelled, WithheldAt: null })
            return;
        Complete(main, dead: false);
        Complete(main, dead: true);
        MirroredCivilians.Add(text, main, Sides.Ukraine);
        MirroredCivilians.Add(text, main, Sides.Russia);
    }

    private void Complete(ExchangeEvent main, bool dead)
    {
        var told = main.Headcounts.FindAll(dead, static (h, dead) => LikenessRules.IsWhole(h) && IsOfKind(h, dead));
        var sides = told.Aggregate(Sides.None, static (all, h) => all | h.To);
        if (sides is not (Sides.Ukraine or Sides.Russia))
            return;
        var other = Scene.Opposite(sides);
        if (
            main.Headcounts.Exists((Dead: dead, Side: other), static (h, asked) => IsOfKind(h, asked.Dead) && (h.To & asked.Side) != 0)
            || new NumbersBeside(text, speaker, main, new(other, dead, told)).Find(events, totals) is not { } found
        )
            return;
        main.Headcounts.RemoveAll(h => h.Number == found.Number && h.To == Sides.None);
        main.Headcounts.Add(
            found with
            {
                To = other,
                Relation = Relation.Whole,
                SideAt = told[0].SideAt.End > 0 ? told[0].SideAt : found.SideAt,
                Votes = [new(other, Weight.Same, found.PeopleAt, "the side that had no number yet")],
            }
        );
    }

    /// <summary>The dead; or the living who are no civilians.</summary>
    public static bool IsOfKind(Headcount count, bool dead) => count.IsBody == dead && !LikenessRules.IsCivil(count);
}

using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>
/// Where people go and come from: "to Ukraine", "from Russian captivity", «России передано», a side that stands by the number itself.
/// </summary>
internal static class PlaceCues
{
    public static void Vote(Ballot ballot, in CountInClause at)
    {
        if (BesideCues.Side(at) is { } beside)
            ballot.Cast(beside.Value, Weight.Beside, beside.At, "the side by the number");
        if (at.Frame is { } frame)
        {
            RecipientCues.Vote(ballot, at, frame);
            if (frame.Act == Act.Back && GoalCues.Now(at.Text, at.Clause, frame.Verb) is { } now)
                ballot.Cast(at.Scene.SideNamed(now.Value(Concept.SideName)), Weight.Goal, Span.Of(now), "where they are now");
        }

        GoalCues.Vote(ballot, at);
        SourceCues.Vote(ballot, at);
    }
}

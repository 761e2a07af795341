using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>Where people come from: "from Russian captivity", «из украинского плена».</summary>
internal static class SourceCues
{
    /// <summary>"from Russia", and not "from Russian captivity": words of a place by its name.</summary>
    private const int NameLength = 2;

    public static void Vote(Ballot ballot, in CountInClause at)
    {
        if (
            (Behind(at) ?? Before(at)) is { } source
            && !IsOrigin(at.Text, at.Clause, source)
            && !IsHomeOf(at.Scene, at.Count, source, at.Frame, at.Agent)
        )
            ballot.Cast(Side(at.Scene, source, at.Frame), Weight.Source, Span.Of(source), "from where");
    }

    private static Term? Behind(in CountInClause at)
    {
        var sources = at.Text.All(Concept.ComesFrom, at.Count.Phrase.First, at.Clause.End);
        return sources.FirstOrDefault(
            (at.Scene, at.Count),
            static (source, of) =>
                !PlaceOwners.IsCoordinatedNext(of.Scene.Text, source)
                && !PlaceOwners.IsOfNext(of.Scene, of.Count, source)
                && !PlaceOwners.IsParted(of.Scene.Text, of.Count.Phrase.End, source.First)
        );
    }

    private static Term? Before(in CountInClause at)
    {
        var sources = at.Text.All(Concept.ComesFrom, at.Clause.First, at.Count.Phrase.First);
        return sources.FirstOrDefault(
            (at.Scene, at.Count),
            static (source, of) =>
                !PlaceOwners.IsCoordinatedNext(of.Scene.Text, source) && !PlaceOwners.IsOfEarlier(of.Scene, of.Count, source)
        );
    }

    /// <summary>«росіянам відправили 11 моряків із РФ»: where they live, and where they go.</summary>
    public static bool IsOrigin(MarkedText text, Clause clause, Term source) =>
        !source.Is(Concept.Captivity)
        && text.All(Concept.GoesTo, clause.First, clause.End)
            .Any(source, static (goal, source) => goal.Value(Concept.GoesTo) == source.Value(Concept.ComesFrom) && goal != source);

    /// <summary>"Ukraine released 11 sailors from Russia": where they are from, whom the other side lets go.</summary>
    public static bool IsHomeOf(Scene scene, Headcount count, Term source, Frame? frame, Sides agent) =>
        frame is { Passive: false, Act: Act.Hand or Act.Free } told
        && IsNameBehind(count, source)
        && scene.SideNamed(source.Value(Concept.ComesFrom)) is var home
        && home == Scene.Opposite(agent)
        && told.Receiver(agent, scene.Voice, scene.Narrator) == home;

    private static bool IsNameBehind(Headcount count, Term source) =>
        source.End - source.First == NameLength && source.First == count.Phrase.End;

    /// <summary>The side to which those go who come from a place; None where it tells none.</summary>
    public static Sides Side(Scene scene, Term place, Frame? frame)
    {
        var side = scene.SideNamed(place.Value(Concept.ComesFrom));
        // "were taken home by Russia": who gets them.
        return frame is { Act: Act.Get, Passive: true } && place.Is(Concept.ByWhom) ? side : Scene.Opposite(side);
    }
}

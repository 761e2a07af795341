using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>Finds the actor of a verb.</summary>
internal static class Actors
{
    /// <summary>
    /// The subject of a verb: the last side or office named before it that is no object of another word, else the side right behind it
    /// («забрала Росія»).
    /// </summary>
    public static Actor Subject(Scene scene, int first, Term? verb, int end)
    {
        var before = verb?.First ?? end;
        if (verb is not null && OfRelative(scene, verb) is { } relative)
            return relative;
        var named = Named(scene, first, verb, before);
        if (named.Side == Sides.None && Together(scene.Text, first, before) is { } both)
            return both;
        if (named.Side != Sides.None || verb is null)
            return named;
        return ImpliedActors.OfAdjective(scene.Text, first, verb)
            ?? ImpliedActors.Troops(scene.Text, first, verb)
            ?? ImpliedActors.Office(scene, first, verb)
            ?? Behind(scene, verb, end)
            ?? ImpliedActors.Place(scene, first, verb)
            ?? ImpliedActors.OnlyName(scene, first, verb)
            ?? ImpliedActors.Speaker(scene, first, verb)
            ?? named;
    }

    // "an exchange with Ukraine, which recovered 160 of its own"
    private static Actor? OfRelative(Scene scene, Term verb)
    {
        var (text, before) = (scene.Text, verb.First);
        return
            text.Is(before - 1, Concept.Relative)
            && text.At(text.Tokens[Math.Max(0, before - 2)].Norm is "," ? before - 3 : before - 2) is { } name
            && text.SentenceOf(name.First) == text.SentenceOf(verb.First)
            && name.Is(Concept.SideName)
            && !name.Is(Concept.SidePeople)
            ? new(scene.SideNamed(name.Value(Concept.SideName)), Span.Of(name), false)
            : null;
    }

    // The last side that can be the subject, together with those that it is joined to.
    private static Actor Named(Scene scene, int first, Term? verb, int before)
    {
        var text = scene.Text;
        var actor = Actor.Nobody;
        foreach (var name in text.All(Concept.SideName, first, before))
        {
            if (!ActorNames.IsSubject(text, first, name, verb, before) || ActorNames.IsOfRelative(text, first, name, before))
                continue;
            var side = scene.SideNamed(name.Value(Concept.SideName));
            var joins = actor.Side != Sides.None && ActorNames.IsCoordinated(text, name);
            actor = new(joins ? actor.Side | side : side, Span.Of(name), false);
        }

        return actor;
    }

    // "both sides", "the two": of those that other words follow, only right in front of the verb.
    private static Actor? Together(MarkedText text, int first, int before) =>
        text.Find(Concept.BothSides, first, before) is { } both && (both.Value(Concept.BothSides) != "alone" || both.End == before)
            ? new(Sides.Both, Span.Of(both), false)
            : null;

    /// <summary>The day between a verb and the subject behind it takes at most so many words.</summary>
    private const int DayReach = 3;

    // «забрала Росія», «получил в среду Киев»: the side right behind the verb, or behind the day.
    private static Actor? Behind(Scene scene, Term verb, int end)
    {
        var text = scene.Text;
        var at = verb.End;
        while (at < Math.Min(end, verb.End + DayReach) && IsOfDay(text, at))
            at = text.At(at)!.End;
        if (text.At(at) is not { } name || name.First >= end || !CanFollow(text, at, verb, name))
            return null;
        // «освободили Россия и Украина»
        var isWithOther =
            text.Is(name.End, Concept.And)
            && text.ValueAt(name.End + 1, Concept.SideName) is { } other
            && other != name.Value(Concept.SideName);
        var side = isWithOther ? Sides.Both : scene.SideNamed(name.Value(Concept.SideName));
        return side == Sides.None ? null : new(side, Span.Of(name), false);
    }

    private static bool IsOfDay(MarkedText text, int token) =>
        text.ValueAt(token, Concept.On) == "" || text.Is(token, Concept.Weekday) || text.Is(token, Concept.RelativeDay);

    private static bool CanFollow(MarkedText text, int at, Term verb, Term name) =>
        name.Is(Concept.SideName)
        && ActorNames.CanAct(text, at, name)
        && !ActorNames.IsOneOfMany(verb, name)
        && !text.Is(name.End, Concept.Report);

    /// <summary>The doer of a passive stands at most so many words before its verb; behind it, or behind its number.</summary>
    private const int DoerReachBefore = 3,
        DoerReachBehind = 8;

    /// <summary>"freed by Russia", «переданы Киевом», «Києвом передано»: whom a passive verb names as its doer.</summary>
    public static Actor By(Scene scene, int first, Term verb, int from, int end)
    {
        var text = scene.Text;
        var reach = Math.Max(first, verb.First - DoerReachBefore);
        if (text.FindLast(Concept.ByWhom, reach, verb.First)?.Value(Concept.ByWhom) is { Length: > 0 } before)
            return new(scene.SideNamed(before), new(verb.First - 1, verb.First), false);
        for (var i = from; i < Math.Min(end, from + DoerReachBehind); i++)
        {
            if (text.At(i) is not { } name)
                continue;
            if (name.Is(Concept.And))
                break;
            if (name.Value(Concept.ByWhom) is { Length: > 0 } doer)
                return new(scene.SideNamed(doer), Span.Of(name), false);
            if (name.Is(Concept.ByWhom) && BehindPreposition(scene, name, end) is { } named)
                return named;
        }

        return Actor.Nobody;
    }

    // "by Russia", "by the Russian ministry": the word behind it, or the one behind an article.
    private static Actor? BehindPreposition(Scene scene, Term preposition, int end) =>
        (scene.Text.At(preposition.End) ?? scene.Text.At(preposition.End + 1)) is { } name
        && name.First < end
        && ActorNames.SideOfAny(scene, name) is var side and not Sides.None
            ? new(side, Span.Of(name), false)
            : null;
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>Who does what a verb tells: the subject of an active verb, the "by whom" of a passive one.</summary>
/// <param name="Side">Both when two sides are the subject together, None when nobody is named.</param>
/// <param name="At">The words that name it.</param>
/// <param name="IsOffice">An office or person of the side, not the side itself.</param>
internal readonly record struct Actor(Sides Side, Span At, bool IsOffice)
{
    public static readonly Actor Nobody = new(Sides.None, default, false);

    /// <summary>Named in the clause itself, not taken from the one before.</summary>
    public bool IsNamed => At.End > At.First;
}

/// <summary>Finds the actor of a verb.</summary>
internal static class Actors
{
    /// <summary>The day between a verb and the subject behind it takes at most so many words.</summary>
    private const int DayReach = 3;

    /// <summary>
    /// The subject of a verb: the last side or office named before it that is no object of another word, else the side right behind it
    /// («забрала Росія»).
    /// </summary>
    public static Actor Subject(Scene scene, int first, Term? verb, int end)
    {
        var text = scene.Text;
        var before = verb?.First ?? end;
        var actor = Actor.Nobody;
        // "an exchange with Ukraine, which recovered 160 of its own"
        if (
            verb is not null
            && text.Is(before - 1, Concept.Relative)
            && text.At(text.Tokens[Math.Max(0, before - 2)].Norm is "," ? before - 3 : before - 2) is { } named
            && text.SentenceOf(named.First) == text.SentenceOf(verb.First)
            && named.Is(Concept.SideName)
            && !named.Is(Concept.SidePeople)
        )
            return new(scene.SideNamed(named.Value(Concept.SideName)), Span.Of(named), false);
        foreach (var name in text.All(Concept.SideName, first, before))
        {
            if (
                !CanAct(text, first, name)
                || Tells(text, name)
                || IsOfPair(text, first, name)
                || IsParted(text, name.End, before)
                || IsOneOfMany(verb, name)
                || (verb is not null && IsOfSpeaker(text, first, name, before))
            )
                continue;
            // "19 civilians whom Russia had deported were allowed home": the subject of the relative clause alone.
            if (
                name.First > first
                && text.Is(name.First - 1, Concept.Relative)
                && text.All(Concept.DecoyTime, name.End, before).Any(d => d.Value(Concept.DecoyTime) != "before")
            )
                continue;
            var side = scene.SideNamed(name.Value(Concept.SideName));
            actor = new(actor.Side != Sides.None && IsCoordinated(text, name) ? actor.Side | side : side, Span.Of(name), false);
        }

        if (
            actor.Side == Sides.None
            && text.Find(Concept.BothSides, first, before) is { } both
            && (both.Value(Concept.BothSides) != "alone" || both.End == before)
        )
            return new(Sides.Both, Span.Of(both), false);
        if (actor.Side != Sides.None || verb is null)
            return actor;
        // «украинская забрала 15»: the side, named by its adjective alone.
        if (
            text.At(before - 1) is { } adjective
            && adjective.First >= first
            && adjective.Is(Concept.SidePeople)
            && !adjective.Is(Concept.Person)
            && !adjective.Is(Concept.Own)
        )
            return new(Scene.SideOf(adjective.Value(Concept.SidePeople)), Span.Of(adjective), false);
        if (Troops(text, first, verb) is { Side: not Sides.None } troops)
            return troops;
        if (Office(scene, first, before) is { Side: not Sides.None } office)
            return office;
        if (Behind(scene, verb, end) is { Side: not Sides.None } behind)
            return behind;
        if (Place(scene, first, before) is { Side: not Sides.None } place)
            return place;
        // «За 200 оборонців РФ одержала 55»: behind a noun whose genitive it could be, and yet the only name that can act.
        if (
            verb.Is(Concept.Get)
            && text.At(before - 1) is { } last
            && last.First > first
            && last.Value(Concept.Undeclined) == "one"
            && last.Is(Concept.SideName)
            && !IsOneOfMany(verb, last)
            && text.Is(last.First - 1, Concept.Person)
        )
            return new(scene.SideNamed(last.Value(Concept.SideName)), Span.Of(last), false);
        return
            scene.ClaimantAt is { } speaker
            && speaker.First >= first
            && speaker.End <= before
            && !(text.At(speaker.First) is { } teller && Tells(text, teller))
            ? new(scene.ClaimantSide, speaker, true)
            : actor;
    }

    // «Українські військові віддали 40 полонених», "Ukrainian soldiers handed over 12 bodies": those who act for their side, right before
    // what they give or get.
    private static Actor Troops(MarkedText text, int first, Term verb)
    {
        if (
            !(verb.Is(Concept.Give) || verb.Is(Concept.Get))
            || verb.Is(Concept.Back)
            || text.At(verb.First - 1) is not { } people
            || people.First <= first
            || people.Value(Concept.Person) != "soldier"
            || people.Is(Concept.Oblique)
        )
            return Actor.Nobody;
        if (
            text.At(people.First - 1) is not { } adjective
            || adjective.First < first
            || !adjective.Is(Concept.SidePeople)
            || adjective.Is(Concept.Person)
            || !ArticleView.IsNumber(text, Math.Min(verb.End, text.Tokens.Count - 1))
        )
            return Actor.Nobody;
        return new(Scene.SideOf(adjective.Value(Concept.SidePeople)), new(adjective.First, people.End), false);
    }

    // «Как уточнил замминистра обороны РФ, процесс позволил освободить …»: named as whose office speaks, before the comma.
    private static bool IsOfSpeaker(MarkedText text, int first, Term name, int before) =>
        name.Value(Concept.Undeclined) is not null
        && name.First > first
        && text.Tokens[name.First - 1].Kind == TokenKind.Word
        && text.Has(Concept.Report, first, name.First)
        && text.AnyToken(name.End, before, static (text, i) => text.Tokens[i].Norm is ",");

    // «Из плена, добавил Ермак, освободили двоих»: who tells it, between commas.
    private static bool Tells(MarkedText text, Term name) => text.Is(name.First - 1, Concept.Report) && text.Tokens[name.End].Norm is ",";

    // "Ukrainian officials handed the Russian side 41 bodies": an office that does not speak but acts.
    private static Actor Office(Scene scene, int first, int before)
    {
        var text = scene.Text;
        for (var i = before - 1; i >= first && !text.Is(i, Concept.Report); i--)
        {
            if (
                text.At(i) is { } term
                && SideOfAny(scene, term) is var side
                && side != Sides.None
                && CanAct(text, first, term)
                && !IsOfSpeaker(text, first, term, before)
                && !Tells(text, term)
            )
                return new(side, Span.Of(term), true);
        }

        return Actor.Nobody;
    }

    /// <summary>"freed by Russia", «переданы Киевом», «Києвом передано»: whom a passive verb names as its doer.</summary>
    public static Actor By(Scene scene, int first, Term verb, int from, int end)
    {
        var text = scene.Text;
        if (text.FindLast(Concept.ByWhom, Math.Max(first, verb.First - 3), verb.First)?.Value(Concept.ByWhom) is { Length: > 0 } before)
            return new(scene.SideNamed(before), new(verb.First - 1, verb.First), false);
        for (var i = from; i < Math.Min(end, from + 8); i++)
        {
            if (text.At(i) is not { } name)
                continue;
            if (name.Is(Concept.And))
                break;
            if (name.Value(Concept.ByWhom) is { Length: > 0 } doer)
                return new(scene.SideNamed(doer), Span.Of(name), false);
            if (!name.Is(Concept.ByWhom))
                continue;
            var next = text.At(name.End) ?? text.At(name.End + 1);
            if (next is not null && next.First < end && SideOfAny(scene, next) is var side && side != Sides.None)
                return new(side, Span.Of(next), false);
        }

        return Actor.Nobody;
    }

    // "the ombudsman's office in Kyiv brought back 31", «у Москві отримали 50»: those who are there.
    private static Actor Place(Scene scene, int first, int before)
    {
        var text = scene.Text;
        return text.FindLast(Concept.SideName, first, before) is { } name && name.First > first && text.Is(name.First - 1, Concept.On)
            ? new(scene.SideNamed(name.Value(Concept.SideName)), Span.Of(name), true)
            : Actor.Nobody;
    }

    private static Actor Behind(Scene scene, Term verb, int end)
    {
        var text = scene.Text;
        // «получил в среду Киев»: behind the day.
        var at = verb.End;
        while (
            at < Math.Min(end, verb.End + DayReach)
            && (text.ValueAt(at, Concept.On) == "" || text.Is(at, Concept.Weekday) || text.Is(at, Concept.RelativeDay))
        )
            at = text.At(at)!.End;
        if (
            text.At(at) is not { } name
            || name.First >= end
            || !name.Is(Concept.SideName)
            || !CanAct(text, at, name)
            || IsOneOfMany(verb, name)
            || text.Is(name.End, Concept.Report)
        )
            return Actor.Nobody;
        // «освободили Россия и Украина»
        if (
            text.Is(name.End, Concept.And)
            && text.ValueAt(name.End + 1, Concept.SideName) is { } other
            && other != name.Value(Concept.SideName)
        )
            return new(Sides.Both, Span.Of(name), false);
        return new(scene.SideNamed(name.Value(Concept.SideName)), Span.Of(name), false);
    }

    /// <summary>Not "from Moscow", «Росії», «Москвой»: a form or place that no subject has.</summary>
    private static bool CanAct(MarkedText text, int first, Term name)
    {
        if (
            name.Is(Concept.Oblique)
            || name.Is(Concept.Recipient)
            || (name.Is(Concept.Undeclined) && text.Is(name.First - 1, Concept.Person))
        )
            return false;
        // "a swap between Russia and Ukraine has set 190 free": neither of the two acts.
        if (
            text.ValueAt(name.First - 1, Concept.Since) == "pair"
            || (
                name.First - 2 >= first
                && text.Is(name.First - 1, Concept.And)
                && text.At(name.First - 2) is { } partner
                && partner.Is(Concept.SideName)
                && text.ValueAt(partner.First - 1, Concept.Since) == "pair"
            )
        )
            return false;
        // «обмін між Україною та рф»: the second of two joined names stands in the case of the first.
        if (
            name.First - 2 >= first
            && text.Is(name.First - 1, Concept.And)
            && name.Is(Concept.Undeclined)
            && text.At(name.First - 2) is { } joined
            && joined.Is(Concept.SideName)
            && joined.Is(Concept.Oblique)
        )
            return false;
        // «В ходе обмена с Россией Украина вернула»: a name in another case before it is no preposition.
        return name.First - 1 < first
            || !(text.At(name.First - 1) is { } before && before.Is(Concept.Oblique) && !before.Is(Concept.SideName));
    }

    // «обмін між Україною та РФ»: beside a side in a form that no subject has.
    private static bool IsOfPair(MarkedText text, int first, Term name) =>
        text.Is(name.First - 1, Concept.And)
        && text.At(name.First - 2) is { } other
        && other.First >= first
        && other.Is(Concept.SideName)
        && !CanAct(text, first, other);

    // «Між Україною та РФ новий обмін: з полону визволили 207»: what stands before a colon acts in no verb behind it.
    private static bool IsParted(MarkedText text, int from, int verb) =>
        text.AnyToken(from, verb, static (text, i) => text.Tokens[i].Norm is ":");

    /// <summary>«РФ віддали шістьох»: a plural, of which the one state that has no endings is no subject, but who is given.</summary>
    public static bool IsOneOfMany(Term? verb, Term name) => verb?.Is(Concept.Plural) == true && name.Value(Concept.Undeclined) == "one";

    private static Sides SideOfAny(Scene scene, Term term) =>
        term.Value(Concept.SideName) is { } name ? scene.SideNamed(name)
        : term.Is(Concept.ClaimantUkraine) ? Sides.Ukraine
        : term.Is(Concept.ClaimantRussia) ? Sides.Russia
        : Sides.None;

    private static bool IsCoordinated(MarkedText text, Term name)
    {
        for (var i = name.First - 1; i >= name.First - 3; i--)
        {
            if (text.Is(i, Concept.And) || (i >= 0 && text.Tokens[i].Norm is "," or "-" or "–"))
                return true;
        }

        return text.Tokens[name.First].Joined;
    }
}

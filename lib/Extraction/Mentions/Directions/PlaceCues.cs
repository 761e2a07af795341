using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>
/// Where people go and come from: "to Ukraine", "from Russian captivity", «России передано», a side that stands by the number itself.
/// </summary>
internal static class PlaceCues
{
    /// <summary>A place belongs to an earlier number when it stands at most so many words behind it.</summary>
    private const int Near = 4;

    /// <summary>"from Russia", and not "from Russian captivity".</summary>
    private const int NameLength = 2;

    public static void Vote(Ballot ballot, Scene scene, Clause clause, Headcount count, Frame? frame, Sides agent)
    {
        if (Beside(scene, clause, count, frame, agent) is { } beside)
            ballot.Cast(beside.Value, Weight.Beside, beside.At, "the side by the number");
        if (frame is { } told)
        {
            if (Recipient(scene.Text, clause, told, count, agent) is { } recipient)
                ballot.Cast(scene.SideNamed(recipient.Value(Concept.SideName)), Weight.Recipient, Span.Of(recipient), "who is given");
            if (IsGivenToThem(scene.Text, told))
                ballot.Cast(scene.AgentBefore, Weight.Recipient, Span.Of(told.Verb), "who is given");
            if (told.Act == Act.Back && IsToThem(scene.Text, told))
                ballot.Cast(
                    scene.ClaimantSide != Sides.None ? scene.ClaimantSide : scene.AgentBefore,
                    Weight.Recipient,
                    Span.Of(told.Verb),
                    "to whom they came back"
                );
            if (told.Act == Act.Back && Place(scene.Text, clause, told.Verb) is { } place)
                ballot.Cast(scene.SideNamed(place.Value(Concept.SideName)), Weight.Goal, Span.Of(place), "where they are now");
        }

        VoteOfGoal(ballot, scene, clause, count, frame);
        VoteOfSource(ballot, scene, clause, count, frame, agent);
    }

    // "… were sent to Moscow", «до Росії поїхали 90»
    private static void VoteOfGoal(Ballot ballot, Scene scene, Clause clause, Headcount count, Frame? frame)
    {
        var text = scene.Text;
        if (
            text.All(Concept.GoesTo, count.Phrase.First, clause.End).FirstOrDefault(goal => !IsOfBefore(text, count, goal, frame))
                is { } goes
            && !IsCoordinatedNext(text, goes)
            && !IsOfNext(scene, count, goes)
            && !IsParted(text, count.Phrase.End, goes.First)
        )
            ballot.Cast(Goal(scene, goes, frame), Weight.Goal, Span.Of(goes), "where to");
        // «обміну – у ньому багато тих, кому в РФ винесли вироки: 48 осіб»: far before a number that no verb moves.
        else if (
            text.FindLast(Concept.GoesTo, clause.First, count.Phrase.First) is { } before
            && (frame is not (null or { Act: Act.Exchange }) || count.Number.First - before.End <= Near)
            && !IsOfEarlier(scene, count, before)
            && !IsParted(text, before.End, count.Phrase.First)
        )
            ballot.Cast(Goal(scene, before, frame), Weight.GoalBefore, Span.Of(before), "where to");
    }

    // "Six children who had been taken to Russia are back in Ukraine": what became of them before, told in a relative clause in front of
    // the verb.
    private static bool IsOfBefore(MarkedText text, Headcount count, Term goal, Frame? frame) =>
        frame is { } told
        && told.Verb.First >= goal.End
        && text.Has(Concept.Relative, Math.Min(count.PeopleAt.End, count.Phrase.End), goal.First);

    // "46 soldiers came to the checkpoint; the Russian side was given 41": a semicolon parts what is told of one side from what is told of
    // the other.
    private static bool IsParted(MarkedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Norm is ";")
                return true;
        }

        return false;
    }

    // "… from Russian captivity"
    private static void VoteOfSource(Ballot ballot, Scene scene, Clause clause, Headcount count, Frame? frame, Sides agent)
    {
        var text = scene.Text;
        var comes =
            text.All(Concept.ComesFrom, count.Phrase.First, clause.End)
                .FirstOrDefault(
                    (Scene: scene, Count: count),
                    static (t, at) =>
                        !IsCoordinatedNext(at.Scene.Text, t)
                        && !IsOfNext(at.Scene, at.Count, t)
                        && !IsParted(at.Scene.Text, at.Count.Phrase.End, t.First)
                )
            ?? text.All(Concept.ComesFrom, clause.First, count.Phrase.First)
                .FirstOrDefault(
                    (Scene: scene, Count: count),
                    static (t, at) => !IsCoordinatedNext(at.Scene.Text, t) && !IsOfEarlier(at.Scene, at.Count, t)
                );
        if (comes is not null && !IsOrigin(text, clause, comes) && !IsHomeOf(scene, count, comes, frame, agent))
            ballot.Cast(Source(scene, comes, frame), Weight.Source, Span.Of(comes), "from where");
    }

    /// <summary>"exchanged by Russia and Ukraine" names both.</summary>
    public static bool IsCoordinatedNext(MarkedText text, Term term) =>
        text.Is(term.End, Concept.And) && text.Is(term.End + 1, Concept.SideName);

    /// <summary>
    /// «Росії передали 41, Україні — 96», "20 were freed by Russia and 14 by Ukraine": the second side stands by the second number.
    /// </summary>
    private static bool IsOfNext(Scene scene, Headcount count, Term term)
    {
        if (
            scene.Here.Exists(
                new Span(count.Number.First, term.First),
                static (h, between) => h.Number.First > between.First && h.Number.First < between.End
            ) && !scene.Reaches(count, term.First)
        )
            return true;
        var next = scene.Here.Find(term, static (h, term) => h.Number.First >= term.End);
        return next is not null
            && next.Number.First > count.Number.First
            && next.Number.First - term.End <= (scene.Text.Tokens[term.End].Norm is "–" or "—" ? 1 : 0);
    }

    // "20 were freed by Russia and 14 …": a side behind an earlier number, unless the two are one list.
    private static bool IsOfEarlier(Scene scene, Headcount count, Term term) =>
        scene.Here.FindLast(Math.Min(count.Number.First, term.First), static (h, end) => h.Number.First < end) is { } earlier
        && term.First - earlier.Phrase.End <= Near
        && scene.Text.Has(Concept.And, term.End, count.Number.First)
        && !HeadsList(scene, count, term);

    // «у РФ — 163 військових і 37 цивільних»: the place heads a list that the number belongs to.
    private static bool HeadsList(Scene scene, Headcount count, Term term) =>
        scene.Text.Tokens[term.End].Norm is "–" or "—" or ":"
        && scene.Here.Find(term, static (h, term) => h.Number.First >= term.End) is { } first
        && first.Number.First < count.Number.First
        && scene.Reaches(first, count.Number.First);

    // «росіянам відправили 11 моряків із РФ»: where they live, and where they go.
    private static bool IsOrigin(MarkedText text, Clause clause, Term from) =>
        !from.Is(Concept.Captivity)
        && text.All(Concept.GoesTo, clause.First, clause.End)
            .Any(from, static (g, from) => g.Value(Concept.GoesTo) == from.Value(Concept.ComesFrom) && g != from);

    // "Ukraine released 11 sailors from Russia": where they are from, whom the other side lets go.
    private static bool IsHomeOf(Scene scene, Headcount count, Term from, Frame? frame, Sides agent) =>
        frame is { Passive: false, Act: Act.Hand or Act.Free } told
        && from.End - from.First == NameLength
        && from.First == count.Phrase.End
        && scene.SideNamed(from.Value(Concept.ComesFrom)) is var home
        && home == Scene.Opposite(agent)
        && told.Receiver(agent, scene.Voice, scene.Narrator) == home;

    // «з українського боку передано 65»: with a verb of giving, those who give.
    private static Sides Goal(Scene scene, Term term, Frame? frame)
    {
        // «виїхали з посольства в Москві»: where the embassy is, in the form that also tells to whom.
        if (term.Is(Concept.Recipient) && scene.Text.Is(term.First - 1, Concept.On))
            return Sides.None;
        var side = scene.SideNamed(term.Value(Concept.GoesTo));
        return frame is { Act: Act.Hand or Act.Free } && term.Is(Concept.ByWhom) ? Scene.Opposite(side) : side;
    }

    // "are back in Ukraine", «опинилися в Україні»
    private static Term? Place(MarkedText text, Clause clause, Term verb)
    {
        for (var i = verb.End; i < Math.Min(verb.End + 2, clause.End - 1); i++)
        {
            if ((text.Is(i, Concept.On) || text.Is(i, Concept.Toward)) && text.At(i + 1) is { } place && place.Is(Concept.SideName))
                return place;
        }

        return null;
    }

    // "were taken home by Russia": who gets them.
    private static Sides Source(Scene scene, Term term, Frame? frame)
    {
        var side = scene.SideNamed(term.Value(Concept.ComesFrom));
        return frame is { Act: Act.Get, Passive: true } && term.Is(Concept.ByWhom) ? side : Scene.Opposite(side);
    }

    // "150 prisoners from the Ukrainian side and 150 from the Russian side", «Украине — 205 пленных»
    private static Told<Sides>? Beside(Scene scene, Clause clause, Headcount count, Frame? frame, Sides agent)
    {
        var text = scene.Text;
        // «в Україну — щонайменше 110»
        var before = count.Number.First - 1;
        while (
            before > clause.First
            && (text.Is(before, Concept.AtLeast) || text.Is(before, Concept.Approximately) || text.Is(before, Concept.AtMost))
            && !text.Is(before, Concept.GoesTo)
        )
            before--;
        var dash = before >= clause.First && text.Tokens[before].Norm is "–" or "—";
        if (!dash)
            before = count.Number.First - 1;
        if (Behind(scene, clause, count, frame) is { } behind)
            return behind;
        // "Kyiv speaks of 230 home, the Russian side of 248 handed over": who tells of the others.
        if (
            scene.Here.FindLast(count, static (h, count) => h.Number.First < count.Number.First) is { } earlier
            && ToldNumbers.SaysToo(text, count.Number, earlier.Phrase.End) is { } teller
            && scene.SideNamed(teller.Value(Concept.SideName)) is var tells
            && tells != Sides.None
        )
            return new(tells, Span.Of(teller));
        // "130 servicemen of the adversary", "84 soldiers of Ukraine"
        if (
            text.At(count.Phrase.End) is { } of
            && of.Is(Concept.Of)
            && text.At(of.End) is { } owner
            && owner.First < clause.End
            && owner.Is(Concept.SideName)
            && !IsCoordinatedNext(text, owner)
            && scene.SideNamed(owner.Value(Concept.SideName)) is var theirs
            && theirs != Sides.None
        )
            return new(theirs, Span.Of(owner));
        foreach (var at in (ReadOnlySpan<int>)[count.Phrase.End, count.Phrase.End + 1, before - (dash ? 1 : 0)])
        {
            if (
                at >= clause.End
                || at < clause.First
                || text.At(at) is not { } side
                || IsCoordinatedNext(text, side)
                || (side.Is(Concept.GoesTo) && IsOfBefore(text, count, side, frame))
            )
                continue;
            if (at == count.Phrase.End + 1 && text.Tokens[count.Phrase.End].Kind != TokenKind.Word)
                continue;
            // «до України повернулися 157 військових і до Росії 157»: the side of the number behind it.
            if (at > count.Phrase.End && text.Is(count.Phrase.End, Concept.And) && IsOfNext(scene, count, side))
                continue;
            if (at == count.Phrase.End && IsGenitive(text, side))
                return new(scene.SideNamed(side.Value(Concept.SideName)), Span.Of(side));
            if (Goal(scene, side, frame) is var to && to != Sides.None)
                return new(to, Span.Of(side));
            if (side.Is(Concept.ComesFrom) && IsHomeOf(scene, count, side, frame, agent))
                return new(scene.SideNamed(side.Value(Concept.ComesFrom)), Span.Of(side));
            if (side.Is(Concept.ComesFrom) && !IsOrigin(text, clause, side) && Source(scene, side, frame) is var home && home != Sides.None)
                return new(home, Span.Of(side));
        }

        return null;
    }

    // «64 військових — Україні, 64 — РФ», «410 тел получил Киев, двенадцать — Москва»: the side behind a dash gets them.
    private static Told<Sides>? Behind(Scene scene, Clause clause, Headcount count, Frame? frame)
    {
        var text = scene.Text;
        if (
            count.Phrase.End + 1 >= clause.End
            || text.Tokens[count.Phrase.End].Norm is not ("–" or "—")
            || text.At(count.Phrase.End + 1) is not { } side
        )
            return null;
        if (side.End < clause.End && text.Tokens[side.End].Kind != TokenKind.Symbol && !text.Is(side.End, Concept.And))
            return null;
        var to = scene.SideNamed(
            side.Value(Concept.GoesTo)
                ?? (
                    side.Is(Concept.Recipient)
                    || side.Is(Concept.Undeclined)
                    || (frame is { Act: Act.Get, Passive: false } && !side.Is(Concept.Oblique))
                        ? side.Value(Concept.SideName)
                        : null
                )
        );
        return to == Sides.None ? null : new(to, Span.Of(side));
    }

    // «84 військовослужбовці РФ», «30 солдат України»: whose people they are.
    private static bool IsGenitive(MarkedText text, Term name) =>
        name.Is(Concept.SideName)
        && (name.Is(Concept.Oblique) || name.Is(Concept.Undeclined))
        && !name.Is(Concept.ByWhom)
        && !(text.At(name.End) is { } next && Clause.IsTrigger(next));

    // «России передано 38 тел», «тіла віддали Росії», «Росії в межах обміну віддали 50»: the dative that stands by a verb of giving, or
    // opens its clause.
    private static Term? Recipient(MarkedText text, Clause clause, Frame frame, Headcount count, Sides agent)
    {
        var verb = frame.Verb;
        // «Росії повернуто 175 полонених»: the dative right before a participle that says they came home.
        if (
            frame.Act == Act.Back
            && verb.First > clause.First
            && text.At(verb.First - 1) is { } home
            && home.Is(Concept.SideName)
            && home.Is(Concept.Recipient)
            && !home.Is(Concept.GoesTo)
            && home.First - clause.First <= 1
            && !text.Is(home.First - 1, Concept.Oblique)
        )
            return home;
        if (frame.Act is Act.Back or Act.Exchange)
            return null;
        // "Ukraine handed the Russian side 41 bodies"
        if (
            frame is { Act: Act.Hand, Passive: false }
            && agent != Sides.None
            && text.At(verb.End) is { } whom
            && whom.Is(Concept.SideName)
            && whom.End == count.Number.First
            && NamesActor(text, clause.First, verb.First)
        )
            return whom;
        var opens =
            text.Is(clause.First, Concept.And) || text.Tokens[clause.First].Kind == TokenKind.Symbol ? clause.First + 1 : clause.First;
        ReadOnlySpan<int> behind = [verb.End],
            around = [opens, verb.First - 1, verb.First - 2, verb.End, count.Phrase.End];
        foreach (var at in frame.Act == Act.Get ? behind : around)
        {
            if (
                at >= clause.First
                && at < clause.End
                && text.At(at) is { } name
                && name.Is(Concept.SideName)
                && !(at == verb.First - 2 && text.Tokens[verb.First - 1].Norm is ",")
                && (name.Is(Concept.Recipient) || IsGivenTo(text, frame, name))
            )
                return name;
        }

        return null;
    }

    // «РФ передано 128», «РФ віддали шістьох»: a name without endings, where a plural or a passive has no subject.
    private static bool IsGivenTo(MarkedText text, Frame frame, Term name) =>
        name.Value(Concept.Undeclined) == "one"
        && (frame.Passive || Actors.IsOneOfMany(frame.Verb, name))
        && !text.Is(name.First - 1, Concept.Person)
        && !text.Is(name.First - 1, Concept.SidePeople)
        && !text.Is(name.First - 1, Concept.Oblique);

    private static bool NamesActor(MarkedText text, int first, int end) =>
        text.Has(Concept.SideName, first, end)
        || text.Has(Concept.ClaimantUkraine, first, end)
        || text.Has(Concept.ClaimantRussia, first, end);

    // «к ней вернулись 130»: to the side that tells it, else to the one that the sentence before named.
    private static bool IsToThem(MarkedText text, Frame frame) =>
        text.ValueAt(frame.Verb.First - 1, Concept.Pronoun) == "goal" || text.ValueAt(frame.Verb.End, Concept.Pronoun) == "goal";

    // «Йому передали 43»: the side that the sentence before named.
    private static bool IsGivenToThem(MarkedText text, Frame frame) =>
        frame.Act is Act.Hand or Act.Return
        && (text.ValueAt(frame.Verb.First - 1, Concept.Pronoun) == "dative" || text.ValueAt(frame.Verb.End, Concept.Pronoun) == "dative");
}

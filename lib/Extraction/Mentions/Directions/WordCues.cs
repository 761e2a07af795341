using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>What the words of the clause say of the side without a look at its verb: own, each, to whom, from where.</summary>
internal static class WordCues
{
    public static void Vote(Ballot ballot, Scene scene, Clause clause, Headcount count, Frame? frame, Sides agent)
    {
        var text = scene.Text;
        if (EachTerm(scene, clause, count) is { } each) ballot.Cast(Sides.Both, Weight.Each, Span.Of(each), "each side");
        if (Own(text, clause, count) is { } own) ballot.Cast(Owner(scene, clause, count, own, agent), Weight.Own, Span.Of(own), "own people");
        if (Beside(scene, clause, count, frame) is { } beside) ballot.Cast(beside.Value, Weight.Beside, beside.At, "the side by the number");
        if (frame is { } given && Recipient(text, clause, given, count, agent) is { } recipient) ballot.Cast(scene.SideNamed(recipient.Value(Concept.SideName)), Weight.Recipient, Span.Of(recipient), "who is given");
        if (text.Find(Concept.GoesTo, count.Phrase.First, clause.End) is { } goes && !IsCoordinatedNext(text, goes) && !IsOfNext(scene, count, goes)) ballot.Cast(Goal(scene, goes, frame), Weight.Goal, Span.Of(goes), "where to");
        else if (text.FindLast(Concept.GoesTo, clause.First, count.Phrase.First) is { } before) ballot.Cast(Goal(scene, before, frame), Weight.GoalBefore, Span.Of(before), "where to");
        if (frame is { Act: Act.Back, Verb: var home } && Place(scene, clause, home) is { } place) ballot.Cast(scene.SideNamed(place.Value(Concept.SideName)), Weight.Goal, Span.Of(place), "where they are now");
        // «удерживаемых Киевом»
        if (text.All(Concept.ByWhom, count.Phrase.End, clause.End).FirstOrDefault(b => text.Is(b.First - 1, Concept.Captivity)) is { } captor) ballot.Cast(Scene.Opposite(scene.SideNamed(captor.Value(Concept.ByWhom))), Weight.Source, Span.Of(captor), "who held them");
        if (text.Find(Concept.ComesFrom, clause.First, clause.End) is { } comes && !IsCoordinatedNext(text, comes) && !IsOfNext(scene, count, comes)) ballot.Cast(Source(scene, comes, frame), Weight.Source, Span.Of(comes), "from where");
    }

    /// <summary>"200 each" belongs to the number before it; "each freed 200 soldiers and 10 civilians" to all that follow.</summary>
    public static Term? EachTerm(Scene scene, Clause clause, Headcount count)
    {
        foreach (var each in scene.Text.All(Concept.Each, clause.First, clause.End))
        {
            if (each.Value(Concept.Each) == "before")
            {
                if (count.Number.First - each.End is >= 0 and <= 3) return each;
                continue;
            }

            if (each.First < count.Number.First ? each.First < scene.FirstNumberOf(clause) : scene.Reaches(count, each.First)) return each;
        }

        return null;
    }

    /// <summary>"exchanged by Russia and Ukraine" names both.</summary>
    private static bool IsCoordinatedNext(MarkedText text, Term term) => text.Is(term.End, Concept.And) && text.Is(term.End + 1, Concept.SideName);

    /// <summary>«Росії передали 41, Україні — 96», "20 were freed by Russia and 14 by Ukraine": the second side stands by the second number.</summary>
    private static bool IsOfNext(Scene scene, Headcount count, Term term)
    {
        if (scene.Here.Exists(h => h.Number.First > count.Number.First && h.Number.First < term.First) && !scene.Reaches(count, term.First)) return true;
        var next = scene.Here.Find(h => h.Number.First >= term.End);
        return next is not null && next.Number.First > count.Number.First && next.Number.First - term.End <= (scene.Text.Tokens[term.End].Norm is "–" or "—" ? 1 : 0);
    }

    private static Term? Own(MarkedText text, Clause clause, Headcount count) =>
        text.Find(Concept.Own, Math.Max(clause.First, count.Number.First - 2), Math.Min(count.Phrase.End + 1, clause.End)) ?? OwnBefore(text, clause, count);

    // «Наші хлопці, 95 воїнів, …»: the number stands behind its people.
    private static Term? OwnBefore(MarkedText text, Clause clause, Headcount count) =>
        count.Number.First > clause.First && text.Tokens[count.Number.First - 1].Norm is "," or "–" or "—" or "-" or "(" or ":" && text.Is(count.Number.First - 2, Concept.Person)
            ? text.FindLast(Concept.Own, Math.Max(clause.First, count.Number.First - 4), count.Number.First - 1) : null;

    // "our" is the speaker's, "its" the actor's; «Натомість отримала 40 своїх»: whose own they are, "in return" tells where nobody is named.
    private static Sides Owner(Scene scene, Clause clause, Headcount count, Term own, Sides agent)
    {
        if (own.Value(Concept.Own) == "speaker") return scene.Speaker is var voice && voice != Sides.None ? voice : agent is Sides.Both ? Sides.None : agent;
        if (agent is Sides.Ukraine or Sides.Russia) return agent;
        return scene.Text.Has(Concept.InReturn, clause.First, count.Number.First) ? Sides.None : scene.Speaker;
    }

    // «з українського боку передано 65»: with a verb of giving, those who give.
    private static Sides Goal(Scene scene, Term term, Frame? frame)
    {
        var side = scene.SideNamed(term.Value(Concept.GoesTo));
        return frame is { Act: Act.Hand or Act.Free } && term.Is(Concept.ByWhom) ? Scene.Opposite(side) : side;
    }

    // "are back in Ukraine", «опинилися в Україні»
    private static Term? Place(Scene scene, Clause clause, Term verb)
    {
        var text = scene.Text;
        for (var i = verb.End; i < Math.Min(verb.End + 2, clause.End - 1); i++)
        {
            if ((text.Is(i, Concept.On) || text.Is(i, Concept.Toward)) && text.At(i + 1) is { } place && place.Is(Concept.SideName)) return place;
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
    private static Told<Sides>? Beside(Scene scene, Clause clause, Headcount count, Frame? frame)
    {
        var text = scene.Text;
        var dash = count.Number.First > clause.First && text.Tokens[count.Number.First - 1].Norm is "–" or "—";
        foreach (var at in new[] { count.Phrase.End, count.Phrase.End + 1, count.Number.First - (dash ? 2 : 1) })
        {
            if (at >= clause.End || at < clause.First || text.At(at) is not { } side || IsCoordinatedNext(text, side)) continue;
            if (at == count.Phrase.End + 1 && text.Tokens[count.Phrase.End].Kind != TokenKind.Word) continue;
            if (at == count.Phrase.End && IsGenitive(text, side)) return new(scene.SideNamed(side.Value(Concept.SideName)), Span.Of(side));
            if (Goal(scene, side, frame) is var to && to != Sides.None) return new(to, Span.Of(side));
            if (side.Is(Concept.ComesFrom) && Source(scene, side, frame) is var home && home != Sides.None) return new(home, Span.Of(side));
        }

        return null;
    }

    // «84 військовослужбовці РФ», «30 солдат України»: whose people they are.
    private static bool IsGenitive(MarkedText text, Term name) =>
        name.Is(Concept.SideName) && (name.Is(Concept.Oblique) || name.Is(Concept.Undeclined)) && !name.Is(Concept.ByWhom) && !(text.At(name.End) is { } next && Clause.IsTrigger(next));

    // «России передано 38 тел», «тіла віддали Росії», «Росії в межах обміну віддали 50»: the dative that stands by a verb of giving, or opens its clause.
    private static Term? Recipient(MarkedText text, Clause clause, Frame frame, Headcount count, Sides agent)
    {
        var verb = frame.Verb;
        // "Ukraine handed the Russian side 41 bodies"
        if (frame is { Act: Act.Hand, Passive: false } && agent != Sides.None && text.At(verb.End) is { } whom && whom.Is(Concept.SideName) && whom.End == count.Number.First && (text.Has(Concept.SideName, clause.First, verb.First) || text.Has(Concept.ClaimantUkraine, clause.First, verb.First) || text.Has(Concept.ClaimantRussia, clause.First, verb.First))) return whom;
        if (frame.Act is Act.Back or Act.Exchange) return null;
        var opens = text.Is(clause.First, Concept.And) || text.Tokens[clause.First].Kind == TokenKind.Symbol ? clause.First + 1 : clause.First;
        foreach (var at in frame.Act == Act.Get ? [verb.End] : new[] { opens, verb.First - 1, verb.First - 2, verb.End, count.Phrase.End })
        {
            if (at >= clause.First && at < clause.End && text.At(at) is { } name && name.Is(Concept.Recipient) && name.Is(Concept.SideName)) return name;
        }

        return null;
    }
}

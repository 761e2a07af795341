using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Which side the people of a headcount go back to: the first of these rules that speaks.</summary>
internal static class DirectionRules
{
    public static Headcount Resolve(Scene scene, Sentence sentence, Clause clause, Headcount count)
    {
        var text = scene.Text;
        if (count is { IsPair: true, Nationality: Sides.Ukraine or Sides.Russia } && !text.Is(count.Number.First - 1, Concept.For)) scene.PairStart = count;
        var verb = Nearest(clause, count);
        var agent = Agent(scene, clause, verb);
        if (count.Nationality != Sides.None || count.To != Sides.None || count.Relation == Relation.BothSides) return count;

        // 1. some of those told last
        if (count.Relation == Relation.Part && (scene.LastWhole ?? scene.Last) is { } whole) return count with { To = whole.To, SideAt = whole.SideAt };

        // 2. 193 for 193; 225 for 56: the first are those whom the one who acts gives up, or whom the speaker gets
        if (count.IsPair) return Pair(scene, count, agent, verb);
        // "84 each, 168 in all"
        if (scene.Here.Exists(h => h.Value * 2 == count.Value && h.Number.First < count.Number.First) && text.Has(Concept.Each, sentence.First, count.Number.First)) return count with { Relation = Relation.BothSides };
        // "each country is to free 500 in all"
        if (EachTerm(text, scene, clause, count) is { } first && first.End <= count.Number.First) return count with { To = Sides.Both, SideAt = Span.Of(first) };
        if (text.Has(Concept.BothTotal, count.Phrase.End, Math.Min(count.Phrase.End + 4, clause.End)) || text.Has(Concept.BothTotal, Math.Max(clause.First, count.Number.First - 4), count.Number.First)) return count with { Relation = Relation.BothSides };

        // 3. each, apiece, from each side, по 205, 193 for 193
        if (EachTerm(text, scene, clause, count) is { } each) return count with { To = Sides.Both, SideAt = Span.Of(each) };

        // 4. our people, its soldiers
        // «Натомість отримала 40 своїх»: whose own they are, "in return" tells where nobody is named.
        if (Own(text, clause, count) is { } own && !(own.Value(Concept.Own) == "subject" && agent == Sides.None && text.Has(Concept.InReturn, clause.First, count.Number.First)))
        {
            var owner = own.Value(Concept.Own) == "speaker" ? Speaker(scene, agent) : agent == Sides.None || agent == Sides.Both ? Speaker(scene, agent) : agent;
            if (owner is Sides.Ukraine or Sides.Russia) return count with { To = owner, SideAt = Span.Of(own) };
        }

        // "150 prisoners from the Ukrainian side and 150 from the Russian side", «Украине — 205 пленных»: the side that stands by the number itself
        if (Beside(text, clause, count) is { } beside) return beside;

        // 5. to Ukraine; from Russian captivity; «России передано»
        if (Recipient(text, clause, verb) is { } recipient) return count with { To = Scene.SideOf(recipient.Value(Concept.SideName)), SideAt = Span.Of(recipient) };
        if (text.Find(Concept.GoesTo, count.Phrase.First, clause.End) is { } goes && !IsCoordinatedNext(text, goes) && Scene.SideOf(goes.Value(Concept.GoesTo)) is var to && to != Sides.None) return count with { To = to, SideAt = Span.Of(goes) };
        if (text.Find(Concept.ComesFrom, clause.First, clause.End) is { } comes && !IsCoordinatedNext(text, comes) && Scene.SideOf(comes.Value(Concept.ComesFrom)) is var from && from != Sides.None) return count with { To = Scene.Opposite(from), SideAt = Span.Of(comes) };
        if (text.Find(Concept.GoesTo, clause.First, clause.End) is { } goesBefore && Scene.SideOf(goesBefore.Value(Concept.GoesTo)) is var toBefore && toBefore != Sides.None) return count with { To = toBefore, SideAt = Span.Of(goesBefore) };

        // 6. in return: the other side of what was told last
        if (text.Find(Concept.InReturn, Math.Max(sentence.First, clause.First - 3), clause.End) is { } inReturn && scene.LastWhole is { } last && last.To is Sides.Ukraine or Sides.Russia && scene.LastWhole.Number.First < count.Number.First)
            return count with { To = Scene.Opposite(scene.LastWhole.To), SideAt = Span.Of(inReturn) };

        // 7. Russia handed over; Kyiv received
        if (agent is Sides.Ukraine or Sides.Russia && verb is not null)
        {
            if (verb.Is(Concept.Get)) return count with { To = agent, SideAt = Span.Of(verb) };
            // "Ukraine returned the bodies of 80 soldiers": who has lost its people regains them, unless "to Russia" says otherwise.
            if (verb.Value(Concept.Give) == "return" && agent == Sides.Ukraine && verb.First < count.Number.First && !IsPassive(text, clause, verb)) return count with { To = agent, SideAt = Span.Of(verb) };
            if (verb.Is(Concept.Give) && verb.First < count.Number.First && !IsPassive(text, clause, verb)) return count with { To = Scene.Opposite(agent), SideAt = Span.Of(verb) };
        }

        // the same number, with nothing that says of whom: those of the other side
        if (text.Is(count.Number.First, Concept.Same) && scene.LastWhole is { To: Sides.Ukraine or Sides.Russia } counterpart) return count with { To = Scene.Opposite(counterpart.To), SideAt = new(count.Number.First, count.Number.End) };

        // 8. came home, says one side; Ukraine announced the return of 230
        if (verb is not null && verb.Is(Concept.Back) && scene.ClaimantSide == Sides.None && agent is Sides.Ukraine or Sides.Russia && text.FindLast(Concept.Report, clause.First, verb.First) is { } says && text.Has(Concept.SideName, clause.First, says.First))
            return count with { To = agent, SideAt = Span.Of(verb!) };
        if (verb is not null && (verb.Is(Concept.Back) || verb.Is(Concept.Give) || verb.Is(Concept.Get)) && Speaker(scene, Sides.None) is var home && home is Sides.Ukraine or Sides.Russia)
            return count with { To = home, SideAt = Span.Of(verb) };

        // "Both sides returned 390 soldiers and civilians": each of them.
        if (agent == Sides.Both && verb is not null && (verb.Is(Concept.Give) || verb.Is(Concept.Get)) && verb.First < count.Number.First && text.All(Concept.BothSides, clause.First, verb.First).LastOrDefault() is { } pair && pair.Value(Concept.BothSides) == "both")
            return count with { To = Sides.Both, SideAt = Span.Of(pair) };

        // 9. the 116 freed captives: those spoken of before
        if (scene.LastWhole is { To: Sides.Ukraine or Sides.Russia } known && text.Tokens[Math.Max(clause.First, count.Number.First - 1)].Is("the")) return count with { To = known.To, SideAt = known.SideAt };

        // 10. exchanged, with nothing that divides the number
        if (clause.Triggers.Any(t => t.Is(Concept.Exchange)) && verb is null && count.Relation == Relation.Whole) return count with { Relation = Relation.BothSides };

        // 11. the only nationality that the sentence names; else home means where those told last went
        if (verb is not null && OnlyNationality(text, sentence) is { } only) return count with { To = Scene.SideOf(only.Value(Concept.SidePeople)), SideAt = Span.Of(only) };
        if (verb is not null && (verb.Is(Concept.Back) || verb.Is(Concept.Get)) && scene.LastWhole is { To: Sides.Ukraine or Sides.Russia } home2) return count with { To = home2.To, SideAt = home2.SideAt };
        if (clause.Triggers.Any(t => t.Is(Concept.Exchange)) && count.Relation == Relation.Whole) return count with { Relation = Relation.BothSides };

        // 12. home, in an article that speaks of one side's captivity only
        if (verb is not null && (verb.Is(Concept.Back) || verb.Is(Concept.Get)) && scene.OnlyCaptivity is var captor && captor != Sides.None) return count with { To = Scene.Opposite(captor), SideAt = Span.Of(verb) };
        return count;
    }

    /// <summary>Who acts: the last side named before the verb, else the one of the clause before; Both when two sides are the subject.</summary>
    public static Sides Agent(Scene scene, Clause clause, Term? verb)
    {
        var text = scene.Text;
        var agent = Sides.None;
        foreach (var name in text.All(Concept.SideName, clause.First, verb?.First ?? clause.End))
        {
            if (IsGivenTo(text, clause, verb, name)) continue;
            var side = Scene.SideOf(name.Value(Concept.SideName));
            agent = agent != Sides.None && IsCoordinated(text, name) ? agent | side : side;
        }

        if (agent == Sides.None && text.Has(Concept.BothSides, clause.First, verb?.First ?? clause.End)) agent = Sides.Both;
        if (agent == Sides.None && scene.ClaimantAt is { } speaker && speaker.First >= clause.First && speaker.End <= (verb?.First ?? clause.End)) agent = scene.ClaimantSide;
        if (agent == Sides.None) agent = scene.Agent;
        // "Ukraine has begun the last stage. On Monday it received …"
        if (agent == Sides.None && text.Has(Concept.Pronoun, clause.First, verb?.First ?? clause.End)) agent = scene.AgentBefore;
        if (agent != Sides.None) scene.Agent = agent;
        return agent;
    }

    // «России передано 38 тел», «тіла віддали Росії»: a side beside a verb of giving that is not its subject.
    private static Term? Recipient(MarkedText text, Clause clause, Term? verb)
    {
        if (verb is null || !(verb.Is(Concept.Give) || verb.Is(Concept.Get))) return null;
        if (text.All(Concept.SideName, clause.First, verb.First).FirstOrDefault(n => IsGivenTo(text, clause, verb, n)) is { } opening) return opening;
        var beside = text.At(verb.First - 1) ?? text.At(verb.First - 2);
        var after = text.At(verb.End);
        if (verb.Is(Concept.Get)) beside = null;
        return beside is not null && beside.First >= clause.First && text.ValueAt(beside.First, Concept.Recipient) is not null && beside.Is(Concept.SideName) ? beside
            : after is not null && after.End <= clause.End && after.Is(Concept.Recipient) && after.Is(Concept.SideName) ? after : null;
    }

    private static Headcount? Beside(MarkedText text, Clause clause, Headcount count)
    {
        var dash = count.Number.First > clause.First && text.Tokens[count.Number.First - 1].Norm is "–" or "—";
        foreach (var at in new[] { count.Phrase.End, count.Phrase.End + 1, count.Number.First - (dash ? 2 : 1) })
        {
            if (at >= clause.End || at < clause.First || text.At(at) is not { } side || IsCoordinatedNext(text, side)) continue;
            if (at == count.Phrase.End + 1 && text.Tokens[count.Phrase.End].Kind != TokenKind.Word) continue;
            if (Scene.SideOf(side.Value(Concept.GoesTo)) is var to && to != Sides.None) return count with { To = to, SideAt = Span.Of(side) };
            if (Scene.SideOf(side.Value(Concept.ComesFrom)) is var from && from != Sides.None) return count with { To = Scene.Opposite(from), SideAt = Span.Of(side) };
        }

        return null;
    }

    // «России в рамках обмена выдали 50 пленных»: the dative that opens a clause of giving names who is given.
    private static bool IsGivenTo(MarkedText text, Clause clause, Term? verb, Term name) =>
        verb?.Is(Concept.Give) == true && name.Is(Concept.Recipient) && (name.First == clause.First || (name.First == clause.First + 1 && text.At(clause.First) is null && text.Tokens[clause.First].Kind == TokenKind.Symbol));

    private static Term? OnlyNationality(MarkedText text, Sentence sentence)
    {
        Term? only = null;
        foreach (var side in text.All(Concept.SidePeople, sentence.First, sentence.End))
        {
            if (only is not null && only.Value(Concept.SidePeople) != side.Value(Concept.SidePeople)) return null;
            only ??= side;
        }

        return only;
    }

    private static bool IsCoordinated(MarkedText text, Term name)
    {
        for (var i = name.First - 1; i >= name.First - 3; i--)
        {
            if (text.Is(i, Concept.And) || (i >= 0 && text.Tokens[i].Norm is "," or "-" or "–")) return true;
        }

        return text.Tokens[name.First].Joined;
    }

    // "exchanged by Russia and Ukraine" names both.
    private static bool IsCoordinatedNext(MarkedText text, Term term) => text.Is(term.End, Concept.And) && text.Is(term.End + 1, Concept.SideName);

    private static Sides Speaker(Scene scene, Sides agent) =>
        scene.ClaimantSide != Sides.None ? scene.ClaimantSide : agent is Sides.Ukraine or Sides.Russia ? agent : scene.Narrator;

    private static Term? Nearest(Clause clause, Headcount count)
    {
        Term? best = null;
        var distance = int.MaxValue;
        foreach (var trigger in clause.Triggers)
        {
            if (trigger.Is(Concept.Exchange) && !trigger.Is(Concept.Give)) continue;
            var d = trigger.First >= count.Phrase.End ? trigger.First - count.Phrase.End : count.Number.First - trigger.End;
            // «Серед 95 звільнених»: the participle is itself the noun.
            if (d < 0 && trigger.Is(Concept.Back) && trigger.Is(Concept.Person)) d = 1;
            if (d < 0 || d >= distance) continue;
            (best, distance) = (trigger, d);
        }

        return best;
    }

    private static bool IsPassive(MarkedText text, Clause clause, Term verb) => text.Has(Concept.Passive, Math.Max(clause.First, verb.First - 4), verb.First);

    private static Headcount Pair(Scene scene, Headcount count, Sides agent, Term? verb)
    {
        var isSecond = scene.Text.Is(count.Number.First - 1, Concept.For);
        if (isSecond && scene.PairStart is { } start) return start.Value == count.Value ? count with { To = Sides.Both } : count with { To = Scene.Opposite(start.To) };
        var first = agent is Sides.Ukraine or Sides.Russia && verb is not null && verb.Is(Concept.Give) ? Scene.Opposite(agent) : Speaker(scene, agent);
        scene.PairStart = count with { To = first };
        return scene.PairStart;
    }

    // "200 each" belongs to the number before it; "each freed 200 soldiers and 10 civilians" to all that follow.
    private static Term? EachTerm(MarkedText text, Scene scene, Clause clause, Headcount count)
    {
        foreach (var each in text.All(Concept.Each, clause.First, clause.End))
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

    private static Term? Own(MarkedText text, Clause clause, Headcount count) =>
        text.Find(Concept.Own, Math.Max(clause.First, count.Number.First - 2), Math.Min(count.Phrase.End, clause.End));
}

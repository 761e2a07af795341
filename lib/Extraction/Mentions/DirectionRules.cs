using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>
/// Which side the people of a headcount go back to. What its noun phrase names is settled; so is "193 for 193". Else every cue votes for a
/// side
/// with its <see cref="Weight"/>, and the greatest sum wins: <see cref="WordCues"/> by words like "own" and "each",
/// <see cref="PlaceCues"/> by where people go and come from, <see cref="FrameCues"/> by the verb,
/// <see cref="StoryCues"/> by what was told before.
/// </summary>
internal static class DirectionRules
{
    public static Headcount Resolve(Scene scene, Sentence sentence, Clause clause, Headcount count)
    {
        var text = scene.Text;
        if (count is { IsPair: true, Nationality: Sides.Ukraine or Sides.Russia } && !HeadcountCues.IsPairEnd(text, count.Number))
            scene.PairStart = count;
        var gap = HeadcountCues.Gapped(text, sentence, count.Number) ?? GapBefore(scene, sentence, count);
        var verb = gap is null ? Nearest(clause, count) : Before(text, sentence, gap);
        var actor = gap is null
            ? Agent(scene, clause, verb)
            : new(scene.SideNamed(gap.Value(Concept.SideName) ?? gap.Value(Concept.SidePeople)), Span.Of(gap), false);
        if (count.Nationality != Sides.None || count.To != Sides.None || count.Relation == Relation.BothSides)
            return count;
        // "12 children, of whom nine went to Ukraine, three — to Russia": a part that goes somewhere by itself is no part of what one side
        // got.
        if (count is { Relation: Relation.Part, IsPair: false } && GoesBySelf(scene, count))
            count = count with { Relation = Relation.Whole };
        else if (count.Relation == Relation.Part && PartSides.Place(scene, count) is { To: not Sides.None } part)
            return part;
        var frame = verb is null ? (Frame?)null : Frame.Of(text, clause.First, verb);
        if (count.IsPair)
            return Pair(scene, count, actor.Side, frame, actor.IsNamed ? Swap(text, clause, count) : null);
        if (IsBothTogether(scene, sentence, clause, count))
            return count with { Relation = Relation.BothSides };
        return Elect(scene, sentence, clause, count, frame, actor, gap);
    }

    // An active verb of exchange before the number.
    private static Term? Swap(MarkedText text, Clause clause, Headcount count) =>
        clause.Triggers.Find(
            (Text: text, count.Number.First),
            static (t, before) =>
                t.Value(Concept.Exchange) == "verb" && t.End <= before.First && !before.Text.Has(Concept.Passive, t.First - 3, t.First)
        );

    /// <summary>Words between a number and the place that it goes to by itself.</summary>
    private const int PlaceReach = 3;

    // Another number of the sentence goes to the other side, and a whole that both divide stands before them.
    private static bool GoesBySelf(Scene scene, Headcount count)
    {
        if (Goal(scene, count) is var here && here == Sides.None)
            return false;
        return scene.Here.Exists(
            (Scene: scene, Count: count, Side: here),
            static (other, told) =>
                other.Number != told.Count.Number
                && Goal(told.Scene, other) == Scene.Opposite(told.Side)
                && told.Scene.Here.Exists(
                    (told.Count, Sum: told.Count.Value + other.Value),
                    static (whole, part) => whole.Value == part.Sum && whole.Number.First < part.Count.Number.First
                )
        );
    }

    private static Sides Goal(Scene scene, Headcount count) =>
        scene.Text.Find(
            Concept.GoesTo,
            count.Number.End,
            Math.Min(count.Phrase.End + PlaceReach, scene.Text.Sentences[scene.Text.SentenceOf(count.Number.First)].End)
        )
            is { } goes
            ? scene.SideNamed(goes.Value(Concept.GoesTo))
            : Sides.None;

    /// <summary>To which side those return of whom a clause tells no number.</summary>
    public static Told<Sides> OfUncounted(Scene scene, Sentence sentence, Clause clause)
    {
        var verb = StatusRules.Main(clause);
        var nobody = new Headcount
        {
            Number = new(verb.End, verb.End, 0, CountPrecision.Exact),
            Phrase = new(verb.End, verb.End),
            People = People.Person,
            Value = 0,
        };
        var voted = Resolve(scene, sentence, clause, nobody);
        return voted is { Relation: Relation.Whole, To: Sides.Ukraine or Sides.Russia }
            ? new(voted.To, voted.SideAt.End > 0 ? voted.SideAt : Span.Of(verb))
            : default;
    }

    /// <summary>Who acts in a clause: its subject, else the one of the clause before, else whom a pronoun stands for.</summary>
    public static Actor Agent(Scene scene, Clause clause, Term? verb)
    {
        var actor = Actors.Subject(scene, clause.First, verb, clause.End);
        if (actor.Side == Sides.None)
            actor = actor with { Side = scene.Agent };
        // "Ukraine has begun the last stage. On Monday it received …"
        if (actor.Side == Sides.None && scene.Text.Has(Concept.Pronoun, clause.First, verb?.First ?? clause.End))
            actor = actor with { Side = scene.AgentBefore };
        if (actor.Side != Sides.None)
            scene.Agent = actor.Side;
        return actor;
    }

    // "Russia got 42 soldiers, Ukraine 37 and two bodies": the verb left out is that of both.
    private static Term? GapBefore(Scene scene, Sentence sentence, Headcount count) =>
        scene.Text.Is(count.Number.First - 1, Concept.And) && Joined(scene, count.Number.First - 1) is { } joined
            ? HeadcountCues.Gapped(scene.Text, sentence, joined.Number)
            : null;

    private static Headcount? Joined(Scene scene, int end) => scene.Here.Find(end, static (h, end) => h.Phrase.End == end);

    private static Headcount Elect(Scene scene, Sentence sentence, Clause clause, Headcount count, Frame? frame, Actor actor, Term? gap)
    {
        var ballot = new Ballot();
        // "Kyiv says that Moscow let 140 of its soldiers go": those of the one who says it, where the other lets them go.
        WordCues.Vote(
            ballot,
            scene,
            clause,
            count,
            frame is { Passive: false, Act: Act.Hand or Act.Free } gives && IsToldByOther(scene, sentence, gives.Verb, actor.Side)
                ? Scene.Opposite(actor.Side)
                : actor.Side
        );
        PlaceCues.Vote(ballot, scene, clause, count, frame, actor.Side);
        if (gap is not null && frame is { } shared)
            ballot.Cast(
                gap.Is(Concept.Recipient) || (shared.Passive && gap.Value(Concept.Undeclined) == "one")
                    ? actor.Side
                    : shared.Receiver(actor.Side, Sides.None, Sides.None),
                Weight.Gapped,
                Span.Of(gap),
                "the same happens to them"
            );
        else
            FrameCues.Vote(ballot, scene, sentence, clause, count, frame, actor);
        StoryCues.Vote(ballot, scene, sentence, clause, count, frame);
        // "Ukraine and Russia returned nine children to their parents": some of them each.
        if (
            frame is { Passive: false, Act: Act.Return or Act.Hand or Act.Free } act
            && actor is { Side: Sides.Both, IsNamed: true }
            && scene.Text.Is(actor.At.First, Concept.SideName)
            && count.Relation == Relation.Whole
            && act.Verb.First < count.Number.First
            && ballot.Votes.All(v => v.Weight <= Weight.Speaker)
        )
            return count with { Relation = Relation.BothSides };
        // "The Russian part of the exchange: 95 soldiers": the one side that the clause names, where the number of the other is told.
        if (
            ballot.Votes.Count == 0
            && count.Relation == Relation.Whole
            && scene.LastWhole is { To: Sides.Ukraine or Sides.Russia } one
            && one.IsBody == count.IsBody
            && one.Number.First < sentence.First
            && UntoldSide.Named(scene, clause.First, count.Number.First, Scene.Opposite(one.To)) is { } named
            && UntoldSide.Named(scene, clause.First, clause.End, one.To) is null
            && !scene.Text.Has(Concept.Agreed, clause.First, clause.End)
        )
            return count with { To = Scene.Opposite(one.To), SideAt = named };
        // "Ukraine got 91 people back. A new exchange, 91 people": the same people.
        if (
            ballot.Votes.Count == 0
            && count.Relation == Relation.Whole
            && scene.LastWhole is { To: Sides.Ukraine or Sides.Russia, Precision: CountPrecision.Exact } told
            && told.Value == count.Value
            && told.IsBody == count.IsBody
            && clause.Triggers.All(t => t.Value(Concept.Exchange) == "one")
        )
            return count with { To = told.To, SideAt = told.SideAt };
        // "22 servicemen were traded, the deputy prime minister said": the people are the subject, and those of who tells it.
        if (
            ballot.Votes.Count == 0
            && count.Relation is Relation.Whole or Relation.Part
            && scene.ClaimantSide is Sides.Ukraine or Sides.Russia
            && clause.Triggers.FirstOrDefault(t => t.Value(Concept.Exchange) == "verb") is { } traded
            && count.Phrase.End <= traded.First
            && scene.Text.Has(Concept.Passive, Math.Max(count.Phrase.End, traded.First - 3), traded.First)
            && scene.Text.Find(Concept.BothSides, clause.First, clause.End) is null
        )
            return count with { To = scene.ClaimantSide, SideAt = scene.ClaimantAt ?? Span.Of(traded) };
        // Exchanged, with nothing that divides the number: both sides' together.
        if (ballot.Votes.Count == 0 && count.Relation == Relation.Whole && clause.Triggers.Any(t => t.Is(Concept.Exchange)))
            return count with { Relation = Relation.BothSides };
        if (ballot.Votes.Count == 0)
            StoryCues.VoteOfCaptor(ballot, scene, frame);
        return ballot.Winner() is { } winner ? count with { To = winner.For, SideAt = winner.At, Votes = ballot.Votes } : count;
    }

    private static bool IsToldByOther(Scene scene, Sentence sentence, Term verb, Sides giver) =>
        giver is Sides.Ukraine or Sides.Russia
        && (
            scene.ClaimantSide == Scene.Opposite(giver)
            || scene
                .Text.All(Concept.SideName, sentence.First, verb.First)
                .Any(
                    (scene.Text, Giver: giver),
                    static (name, told) =>
                        Scene.SideOf(name.Value(Concept.SideName)) == Scene.Opposite(told.Giver) && told.Text.Is(name.End, Concept.Report)
                )
        );

    // "84 each, 168 in all"; "390 on both sides": one number for the people of both.
    private static bool IsBothTogether(Scene scene, Sentence sentence, Clause clause, Headcount count)
    {
        var text = scene.Text;
        if (text.Has(Concept.Each, sentence.First, sentence.End) && IsTwice(scene, count))
            return true;
        // "More than 300 in all returned to Russia and Ukraine"
        if (
            count.Relation == Relation.Whole
            && WordCues.EachTerm(scene, clause, count) is null
            && text.Find(Concept.GoesTo, count.Phrase.End, clause.End) is { } goal
            && PlaceCues.IsCoordinatedNext(text, goal)
        )
            return true;
        // "a total of 64 were returned to Kyiv"; but "were released by Russia and Ukraine"
        if (
            text.Has(Concept.GoesTo, clause.First, clause.End)
            || text.All(Concept.ComesFrom, clause.First, clause.End)
                .Any(text, static (from, text) => !PlaceCues.IsCoordinatedNext(text, from))
        )
            return false;
        // "each country is to free 500 in all", "400 from both sides, 200 from each"
        if (WordCues.EachTerm(scene, clause, count) is not null)
            return false;
        // "23 women are home. In all, 49 people have been released": more of the one side of which the text tells.
        if (
            scene.LastWhole is { To: Sides.Ukraine or Sides.Russia } one
            && one.Value < count.Value
            && one.Value * 2 != count.Value
            && one.Number.First < sentence.First
            && one.IsBody == count.IsBody
            && scene.Wholes.TrueForAll(one, static (w, one) => w.To == one.To)
            && !text.Has(Concept.Exchange, sentence.First, sentence.End)
        )
            return false;
        return text.Has(Concept.BothTotal, count.Number.End, Math.Min(count.Phrase.End + 4, clause.End))
            || text.Has(Concept.BothTotal, Math.Max(clause.First, count.Number.First - 4), count.Number.First);
    }

    private static bool IsTwice(Scene scene, Headcount count) => scene.Here.Exists(count, static (h, count) => h.Value * 2 == count.Value);

    // 193 for 193; 225 for 56: the first are those whom the one who acts gives up, or whom the speaker gets.
    private static Headcount Pair(Scene scene, Headcount count, Sides agent, Frame? frame, Term? swap)
    {
        var isSecond = HeadcountCues.IsPairEnd(scene.Text, count.Number);
        if (isSecond && scene.PairStart is { } start)
            return start.Value == count.Value ? count with { To = Sides.Both } : count with { To = Scene.Opposite(start.To) };
        // "the return of 130 of ours …, against 130 of theirs": against those told before.
        if (isSecond && scene.LastWhole is { To: Sides.Ukraine or Sides.Russia } before && before.Number.First < count.Number.First)
            return count with { To = Scene.Opposite(before.To), SideAt = before.SideAt };
        // «Україні передали 31 пораненого в обмін на 15»: who is given the first.
        if (
            frame is { Act: Act.Hand or Act.Return or Act.Free }
            && scene.Text.FindLast(
                Concept.GoesTo,
                scene.Text.Sentences[scene.Text.SentenceOf(count.Number.First)].First,
                count.Number.First
            )
                is { } goal
            && count.Number.First - goal.End <= 4
            && scene.SideNamed(goal.Value(Concept.GoesTo)) is var given
            && given != Sides.None
        )
            return scene.PairStart = count with { To = given, SideAt = Span.Of(goal) };
        var gives = frame?.Verb.Is(Concept.Give) == true || (frame is null && swap is not null);
        var first =
            agent is Sides.Ukraine or Sides.Russia && gives ? Scene.Opposite(agent)
            : scene.ClaimantSide != Sides.None ? scene.ClaimantSide
            : agent is Sides.Ukraine or Sides.Russia ? agent
            : scene.Narrator;
        scene.PairStart = count with { To = first };
        return scene.PairStart;
    }

    // The verb that a side does as the one before: "handed over 50 and the Russian side 60".
    private static Term? Before(MarkedText text, Sentence sentence, Term gap)
    {
        for (var i = gap.First - 1; i >= sentence.First; i--)
        {
            if (text.At(i) is { } verb && (verb.Is(Concept.Give) || verb.Is(Concept.Get)))
                return verb;
        }

        return null;
    }

    private static Term? Nearest(Clause clause, Headcount count)
    {
        Term? best = null;
        var distance = int.MaxValue;
        foreach (var trigger in clause.Triggers)
        {
            if (trigger.Is(Concept.Exchange) && !trigger.Is(Concept.Give))
                continue;
            var d = trigger.First >= count.Phrase.End ? trigger.First - count.Phrase.End : count.Number.First - trigger.End;
            // «Серед 95 звільнених»: the participle is itself the noun.
            if (d < 0 && trigger.Is(Concept.Back) && trigger.Is(Concept.Person))
                d = 1;
            if (d < 0 || d >= distance)
                continue;
            (best, distance) = (trigger, d);
        }

        // «вернула домой 73»: the verb beside a word for home tells more.
        return best is { } home && home.Is(Concept.Back) && VerbBeside(clause, home) is { } act ? act : best;
    }

    private static Term? VerbBeside(Clause clause, Term home) =>
        clause.Triggers.Find(
            home,
            static (t, home) => (t.Is(Concept.Get) || t.Is(Concept.Give)) && Math.Max(home.First - t.End, t.First - home.End) <= 1
        );
}

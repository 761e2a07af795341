using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>What the article told before says of the side: in return, the same number, those spoken of.</summary>
internal static class StoryCues
{
    /// <summary>Sentences between the living who came home and the dead who were handed over with them.</summary>
    private const int BodyReach = 4;

    public static void Vote(Ballot ballot, Scene scene, Sentence sentence, Clause clause, Headcount count, Frame? frame)
    {
        var text = scene.Text;
        var told = scene.LastWhole is { To: Sides.Ukraine or Sides.Russia } whole ? whole : null;
        if (
            told is not null
            && told.Number.First < count.Number.First
            && text.Find(Concept.InReturn, Math.Max(sentence.First, clause.First - 3), clause.End) is { } inReturn
        )
            ballot.Cast(Scene.Opposite(told.To), Weight.InReturn, Span.Of(inReturn), "in return");
        if (told is not null && text.Is(count.Number.First, Concept.Same))
            ballot.Cast(Scene.Opposite(told.To), Weight.Same, new(count.Number.First, count.Number.End), "the same number");
        if (told is not null && text.IsDefinite(Math.Max(clause.First, count.Number.First - 1)))
            ballot.Cast(told.To, Weight.Known, told.SideAt, "told before");
        if (
            frame is { Act: Act.Hand } gave
            && told is not null
            && told.IsBody == count.IsBody
            && count.People != People.Child
            && count.Relation != Relation.OnTop
            && !(count.IsBody && text.Is(count.Number.First - 1, Concept.OnTop))
            && Received(scene, sentence, told, gave) is { } verb
        )
            ballot.Cast(Scene.Opposite(told.To), Weight.Contrast, Span.Of(verb), "given, after what was received");
        if (frame is not { } act)
            return;
        if (
            count.People == People.Child
            && !text.Has(Concept.SidePeople, sentence.First, sentence.End)
            && scene.Children is { Value: not Sides.None } children
        )
            ballot.Cast(children.Value, Weight.OnlyNationality, children.At, "the only children named");
        if (OnlyNationality(scene, sentence, count) is { } only)
            ballot.Cast(Scene.SideOf(only.Value(Concept.SidePeople)), Weight.OnlyNationality, Span.Of(only), "the only people named");
        // «Ще 22 поранених передано поза обміном»: on top of those told last.
        if (
            told is not null
            && (count.Relation == Relation.OnTop || (count.IsBody && text.Is(count.Number.First - 1, Concept.OnTop)))
            && act is { Act: Act.Hand, Passive: true }
            && told.IsBody == count.IsBody
        )
            ballot.Cast(told.To, Weight.ToldLast, told.SideAt, "on top of those told last");
        // «90 бойцов вернулись, а также переданы тела пяти»: nobody is named to whom.
        else if (
            told is not null
            && told.Number.First >= sentence.First
            && act is { Act: Act.Hand, Passive: true }
            && told.IsBody != count.IsBody
            && text.FindLast(Concept.OnTop, told.Phrase.End, act.Verb.First) is { } added
        )
            ballot.Cast(told.To, Weight.ToldLast, Span.Of(added), "on top of those told last");
        // "64 of its soldiers are home. … Handed over too were the bodies of four": beside people of one side alone.
        else if (
            told is not null
            && count.IsBody
            && act is { Act: Act.Hand, Passive: true }
            && scene.ClaimantSide is Sides.None
            && scene.Wholes.TrueForAll(w => w.To == told.To && !w.IsBody)
            && text.SentenceOf(count.Number.First) - text.SentenceOf(told.Number.First) <= BodyReach
            && text.Has(Concept.OnTop, clause.First, count.Number.First)
        )
            ballot.Cast(told.To, Weight.ToldLast, told.SideAt, "on top of those told last");
        if (told is not null && act.Act is Act.Back or Act.Get or Act.Return)
            ballot.Cast(told!.To, Weight.ToldLast, told.SideAt, "home, as those told last");
    }

    // «Отримано 900 тіл, передано 31»: the verb before gets what this one gives.
    private static Term? Received(Scene scene, Sentence sentence, Headcount told, Frame gave)
    {
        if (told.Number.First > gave.Verb.First)
            return null;
        // «Повернуто 60. Передано 64»: in the next sentence, where nobody is named as the giver and the own side's people were told.
        if (told.Number.First < sentence.First)
            return
                gave.Passive
                && told.To == scene.Narrator
                && scene.Text.SentenceOf(sentence.First) - scene.Text.SentenceOf(told.Number.First) <= 2
                ? gave.Verb
                : null;
        for (var i = gave.Verb.First - 1; i >= sentence.First; i--)
        {
            if (scene.Text.At(i) is { } verb && verb.First == i && Clause.IsTrigger(verb))
                return verb.Is(Concept.Get) || verb.Is(Concept.Back) ? gave.Verb : null;
        }

        return null;
    }

    /// <summary>Home, in an article that speaks of one side's captivity only.</summary>
    public static void VoteOfCaptor(Ballot ballot, Scene scene, Frame? frame)
    {
        if (frame is { Act: Act.Back or Act.Get or Act.Return } act && scene.OnlyCaptivity is var captor && captor != Sides.None)
            ballot.Cast(Scene.Opposite(captor), Weight.OnlyCaptor, Span.Of(act.Verb), "out of the only captivity spoken of");
    }

    private static Term? OnlyNationality(Scene scene, Sentence sentence, Headcount count)
    {
        var text = scene.Text;
        Term? only = null;
        foreach (var side in text.All(Concept.SidePeople, sentence.First, sentence.End))
        {
            // "103 men … for the same number of Russians": those are the others.
            if (
                scene.Here.Exists(
                    (Text: text, Count: count, Side: side),
                    static (h, told) =>
                        h.Number.First != told.Count.Number.First
                        && told.Side.First >= h.Number.End
                        && told.Side.End <= h.Phrase.End
                        && told.Text.Is(h.Number.First, Concept.Same)
                )
            )
                continue;
            // "19 sailors, seized by the Russian invaders, were freed": who did something to them.
            if (text.Is(side.First - 1, Concept.ByWhom) || text.Is(side.First - 2, Concept.ByWhom))
                continue;
            // "60 captives came home; the Russians say they got 66": those who are counted behind the semicolon.
            if (IsAcross(scene, count, side))
                continue;
            if (only is not null && only.Value(Concept.SidePeople) != side.Value(Concept.SidePeople))
                return null;
            only ??= side;
        }

        return only;
    }

    private static bool IsAcross(Scene scene, Headcount count, Term side)
    {
        for (var i = count.Phrase.End; i < side.First; i++)
        {
            if (scene.Text.Tokens[i].Norm is ";")
                return scene.Here.Exists(i, static (h, i) => h.Number.First > i);
        }

        return false;
    }
}

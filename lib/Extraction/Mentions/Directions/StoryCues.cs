using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>What the article told before says of the side: in return, the same number, those spoken of.</summary>
internal static class StoryCues
{
    public static void Vote(Ballot ballot, in CountInClause at)
    {
        var last = at.Scene.LastOfOneSide;
        if (last is not null)
            VoteOfLast(ballot, at, last);
        VoteOfReturn(ballot, at);
        if (ToldBefore(at) is { } told)
            ballot.Cast(told.To, Weight.ToldBefore, told.SideAt, "those told before");
        if (at.Frame is not { } frame)
            return;
        NationalityCues.Vote(ballot, at);
        if (last is null)
        {
            VoteOfUncounted(ballot, at.Scene, frame);
            return;
        }

        if (frame is { Act: Act.Hand, Passive: true } && AddedToLast(at, last, frame.Verb) is { } words)
            ballot.Cast(last.To, Weight.ToldLast, words, "on top of those told last");
        if (frame.Act is Act.Back or Act.Get or Act.Return)
            ballot.Cast(last.To, Weight.ToldLast, last.SideAt, "home, as those told last");
    }

    // «Из 190 освобождённых 15 — гражданские»: of the number of one side that was told before.
    private static Headcount? ToldBefore(in CountInClause at)
    {
        var (text, count) = (at.Text, at.Count);
        var before = count.Number.First - 1;
        if (!text.Is(before, Concept.Of) && !text.Is(before, Concept.Part) && !text.Is(before, Concept.Among))
            return null;
        var same = at.Scene.Wholes.FindAll(count, static (w, count) => w.Value == count.Value && w.IsBody == count.IsBody);
        return same is [{ To: Sides.Ukraine or Sides.Russia } first, ..] && same.TrueForAll(first, static (w, first) => w.To == first.To)
            ? first
            : null;
    }

    // "Ukrainian marines came home on Friday. In this group of released prisoners there were 58": those told of without a number.
    private static void VoteOfUncounted(Ballot ballot, Scene scene, in Frame frame)
    {
        if (frame.Act is Act.Back or Act.Get or Act.Return or Act.Free && scene.Uncounted is { Value: Sides.Ukraine or Sides.Russia } told)
            ballot.Cast(told.Value, Weight.ToldLast, told.At, "home, as those told of before");
    }

    private static void VoteOfLast(Ballot ballot, in CountInClause at, Headcount last)
    {
        var (text, count) = (at.Text, at.Count);
        var across = Scene.Opposite(last.To);
        if (
            last.Number.First < count.Number.First
            && text.Find(Concept.InReturn, Math.Max(at.Sentence.First, at.Clause.First - 3), at.Clause.End) is { } inReturn
        )
            ballot.Cast(across, Weight.InReturn, Span.Of(inReturn), "in return");
        if (text.Is(count.Number.First, Concept.Same))
            ballot.Cast(across, Weight.Same, new(count.Number.First, count.Number.End), "the same number");
        // "the 116 freed captives"
        if (text.IsDefinite(Math.Max(at.Clause.First, count.Number.First - 1)))
            ballot.Cast(last.To, Weight.Known, last.SideAt, "told before");
        if (at.Frame is { Act: Act.Hand } gave && IsGivenForLast(at, last, gave))
            ballot.Cast(across, Weight.Contrast, Span.Of(gave.Verb), "given, after what was received");
    }

    // «На родину вернулись 146 военных, взамен отданы 146 пленных ВСУ»: against those who are given for them behind it.
    private static void VoteOfReturn(Ballot ballot, in CountInClause at)
    {
        var (text, count) = (at.Text, at.Count);
        if (
            text.Find(Concept.InReturn, count.Phrase.End, at.Sentence.End) is not { } inReturn
            || at.Scene.Here.Find(inReturn, static (h, r) => h.Number.First > r.First) is not { } price
            || price.IsBody != count.IsBody
            || at.Scene.Here.Exists(
                (count.Phrase, inReturn.First),
                static (h, gap) => h.Number.First >= gap.Phrase.End && h.Number.First < gap.First
            )
        )
            return;
        if (price.Nationality is Sides.Ukraine or Sides.Russia)
            ballot.Cast(Scene.Opposite(price.Nationality), Weight.InReturn, Span.Of(inReturn), "others were given in return");
    }

    // «Отримано 900 тіл, передано 31»: given away, by whoever got those told last.
    private static bool IsGivenForLast(in CountInClause at, Headcount last, Frame gave)
    {
        if (last.IsBody != at.Count.IsBody || at.Count.People == People.Child || IsOnTop(at))
            return false;
        if (last.Number.First > gave.Verb.First)
            return false;
        return last.Number.First < at.Sentence.First ? IsGivenInTurn(at, last, gave) : IsGivenBehindGot(at, gave.Verb);
    }

    // «Повернуто 60. Передано 64»: in the next sentence, where nobody is named as the giver and the own side's people were told.
    private static bool IsGivenInTurn(in CountInClause at, Headcount last, Frame gave) =>
        gave.Passive && last.To == at.Scene.Narrator && at.Text.SentenceOf(at.Sentence.First) - at.Text.SentenceOf(last.Number.First) <= 2;

    // «Отримано 900 тіл, передано 31»: the verb before gets what this one gives.
    private static bool IsGivenBehindGot(in CountInClause at, Term gave)
    {
        for (var i = gave.First - 1; i >= at.Sentence.First; i--)
        {
            if (at.Text.At(i) is { } verb && verb.First == i && Clause.IsTrigger(verb))
                return verb.Is(Concept.Get) || verb.Is(Concept.Back);
        }

        return false;
    }

    // The words that tell that those who were handed over came on top of those told last.
    private static Span? AddedToLast(in CountInClause at, Headcount last, Term verb)
    {
        // «Ще 22 поранених передано поза обміном»
        if (last.IsBody == at.Count.IsBody && IsOnTop(at))
            return last.SideAt;
        // «90 бойцов вернулись, а также переданы тела пяти»: nobody is named to whom.
        if (
            last.IsBody != at.Count.IsBody
            && last.Number.First >= at.Sentence.First
            && at.Text.FindLast(Concept.OnTop, last.Phrase.End, verb.First) is { } added
        )
            return Span.Of(added);
        return IsBesideOneSide(at, last) ? last.SideAt : null;
    }

    private static bool IsOnTop(in CountInClause at) =>
        at.Count.Relation == Relation.OnTop || (at.Count.IsBody && at.Text.Is(at.Count.Number.First - 1, Concept.OnTop));

    /// <summary>Sentences between the living who came home and the dead who were handed over with them.</summary>
    private const int BodyReach = 4;

    // "64 of its soldiers are home. … Handed over too were the bodies of four": beside people of one side alone.
    private static bool IsBesideOneSide(in CountInClause at, Headcount last) =>
        at.Count.IsBody
        && at.Scene.ClaimantSide is Sides.None
        && at.Scene.Wholes.TrueForAll(last, AreLivingOf)
        && at.Text.SentenceOf(at.Count.Number.First) - at.Text.SentenceOf(last.Number.First) <= BodyReach
        && at.Text.Has(Concept.OnTop, at.Clause.First, at.Count.Number.First);

    private static readonly Func<Headcount, Headcount, bool> AreLivingOf = static (whole, last) => whole.To == last.To && !whole.IsBody;

    /// <summary>Home, in an article that speaks of one side's captivity only.</summary>
    public static void VoteOfCaptor(Ballot ballot, Scene scene, Frame? frame)
    {
        if (frame is { Act: Act.Back or Act.Get or Act.Return } act && scene.OnlyCaptivity is var captor && captor != Sides.None)
            ballot.Cast(Scene.Opposite(captor), Weight.OnlyCaptor, Span.Of(act.Verb), "out of the only captivity spoken of");
    }
}

using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Mentions.Verbless;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>
/// "… 95 came home. Russia collected 95": where the number of one side is told and none of the other, the one number of a sentence that
/// names the other side is that side's, whatever its verb. What makes a number count something else (captivity, harm, what lies ahead, a
/// sum) keeps it out.
/// </summary>
internal static class UntoldSide
{
    /// <summary>
    /// The number told later is hardly more than so many times the one before, of the dead and of the living: beyond it, others are
    /// counted.
    /// </summary>
    private const int MostDead = 60,
        MostLiving = 10;

    /// <summary>Sentences between the two numbers, at most.</summary>
    private const int Reach = 3;

    /// <summary>What makes a number of the sentence one of captives, of the harmed, of another exchange, or of all of them.</summary>
    private static readonly ConceptSet Elsewhere = ConceptSet.Of(
        Concept.Captivity,
        Concept.Harm,
        Concept.Future,
        Concept.Proposed,
        Concept.Not,
        Concept.Denied,
        Concept.Cancelled,
        Concept.Cumulative,
        Concept.Plan,
        Concept.Agreed,
        Concept.Aim,
        Concept.Rumour,
        Concept.Previous,
        Concept.Next,
        Concept.Talks,
        Concept.OtherParty,
        Concept.Part,
        Concept.Withheld
    );

    /// <summary>The number of the side that was not told, null when the sentence holds none.</summary>
    /// <param name="scene">What was told so far.</param>
    /// <param name="index">Of the sentence.</param>
    /// <param name="numbers">Of the sentence.</param>
    /// <param name="counts">Of the numbers those that a noun makes people.</param>
    /// <param name="times">Of the sentence.</param>
    /// <param name="mentions">Those before it.</param>
    public static Headcount? Of(
        Scene scene,
        int index,
        List<Quantity> numbers,
        List<Headcount> counts,
        List<TimeExpression> times,
        List<Mention> mentions
    )
    {
        var (text, sentence) = (scene.Text, scene.Text.Sentences[index]);
        if (
            ToldAlone(scene, index) is not { } told
            || !IsOpen(mentions, text.SentenceOf(told.Number.First), told)
            || NumberOf(text, numbers, counts, times) is not { } number
        )
            return null;
        var noun = NounOf(counts, number, told);
        if ((noun is null && (counts.Count > 0 || !IsBare(text, sentence, number))) || SideOf(scene, sentence, told) is not { } side)
            return null;
        var people = noun ?? Like(told, number);
        if (!MayAnswer(told, people))
            return null;
        var found = people.ToldBy(scene) with { To = Scene.Opposite(told.To), SideAt = side };
        scene.IsEqual = told.Value == found.Value;
        return scene.LastWhole = found;
    }

    /// <summary>
    /// These may be the other side of an exchange that brought home those told: no soldiers for children, and not many times as many.
    /// </summary>
    public static bool MayAnswer(Headcount told, Headcount count) =>
        count.Value <= told.Value * (told.IsBody ? MostDead : MostLiving)
        && !(told.People == People.Child && count.People is (People.Soldier or People.Captive));

    // The number of one side, told in the sentences right before one that speaks of nothing else; null otherwise.
    private static Headcount? ToldAlone(Scene scene, int index)
    {
        var (text, sentence) = (scene.Text, scene.Text.Sentences[index]);
        if (
            scene.LastIsTotal || scene.LastWhole is not { To: Sides.Ukraine or Sides.Russia, Relation: Relation.Whole, IsLocal: false } told
        )
            return null;
        var at = text.SentenceOf(told.Number.First);
        return
            at < index
            && index - at <= Reach
            && !text.HasAny(Elsewhere, sentence.First, sentence.End)
            && !VerblessRules.TellsOfOthers(text, sentence)
            ? told
            : null;
    }

    // The exchange told last took place, and the number of its other side was not told.
    private static bool IsOpen(List<Mention> mentions, int at, Headcount told) =>
        mentions is [.., { Status: MentionStatus.Completed or MentionStatus.Generic, IsPrevious: false, IsRecalled: false }]
        && !mentions.Exists(
            (Since: at - Reach, To: Scene.Opposite(told.To), told.IsBody),
            static (m, told) =>
                m.SentenceIndex >= told.Since
                && m.Headcounts.Exists(told, static (c, told) => c.IsBody == told.IsBody && (c.To & told.To) != 0)
        );

    // The one number of the sentence that is none of time; null where there are several or none.
    private static Quantity? NumberOf(MarkedText text, List<Quantity> numbers, List<Headcount> counts, List<TimeExpression> times)
    {
        var said = numbers.FindAll(times, static (n, times) => !TimePlaces.Cover(times, n.First));
        // "the same figure" is no number of its own.
        if (said.Count == 0 && counts is [var same] && text.Is(same.Number.First, Concept.Same))
            said = [same.Number];
        return said is [{ IsOrdinal: false, LooksLikeYear: false, Value: > 0 } number] ? number : null;
    }

    // The people that its noun phrase counts, where they may be those of the other side.
    private static Headcount? NounOf(List<Headcount> counts, Quantity number, Headcount told) =>
        counts is [{ Relation: Relation.Whole, IsRank: false, IsPair: false, IsLocal: false, Nationality: Sides.None } only]
        && only.Number == number
        && only.IsBody == told.IsBody
            ? only
            : null;

    // Where the sentence names the other side or that they go across, and not the side that was told.
    private static Span? SideOf(Scene scene, Sentence sentence, Headcount told) =>
        (Named(scene, sentence.First, sentence.End, Scene.Opposite(told.To)) ?? Across(scene.Text, sentence)) is { } side
        && Named(scene, sentence.First, sentence.End, told.To) is null
            ? side
            : null;

    // A number without a noun counts the same people as that of the other side.
    private static Headcount Like(Headcount told, Quantity number)
    {
        var words = new Span(number.First, number.End);
        return new Headcount
        {
            Number = number,
            Phrase = words,
            People =
                told.IsBody ? People.Body
                : told.People is People.Soldier or People.Captive ? People.Captive
                : People.Person,
            Value = number.Value,
            Precision = number.Precision,
            PeopleAt = words,
            SideAt = words,
        };
    }

    // Nothing that could be counted stands behind it.
    private static bool IsBare(MarkedText text, Sentence sentence, Quantity number) =>
        number.End >= sentence.End
        || IsClosing(text.Tokens[number.End])
        || text.Is(number.End, Concept.Own)
        || text.Is(number.End, Concept.Back)
        || text.Is(number.End, Concept.GoesTo);

    // A sign, and none that goes on with the number.
    private static bool IsClosing(in Token sign) =>
        sign.Kind == TokenKind.Symbol && sign.Norm is not ("%" or "$" or "€" or "-" or ":" or "/");

    // "going the other way were 95"
    private static Span? Across(MarkedText text, Sentence sentence) =>
        text.Find(Concept.InReturn, sentence.First, sentence.End) is { } across ? Span.Of(across) : null;

    /// <summary>Where a range of tokens names a side, its people or its office; null where it does not.</summary>
    public static Span? Named(Scene scene, int first, int end, Sides side)
    {
        for (var i = first; i < end; i++)
        {
            if (scene.Text.At(i) is not { } term || term.First != i)
                continue;
            var named = scene.SideNamed(term.Value(Concept.SideName) ?? term.Value(Concept.SidePeople) ?? term.Value(Concept.GoesTo));
            if (named == side || term.Is(side == Sides.Ukraine ? Concept.ClaimantUkraine : Concept.ClaimantRussia))
                return Span.Of(term);
        }

        return null;
    }
}

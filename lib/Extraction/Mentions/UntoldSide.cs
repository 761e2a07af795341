using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>
/// "… 95 came home. Russia collected 95": where the number of one side is told and none of the other, the one number of a sentence that
/// names the other side
/// is that side's, whatever its verb. What makes a number count something else (captivity, harm, what lies ahead, a sum) keeps it out.
/// </summary>
internal static class UntoldSide
{
    /// <summary>Sentences between the two numbers, at most.</summary>
    private const int Reach = 3;

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
            scene.LastIsTotal || scene.LastWhole is not { To: Sides.Ukraine or Sides.Russia, Relation: Relation.Whole, IsLocal: false } told
        )
            return null;
        var at = text.SentenceOf(told.Number.First);
        if (
            at >= index
            || index - at > Reach
            || text.HasAny(Elsewhere, sentence.First, sentence.End)
            || VerblessRules.TellsOfOthers(text, sentence)
        )
            return null;
        var other = Scene.Opposite(told.To);
        if (
            mentions is not [.., { Status: MentionStatus.Completed or MentionStatus.Generic, IsPrevious: false, IsRecalled: false }]
            || IsTold(mentions, at - Reach, other, told.IsBody)
        )
            return null;
        // "the same figure" is no number of its own.
        var said = numbers.FindAll(times, static (n, times) => !times.Exists(n.First, static (t, first) => t.Covers(first)));
        if (said.Count == 0 && counts is [var same] && text.Is(same.Number.First, Concept.Same))
            said = [same.Number];
        if (said is not [{ IsOrdinal: false, LooksLikeYear: false, Value: > 0 } number])
            return null;
        var noun =
            counts is [{ Relation: Relation.Whole, IsRank: false, IsPair: false, IsLocal: false, Nationality: Sides.None } only]
            && only.Number == number
            && only.IsBody == told.IsBody
                ? only
                : null;
        if (
            (counts.Count > 0 && noun is null)
            || (noun is null && !IsBare(text, sentence, number))
            || (Named(scene, sentence.First, sentence.End, other) ?? Across(text, sentence)) is not { } side
            || Named(scene, sentence.First, sentence.End, told.To) is not null
        )
            return null;
        var words = new Span(number.First, number.End);
        var found = (
            noun
            ?? new Headcount
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
            }
        ) with
        {
            To = other,
            SideAt = side,
            Claimant = scene.Claimant,
            ClaimantAt = scene.ClaimantAt,
            ClaimantSide = scene.ClaimantSide,
        };
        scene.IsEqual = told.Value == found.Value;
        return scene.LastWhole = found;
    }

    private static bool IsTold(List<Mention> mentions, int since, Sides other, bool isBody) =>
        mentions.Exists(
            (Since: since, To: other, IsBody: isBody),
            static (m, told) =>
                m.SentenceIndex >= told.Since
                && m.Headcounts.Exists(told, static (c, told) => c.IsBody == told.IsBody && (c.To & told.To) != 0)
        );

    // Nothing that could be counted stands behind it.
    private static bool IsBare(MarkedText text, Sentence sentence, Quantity number) =>
        number.End >= sentence.End
        || (
            text.Tokens[number.End].Kind == TokenKind.Symbol && text.Tokens[number.End].Norm is not ("%" or "$" or "€" or "-" or ":" or "/")
        )
        || text.Is(number.End, Concept.Own)
        || text.Is(number.End, Concept.Back)
        || text.Is(number.End, Concept.GoesTo);

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
            if (named == side || (side == Sides.Ukraine ? term.Is(Concept.ClaimantUkraine) : term.Is(Concept.ClaimantRussia)))
                return Span.Of(term);
        }

        return null;
    }
}

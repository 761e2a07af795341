using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Parts;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>Whose people a part of a number is, where the whole counts those of both sides or was not told.</summary>
internal static class PartSides
{
    /// <summary>
    /// The part with its side: what its own words name, else the side of its whole, else the side that those before were told to return to.
    /// </summary>
    public static Headcount Place(Scene scene, Headcount part) =>
        (
            OfOwnPeople(part)
            ?? OfSibling(scene, part)
            ?? Named(scene, part)
            ?? OfNearWhole(scene, part)
            ?? OfFitting(scene, part)
            ?? OfUncounted(scene)
            ?? OfWhole(scene, part)
        )
            is { } side
            ? part with
            {
                To = side.Value,
                SideAt = side.At,
            }
            : part;

    /// <summary>The side that its own sentence names for a part; null where it names none.</summary>
    public static Told<Sides>? Told(Scene scene, Headcount part) =>
        Named(scene, part) ?? (OnlySideBefore(scene, part) is { Value: not Sides.None } only ? only : null);

    // «Семеро украинцев — гражданские»
    private static Told<Sides>? OfOwnPeople(Headcount part) =>
        part.Nationality is Sides.Ukraine or Sides.Russia ? new(part.Nationality, part.SideAt) : null;

    // "the rest are soldiers": of the same people as those told before it.
    private static Told<Sides>? OfSibling(Scene scene, Headcount part) =>
        part.IsRest
        && scene.Here.FindLast(
            part,
            static (c, part) => c is { Relation: Relation.Part, IsRest: false } && c.Number.First < part.Number.First
        )
            is { } sibling
            ? Named(scene, sibling)
            : null;

    /// <summary>Words of "among the freed Ukrainians are" stand at most so many words before the number.</summary>
    private const int Reach = 7;

    // «Серед звільнених українців – семеро», «Среди наших — двое»
    private static Told<Sides>? Named(Scene scene, Headcount part)
    {
        var (text, end) = (scene.Text, part.Number.First);
        var first = Math.Max(SentenceOf(text, part).First, end - Reach);
        return (text.FindLast(Concept.Part, first, end) ?? text.FindLast(Concept.Among, first, end) ?? OpeningOf(text, part)) is { } among
            ? OfOwn(scene, among.First, end) ?? OfGoal(scene, among.First, end) ?? OfPeople(text, among.First, end)
            : null;
    }

    // "Of the Ukrainians, 33 are soldiers and 51 are civilians"
    private static Term? OpeningOf(MarkedText text, Headcount part) =>
        text.At(SentenceOf(text, part).First) is { } opening && opening.Is(Concept.Of) ? opening : null;

    // "among ours"
    private static Told<Sides>? OfOwn(Scene scene, int first, int end) =>
        scene.Text.FindLast(Concept.Own, first, end) is { } own && own.Value(Concept.Own) == "speaker" && scene.Speaker != Sides.None
            ? new(scene.Speaker, Span.Of(own))
            : null;

    // «Среди вернувшихся в Украину 75 человек — четверо»
    private static Told<Sides>? OfGoal(Scene scene, int first, int end) =>
        scene.Text.FindLast(Concept.GoesTo, first, end) is { } goal
        && scene.SideNamed(goal.Value(Concept.GoesTo)) is var there
        && there != Sides.None
            ? new(there, Span.Of(goal))
            : null;

    // «Серед звільнених українців»
    private static Told<Sides>? OfPeople(MarkedText text, int first, int end) =>
        text.FindLast(Concept.SidePeople, first, end) is { } people
        && Scene.SideOf(people.Value(Concept.SidePeople)) is var side
        && side != Sides.None
            ? new(side, Span.Of(people))
            : null;

    // «в Киеве говорят о ста с лишним украинцах, из них четверо гражданских», behind the number of the others: of those right before it.
    private static Told<Sides>? OfNearWhole(Scene scene, Headcount part) =>
        scene.Here.FindLast(
            part,
            static (h, part) => h is { Relation: Relation.Whole, IsPair: false } && h.Number.First < part.Number.First
        )
            is { Nationality: Sides.Ukraine or Sides.Russia } near
        && near.Value > part.Value
        && near.IsBody == part.IsBody
        && (scene.LastWhole is not { } told || told.Number.First < near.Number.First)
        && !IsToldAgain(scene, near)
            ? new(near.Nationality, near.SideAt)
            : null;

    // "Of the 97, two are civilians": as many as were told before, of either side.
    private static bool IsToldAgain(Scene scene, Headcount near) =>
        scene.Wholes.Exists(near, static (w, near) => w.Value == near.Value && w.Number.First < near.Number.First);

    /// <summary>Sentences between a number and what divides it, where the number of the other side stands between.</summary>
    private const int FittingReach = 4;

    /// <summary>
    /// "183 people came home. Russia got back 75 of its soldiers. Among them are eight civilians": those of the number before the last, where
    /// they cannot be of the last, or add up to it; null otherwise.
    /// </summary>
    public static Told<Sides>? OfFitting(Scene scene, Headcount part)
    {
        var first = SentenceOf(scene.Text, part).First;
        if (
            scene.Wholes.FindLast(first, static (w, first) => w.Number.First < first && IsOfOneSide(w)) is not { } last
            || CountsOthers(scene, first)
            || scene.Wholes.FindLast(last, static (w, last) => w.To == Scene.Opposite(last.To) && !w.IsBody) is not { } other
            || scene.Text.SentenceOf(part.Number.First) - scene.Text.SentenceOf(other.Number.First) > FittingReach
        )
            return null;
        var fits =
            AddUpTo(scene, other, last)
            || IsNumbered(scene, part, other, last)
            || (
                scene.Here.Exists(Holders.IsCivil)
                && Holders.MayHoldCivilians(other) > Holders.MayHoldCivilians(last)
                && part.Value < other.Value
            );
        return fits ? new(other.To, other.SideAt) : null;
    }

    private static bool IsOfOneSide(Headcount whole) => whole is { To: Sides.Ukraine or Sides.Russia, IsBody: false };

    // A number of its sentence counts all of a side, and was not told before.
    private static bool CountsOthers(Scene scene, int first) =>
        scene.Wholes.Exists(
            (scene.Wholes, First: first),
            static (w, told) =>
                w.Number.First >= told.First
                && !told.Wholes.Exists((w.Value, told.First), static (b, at) => b.Number.First < at.First && b.Value == at.Value)
        );

    // "They are 150 soldiers and seven civilians": as many as that one.
    private static bool AddUpTo(Scene scene, Headcount whole, Headcount last)
    {
        var sum = 0L;
        foreach (var count in scene.Here)
            sum += count.IsRank || count.IsBody ? 0 : count.Value;
        return scene.Here.Count > 1 && sum == whole.Value && sum != last.Value;
    }

    // "Of the 183, eight are civilians": the number itself is said again.
    private static bool IsNumbered(Scene scene, Headcount part, Headcount whole, Headcount last) =>
        whole.Value != last.Value
        && scene.Here.Exists(
            (whole.Value, part.Number.First),
            static (c, told) => c.Value == told.Value && c.Number.First < told.First && !c.IsBody
        );

    private static Told<Sides>? OfUncounted(Scene scene) =>
        scene.LastWhole is null && scene.Uncounted.Value != Sides.None ? scene.Uncounted : null;

    private static Told<Sides>? OfWhole(Scene scene, Headcount part)
    {
        if ((scene.LastWhole ?? scene.Last) is not { } whole)
            return null;
        if (scene.Here.Exists(whole, static (h, whole) => h.Number == whole.Number))
            return new(whole.To, whole.SideAt);
        // "101 Ukrainians came free, and 101 Russians went home. The group was one civilian and 100 soldiers, Kyiv said": of those of the
        // one who speaks.
        if (scene.IsEqual && scene.Voice is Sides.Ukraine or Sides.Russia)
            return new(scene.Voice, whole.SideAt);
        // "The Ukrainian group included 51 civilians", "On the Ukrainian side there were two civilians"
        if (
            OnlySideBefore(scene, part) is { Value: not Sides.None } only
            && (whole.To == Sides.Both || (whole.To != only.Value && HasWholeOf(scene, part, only.Value)))
        )
            return only;
        if (whole.To != Sides.Both)
            return new(whole.To, whole.SideAt);
        // "150 each. Among them are four civilians, the ministry said": of the 150 that the one who speaks got back.
        return new(IsOfOne(scene, whole, part) && scene.Voice != Sides.None ? scene.Voice : Sides.Both, whole.SideAt);
    }

    private static bool IsOfOne(Scene scene, Headcount whole, Headcount part) =>
        part.People is People.Civilian or People.Child
        && scene.Here.Sum(static c => c.Value) != whole.Value
        && !scene.Text.Is(part.Number.First - 1, Concept.Each);

    // A greater number of that side was told before, beside those told last.
    private static bool HasWholeOf(Scene scene, Headcount part, Sides side) =>
        scene.Wholes.Exists(
            (Part: part, Side: side),
            static (w, of) => (w.To & of.Side) != 0 && w.Value > of.Part.Value && w.IsBody == of.Part.IsBody
        );

    // The one side whose people or name stands before the number in its sentence.
    private static Told<Sides> OnlySideBefore(Scene scene, Headcount part)
    {
        var (text, found) = (scene.Text, default(Told<Sides>));
        for (var i = SentenceOf(text, part).First; i < part.Number.First; i++)
        {
            // "Each country got 157; of Ukraine's, 150 are soldiers": what is said of both ends there.
            if (text.Tokens[i].Norm is ";")
                found = default;
            if (text.At(i) is not { } term)
                continue;
            var side = scene.SideNamed(term.Value(Concept.SidePeople) ?? term.Value(Concept.SideName) ?? term.Value(Concept.GoesTo));
            if (side == Sides.None || side == found.Value)
                continue;
            if (found.Value != Sides.None)
                return default;
            found = new(side, Span.Of(term));
        }

        return found;
    }

    private static Sentence SentenceOf(MarkedText text, Headcount count) => text.Sentences[text.SentenceOf(count.Number.First)];
}

using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Whose people a part of a number is, where the whole counts those of both sides or was not told.</summary>
internal static class PartSides
{
    /// <summary>Words of "among the freed Ukrainians are" stand at most so many words before the number.</summary>
    private const int Reach = 7;

    /// <summary>
    /// The part with its side: what its own words name, else the side of its whole, else the side that those before were told to return to.
    /// </summary>
    public static Headcount Place(Scene scene, Headcount part)
    {
        // "the rest are soldiers": of the same people as those told before it.
        if (
            part.IsRest
            && scene.Here.FindLast(part, static (c, part) => c.Relation == Relation.Part && !c.IsRest && c.Number.First < part.Number.First)
                is { } sibling
            && Named(scene, sibling) is { } same
        )
            return part with { To = same.Value, SideAt = same.At };
        if (Named(scene, part) is { } named)
            return part with { To = named.Value, SideAt = named.At };
        // «в Киеве говорят о ста с лишним украинцах, из них четверо гражданских», behind the number of the others: of those right before
        // it.
        if (
            scene.Here.FindLast(
                part,
                static (h, part) => h is { Relation: Relation.Whole, IsPair: false } && h.Number.First < part.Number.First
            )
                is { Nationality: Sides.Ukraine or Sides.Russia } near
            && near.Value > part.Value
            && near.IsBody == part.IsBody
            && (scene.LastWhole?.Number.First ?? -1) < near.Number.First
        )
            return part with { To = near.Nationality, SideAt = near.SideAt };
        var whole = scene.LastWhole ?? scene.Last;
        if (scene.LastWhole is null && scene.Uncounted.Value != Sides.None)
            return part with { To = scene.Uncounted.Value, SideAt = scene.Uncounted.At };
        if (whole is null)
            return part;
        var isHere = scene.Here.Exists(whole, static (h, whole) => h.Number == whole.Number);
        // "101 Ukrainians came free, and 101 Russians went home. The group was one civilian and 100 soldiers, Kyiv said": of those of the
        // one who speaks.
        if (!isHere && scene.IsEqual && scene.Voice is Sides.Ukraine or Sides.Russia)
            return part with { To = scene.Voice, SideAt = whole.SideAt };
        // "The Ukrainian group included 51 civilians"
        if (whole.To == Sides.Both && !isHere && OnlyPeople(scene, part) is { Value: not Sides.None } only)
            return part with { To = only.Value, SideAt = only.At };
        // "150 each. Among them are four civilians, the ministry said": of the 150 that the one who speaks got back.
        var isOfOne =
            whole.To == Sides.Both
            && part.People is People.Civilian or People.Child
            && !isHere
            && scene.Here.Sum(c => c.Value) != whole.Value
            && !scene.Text.Is(part.Number.First - 1, Concept.Each);
        return part with { To = isOfOne && scene.Voice != Sides.None ? scene.Voice : whole.To, SideAt = whole.SideAt };
    }

    // The one side whose people or name stands before the number in its sentence.
    private static Told<Sides> OnlyPeople(Scene scene, Headcount part)
    {
        var text = scene.Text;
        var found = default(Told<Sides>);
        for (var i = text.Sentences[text.SentenceOf(part.Number.First)].First; i < part.Number.First; i++)
        {
            if (text.At(i) is not { } term)
                continue;
            var side = Scene.SideOf(term.Value(Concept.SidePeople) ?? term.Value(Concept.SideName));
            if (side == Sides.None || side == found.Value)
                continue;
            if (found.Value != Sides.None)
                return default;
            found = new(side, Span.Of(term));
        }

        return found;
    }

    // «Серед звільнених українців – семеро», «Среди наших — двое»
    private static Told<Sides>? Named(Scene scene, Headcount part)
    {
        var text = scene.Text;
        var first = Math.Max(text.Sentences[text.SentenceOf(part.Number.First)].First, part.Number.First - Reach);
        if (
            (text.FindLast(Concept.Part, first, part.Number.First) ?? text.FindLast(Concept.Among, first, part.Number.First))
            is not { } among
        )
            return null;
        if (
            text.FindLast(Concept.Own, among.First, part.Number.First) is { } own
            && own.Value(Concept.Own) == "speaker"
            && scene.Speaker != Sides.None
        )
            return new(scene.Speaker, Span.Of(own));
        // «Среди вернувшихся в Украину 75 человек — четверо»
        if (
            text.FindLast(Concept.GoesTo, among.First, part.Number.First) is { } goal
            && scene.SideNamed(goal.Value(Concept.GoesTo)) is var there
            && there != Sides.None
        )
            return new(there, Span.Of(goal));
        return
            text.FindLast(Concept.SidePeople, among.First, part.Number.First) is { } people
            && Scene.SideOf(people.Value(Concept.SidePeople)) is var side
            && side != Sides.None
            ? new(side, Span.Of(people))
            : null;
    }
}

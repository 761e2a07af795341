using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Mentions.Statuses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>
/// Which side the people of a headcount go back to. What its noun phrase names is settled; so is "193 for 193". Else every cue votes for a
/// side with its <see cref="Weight"/>, and the greatest sum wins: <see cref="WordCues"/> by words like "own" and "each",
/// <see cref="PlaceCues"/> by where people go and come from, <see cref="FrameCues"/> by the verb, <see cref="StoryCues"/> by what was told
/// before; where none votes, <see cref="UnvotedSides"/> decides.
/// </summary>
internal static class DirectionRules
{
    public static Headcount Resolve(Scene scene, Sentence sentence, Clause clause, Headcount count)
    {
        var text = scene.Text;
        if (count is { IsPair: true, Nationality: Sides.Ukraine or Sides.Russia } && !PairCues.IsPairEnd(text, count.Number))
            scene.PairStart = count;
        var gap = NumberVerbs.Gap(scene, sentence, count);
        var verb = gap is null ? NumberVerbs.Nearest(clause, count) : NumberVerbs.Before(text, sentence, gap);
        var actor = gap is null ? Agent(scene, clause, verb) : OfGap(scene, gap);
        if (count.Nationality != Sides.None || count.To != Sides.None || count.Relation == Relation.BothSides)
            return count;
        if (count is { Relation: Relation.Part, IsPair: false } && GoesBySelf(scene, count))
            count = count with { Relation = Relation.Whole };
        else if (count.Relation == Relation.Part && PartSides.Place(scene, count) is { To: not Sides.None } part)
            return part;
        var frame = verb is null ? (Frame?)null : Frame.Of(text, clause.First, verb);
        var at = new CountInClause(scene, sentence, clause, count, frame, actor);
        if (count.IsPair)
            return PairSides.Place(at);
        return BothTogether.Is(at) ? count with { Relation = Relation.BothSides } : Election.Hold(at, gap);
    }

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

    private static Actor OfGap(Scene scene, Term gap) =>
        new(scene.SideNamed(gap.Value(Concept.SideName) ?? gap.Value(Concept.SidePeople)), Span.Of(gap), false);

    // "12 children, of whom nine went to Ukraine, three — to Russia": a part that goes somewhere by itself is no part of what one side got.
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

    /// <summary>Words between a number and the place that it goes to by itself.</summary>
    private const int PlaceReach = 3;

    private static Sides Goal(Scene scene, Headcount count)
    {
        var end = scene.Text.Sentences[scene.Text.SentenceOf(count.Number.First)].End;
        return scene.Text.Find(Concept.GoesTo, count.Number.End, Math.Min(count.Phrase.End + PlaceReach, end)) is { } goes
            ? scene.SideNamed(goes.Value(Concept.GoesTo))
            : Sides.None;
    }
}

using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events;

/// <summary>
/// What a careful reader concludes of the main exchange from the whole article, where one side's number is told and the other's has no verb
/// or no side:
/// as many, or people of the other nationality, counted in a sentence beside it, went the other way.
/// Drawn last, and only where nothing contradicts.
/// </summary>
internal static class Conclusions
{
    /// <summary>A number without a verb stands at most so many sentences from those that tell the exchange.</summary>
    private const int Reach = 2;

    /// <summary>"Among those who came home" stands at most so many words before their number.</summary>
    private const int BackReach = 5;

    /// <summary>Gives the main exchange the number of the side that has none, soldiers and the dead each for themselves.</summary>
    public static void Draw(MarkedText text, Sides speaker, List<ExchangeEvent> events, ExchangeEvent? main)
    {
        if (main is not { Status: RecordStatus.Completed or RecordStatus.Announced or RecordStatus.Cancelled, WithheldAt: null })
            return;
        foreach (var dead in new[] { false, true })
        {
            var told = main.Headcounts.FindAll(h => LikenessRules.IsWhole(h) && IsOfKind(h, dead));
            var sides = told.Aggregate(Sides.None, (all, h) => all | h.To);
            if (sides is not (Sides.Ukraine or Sides.Russia))
                continue;
            var other = Scene.Opposite(sides);
            if (main.Headcounts.Exists(h => IsOfKind(h, dead) && (h.To & other) != 0))
                continue;
            if (Beside(text, speaker, events, main, told, other, dead) is not { } found)
                continue;
            main.Headcounts.RemoveAll(h => h.Number == found.Number && h.To == Sides.None);
            main.Headcounts.Add(
                found with
                {
                    To = other,
                    Relation = Relation.Whole,
                    SideAt = told[0].SideAt.End > 0 ? told[0].SideAt : found.SideAt,
                    Votes = [new(other, Weight.Same, found.PeopleAt, "the side that had no number yet")],
                }
            );
        }

        foreach (var side in new[] { Sides.Ukraine, Sides.Russia })
            Mirror(text, main, side);
    }

    // "90 soldiers and 12 civilians are home. Moscow confirmed the same number, 90 and 12": beside an equal number the number of the
    // others' civilians is that of one's own.
    private static void Mirror(MarkedText text, ExchangeEvent main, Sides side)
    {
        var other = Scene.Opposite(side);
        var few = main.Headcounts.FindAll(h =>
            h is { IsRank: false, IsLocal: false, IsBody: false, Precision: CountPrecision.Exact, People: People.Civilian or People.Child }
            && h.To == other
            && h.Relation != Relation.Cumulative
        );
        if (
            few is not [var group]
            || main.Headcounts.Exists(h => (h.To & side) != 0 && h.People is People.Civilian or People.Child or People.Mixed)
        )
            return;
        foreach (
            var equal in main.Headcounts.FindAll(h =>
                LikenessRules.IsWhole(h)
                && h.To == side
                && IsOfKind(h, false)
                && main.Headcounts.Exists(o =>
                    LikenessRules.IsWhole(o) && o.To == other && IsOfKind(o, false) && o.Value == h.Value && o.Number != h.Number
                )
            )
        )
        {
            var sentence = text.Sentences[text.SentenceOf(equal.Number.First)];
            if (sentence.First <= group.Number.First && group.Number.First < sentence.End)
                continue;
            var times = DateReader.Read(text, sentence);
            var rest = NumberReader
                .Read(text, sentence)
                .FindAll(n => n.First > equal.Number.First && n.Value != equal.Value && !times.Exists(t => t.Covers(n.First)));
            if (rest is not [{ IsOrdinal: false } same] || same.Value != group.Value || TellsOfElse(text, sentence, main))
                continue;
            var words = new Span(same.First, same.End);
            main.Headcounts.Add(
                group with
                {
                    Number = same,
                    Phrase = words,
                    To = side,
                    PeopleAt = words,
                    SideAt = equal.SideAt,
                    Claimant = equal.Claimant,
                    ClaimantAt = equal.ClaimantAt,
                    ClaimantSide = equal.ClaimantSide,
                    Votes = [new(side, Weight.Same, words, "as many civilians as of the others")],
                }
            );
            return;
        }
    }

    private static bool IsOfKind(Headcount count, bool dead) =>
        count.IsBody == dead && count.People is not (People.Civilian or People.Child);

    private static Headcount? Beside(
        MarkedText text,
        Sides speaker,
        List<ExchangeEvent> events,
        ExchangeEvent main,
        List<Headcount> told,
        Sides other,
        bool dead
    )
    {
        List<Headcount> found = [];
        // What was told before says nothing here: a number must have its own noun.
        var scene = new Scene(text, default);
        var own = main.Mentions.Select(m => m.SentenceIndex).ToHashSet();
        var others = events.Where(e => e != main).SelectMany(e => e.Mentions).Select(m => m.SentenceIndex).ToHashSet();
        for (var s = Math.Max(0, own.Min() - Reach); s <= Math.Min(text.Sentences.Count - 1, own.Max() + Reach); s++)
        {
            // "103 for 103. Ukraine has got back 103 of its people": the ratio says of the others too.
            if (LoneNumbers.Ratio(text, s + 1) is [var ratio] && ratio.IsBody == dead && told.Exists(t => t.Value == ratio.Value))
                return ratio;
            if (
                others.Contains(s)
                || !Enumerable.Range(s - Reach, (2 * Reach) + 1).Any(own.Contains)
                || TellsOfElse(text, text.Sentences[s], main)
            )
                continue;
            var times = DateReader.Read(text, text.Sentences[s]);
            if (!own.Contains(s) && times.Exists(t => t.Kind is TimeKind.MonthDay or TimeKind.FullDate or TimeKind.Month or TimeKind.Year))
                continue;
            foreach (var count in HeadcountReader.Read(text, text.Sentences[s], NumberReader.Read(text, text.Sentences[s]), scene, times))
            {
                var isNamed = count.Nationality == other;
                // The same number again is that of the others only where they are named: «207 хлопців. Повертаємо їх» counts the same
                // people.
                var isEqual =
                    UntoldSide.Named(scene, text.Sentences[s].First, text.Sentences[s].End, other) is not null
                    && count.Nationality == Sides.None
                    && count.Value == count.Number.Value
                    && told.Exists(t => t.Value == count.Value && t.Number != count.Number)
                    && !main.Headcounts.Exists(h => h.Number == count.Number && h.To != Sides.None);
                // "They came home on Thursday. 200 of our fallen", beside the 19 of the others
                var isOurs =
                    speaker == other
                    && text.All(Concept.Own, count.Number.First, count.Phrase.End).Any(o => o.Value(Concept.Own) == "speaker");
                if (
                    count is { Relation: Relation.Whole or Relation.OnTop, IsRank: false }
                    && IsOfKind(count, dead)
                    && count.PeopleAt.First != count.Number.First
                    && !RefersBack(text, count)
                    && (isNamed || isEqual || isOurs)
                )
                    found.Add(count);
            }
        }

        // "some hundred Ukrainians; 109, the staff says": the exact number before the round one.
        if (found.Exists(h => h.Precision == CountPrecision.Exact))
            found.RemoveAll(h => h.Precision != CountPrecision.Exact);
        return found.Select(h => h.Value).Distinct().Count() == 1 ? found[0] : null;
    }

    // "The six men had been treated well", "two of the twenty": those told before.
    private static bool RefersBack(MarkedText text, Headcount count) =>
        count.Number.First > 0
        && (
            text.IsDefinite(count.Number.First - 1)
            || text.Is(count.Number.First - 1, Concept.Of)
            || text.Is(count.Number.First - 1, Concept.Among)
            || text.Is(count.Number.First - 1, Concept.Part)
            // «Среди вернувшихся на родину 75 человек»
            || text.Has(
                Concept.Part,
                Math.Max(text.Sentences[text.SentenceOf(count.Number.First)].First, count.Number.First - BackReach),
                count.Number.First
            )
        );

    // People killed, captured, still held or awaited; exchanges at large.
    private static bool TellsOfElse(MarkedText text, Sentence sentence, ExchangeEvent main) =>
        text.Has(Concept.Harm, sentence.First, sentence.End)
        || text.Has(Concept.Cumulative, sentence.First, sentence.End)
        || text.Has(Concept.SinceWar, sentence.First, sentence.End)
        || text.Has(Concept.Previous, sentence.First, sentence.End)
        || (
            main.Status == RecordStatus.Completed
            && (text.Has(Concept.Future, sentence.First, sentence.End) || text.Has(Concept.Proposed, sentence.First, sentence.End))
        )
        || text.Has(Concept.Denied, sentence.First, sentence.End)
        || text.Has(Concept.Rumour, sentence.First, sentence.End)
        || text.All(Concept.DecoyTime, sentence.First, sentence.End)
            .Any(d => d.Value(Concept.DecoyTime) != "before" && !d.Is(Concept.Person) && !Clause.IsTrigger(d));
}

using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Mentions.Verbless;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events.Concluding;

/// <summary>
/// The number of the side that has none, in the sentences that tell the main exchange or stand beside them: people of its nationality, as
/// many as of the other side, or the speaker's own.
/// </summary>
internal sealed class NumbersBeside(MarkedText text, Sides speaker, ExchangeEvent main, MissingSide missing)
{
    /// <summary>A number without a verb stands at most so many sentences from those that tell the exchange.</summary>
    private const int Reach = 2;

    /// <summary>"Among those who came home" stands at most so many words before their number.</summary>
    private const int BackReach = 5;

    // What was told before says nothing here: a number must have its own noun.
    private readonly Scene scene = new(text, default);
    private readonly List<Headcount> found = [];

    /// <summary>The only number that they tell; null where there is none, or more than one.</summary>
    /// <param name="events">All exchanges of the article.</param>
    /// <param name="totals">The numbers that count the people of many exchanges.</param>
    public Headcount? Find(List<ExchangeEvent> events, HashSet<Quantity> totals)
    {
        var own = main.Mentions.Select(static m => m.SentenceIndex).ToHashSet();
        var others = events.Where(e => e != main).SelectMany(static e => e.Mentions).Select(static m => m.SentenceIndex).ToHashSet();
        for (var s = Math.Max(0, own.Min() - Reach); s <= Math.Min(text.Sentences.Count - 1, own.Max() + Reach); s++)
        {
            if (RatioIn(s + 1) is { } ratio)
                return ratio;
            if (!others.Contains(s) && IsNear(own, s) && !OtherMatters.TellsOfElse(text, text.Sentences[s], main))
                Read(text.Sentences[s], own.Contains(s));
        }

        found.RemoveAll(h => totals.Contains(h.Number) || !missing.Told.Exists(told => UntoldSide.MayAnswer(told, h)));
        // "some hundred Ukrainians; 109, the staff says": the exact number before the round one.
        if (found.Exists(static h => h.Precision == CountPrecision.Exact))
            found.RemoveAll(static h => h.Precision != CountPrecision.Exact);
        return found.Count > 0 && found.TrueForAll(found[0].Value, static (h, value) => h.Value == value) ? found[0] : null;
    }

    // "103 for 103. Ukraine has got back 103 of its people": the ratio says of the others too.
    private Headcount? RatioIn(int sentence) =>
        LoneNumbers.Ratio(text, sentence) is [var ratio]
        && ratio.IsBody == missing.Dead
        && missing.Told.Exists(ratio.Value, static (t, value) => t.Value == value)
            ? ratio
            : null;

    private static bool IsNear(HashSet<int> own, int sentence)
    {
        for (var s = sentence - Reach; s <= sentence + Reach; s++)
        {
            if (own.Contains(s))
                return true;
        }

        return false;
    }

    private void Read(Sentence sentence, bool isOwn)
    {
        var times = DateReader.Read(text, sentence);
        if (!isOwn && times.Exists(static t => t.Kind is TimeKind.MonthDay or TimeKind.FullDate or TimeKind.Month or TimeKind.Year))
            return;
        foreach (var count in HeadcountReader.Read(text, sentence, NumberReader.Read(text, sentence), scene, times))
        {
            if (CountsPeople(count) && (count.Nationality == missing.Side || IsEqual(sentence, count) || IsOurs(count)))
                found.Add(count);
        }
    }

    // People of that kind, by a noun of their own, who were not told before.
    private bool CountsPeople(Headcount count) =>
        count is { Relation: Relation.Whole or Relation.OnTop, IsRank: false }
        && Conclusions.IsOfKind(count, missing.Dead)
        && count.PeopleAt.First != count.Number.First
        && !RefersBack(count);

    // The same number again is that of the others only where they are named: «207 хлопців. Повертаємо їх» counts the same people.
    private bool IsEqual(Sentence sentence, Headcount count) =>
        count.Nationality == Sides.None
        && count.Value == count.Number.Value
        && missing.Told.Exists(count, IsElsewhere)
        && !main.Headcounts.Exists(count, IsOfSide)
        && UntoldSide.Named(scene, sentence.First, sentence.End, missing.Side) is not null;

    private static bool IsElsewhere(Headcount told, Headcount count) => told.Value == count.Value && told.Number != count.Number;

    private static bool IsOfSide(Headcount told, Headcount count) => told.Number == count.Number && told.To != Sides.None;

    // "They came home on Thursday. 200 of our fallen", beside the 19 of the others
    private bool IsOurs(Headcount count) =>
        speaker == missing.Side
        && text.All(Concept.Own, count.Number.First, count.Phrase.End).Any(static o => o.Value(Concept.Own) == "speaker");

    // "The six men had been treated well", "two of the twenty": those told before.
    private bool RefersBack(Headcount count)
    {
        var before = count.Number.First - 1;
        return before >= 0 && (text.IsDefinite(before) || text.Is(before, Concept.Of) || IsAmong(before));
    }

    // «Среди вернувшихся на родину 75 человек»
    private bool IsAmong(int before) =>
        text.Is(before, Concept.Among)
        || text.Is(before, Concept.Part)
        || text.Has(Concept.Part, Math.Max(text.Sentences[text.SentenceOf(before + 1)].First, before + 1 - BackReach), before + 1);
}

using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Kinds;
using SwapPipeline.Extraction.Mentions.Nouns;
using SwapPipeline.Extraction.Mentions.Parts;
using SwapPipeline.Extraction.Mentions.Verbless;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>Which numbers of a sentence count people: each with its noun phrase, and how they stand to each other.</summary>
internal static class HeadcountReader
{
    /// <summary>Words between the beginning of a sentence and the number that it divides.</summary>
    private const int OpeningReach = 2;

    /// <summary>The headcounts of a sentence, without the sides that only its verbs tell.</summary>
    public static List<Headcount> Read(MarkedText text, Sentence sentence, List<Quantity> read, Scene scene, List<TimeExpression> times)
    {
        var here = new SentenceNumbers(text, sentence, scene, times, StandInNumbers.AddedTo(read, text, sentence), []);
        var isHarm = false;
        for (var n = 0; n < here.Numbers.Count; n++)
        {
            if (PlaceOf(in here, n) is not { } place || CountAt(in here, place) is not { } count)
                continue;
            // "killing 12 people, among them three children": some of those who were harmed.
            if (!count.IsBody && (HarmCues.IsHarmed(text, sentence, count) || (isHarm && count.Relation == Relation.Part)))
            {
                isHarm = true;
                scene.Trace?.Leave(place.Number, "people harmed, who did not come back");
                continue;
            }

            Add(in here, place, count, n > 0 ? here.Numbers[n - 1] : null);
        }

        DivideTold(in here);
        if (text.Has(Concept.Rest, sentence.First, sentence.End))
            here.Found.AddRange(PartRules.Rest(text, sentence));
        return here.Found;
    }

    // A number with what stands around it; null where it counts nobody, whatever noun stands beside it.
    private static NumberPlace? PlaceOf(in SentenceNumbers here, int n)
    {
        var (text, sentence, numbers, scene) = (here.Text, here.Sentence, here.Numbers, here.Scene);
        var isSame = StandInNumbers.IsSame(numbers[n]);
        var repeated = isSame ? Repetition.Of(in here, numbers[n]) : null;
        var number = isSame ? Repetition.Counted(text, sentence, numbers[n], repeated) : numbers[n];
        if (UncountedNumbers.Has(in here, n, number))
            return null;
        return new NumberPlace(number)
        {
            From = n == 0 ? sentence.First : Math.Max(sentence.First, numbers[n - 1].End),
            Next = n + 1 < numbers.Count ? numbers[n + 1].First : sentence.End,
            Earlier = isSame ? repeated : here.Found.LastOrDefault() ?? Repetition.WithoutFew(scene) ?? scene.LastWhole ?? scene.Last,
            Told = scene.LastWhole,
            IsSame = isSame,
            IsByDay = DayNumbers.IsByDay(text, here.Times, number),
            IsAlone = scene is { LastWhole: null, Uncounted.Value: not Sides.None } && LoneNumbers.IsWholeSentence(text, sentence, number),
            IsPair = PairCues.IsPairEnd(text, number) || PairCues.IsPairStart(text, sentence, numbers, n),
        };
    }

    // The people that a number counts, by its noun phrase and by what was told before; null where it counts none.
    private static Headcount? CountAt(in SentenceNumbers here, NumberPlace place)
    {
        if (new NounPhrase(here.Text, here.Sentence, place).Read(here.Scene.Trace) is not { } count)
            return null;
        if (place is { IsSame: true, Earlier: { } repeated } && repeated.IsBody != count.IsBody)
            return null;
        // «По 84 з кожного боку. Саме стільки поїхало додому»
        if (count.Nationality == Sides.None && IsOfEach(in here, place))
            count = count with { To = Sides.Both };
        return !count.IsBody && FallenRules.Said(here.Scene, here.Sentence, place, count) is { } fallen
            ? count.As(People.Body, fallen)
            : count;
    }

    // "The same number", of which the sentence before says that each side got it.
    private static bool IsOfEach(in SentenceNumbers here, NumberPlace place) =>
        place is { IsSame: true, Earlier: null }
        && here.Text.Has(
            Concept.Each,
            here.Text.Sentences[Math.Max(0, here.Text.SentenceOf(here.Sentence.First) - 1)].First,
            here.Sentence.First
        );

    // Sets a headcount beside those found before it.
    private static void Add(in SentenceNumbers here, NumberPlace place, Headcount count, Quantity? before)
    {
        count = LocalRules.Read(here.Scene, here.Sentence, count);
        count = PlusOneRules.Read(here.Text, here.Sentence, count, here.Found.Count == 0);
        // «шестеро хлопчиків і дівчинка»: the noun itself says that it is one.
        if (place.Number.End == place.Number.First)
            count = count with { Number = place.Number with { End = count.Phrase.End } };
        if (place.IsSame && count.People == People.Mixed && Repetition.OfEither(here.Scene) is var (soldiers, civilians))
        {
            here.Found.Add(count with { People = People.Captive, Value = soldiers.Value });
            here.Found.Add(count with { People = People.Civilian, Value = civilians.Value });
            return;
        }

        if (PartRules.Place(here.Text, here.Sentence, here.Found, count, before) is not { } placed)
            return;
        here.Found.Add(placed);
        if (placed.Relation == Relation.Whole)
            here.Scene.Last = placed;
    }

    // "Of the 563, Russian morgues gave up 154"
    private static void DivideTold(in SentenceNumbers here)
    {
        var found = here.Found;
        if (
            found.Count <= 1
            || here.Scene.LastWhole is not { } divided
            || found[0].Value != divided.Value
            || !here.Text.Is(here.Sentence.First, Concept.Of)
            || found[0].Number.First - here.Sentence.First > OpeningReach
        )
            return;
        var holder = Holders.Of(divided, here.Scene.Wholes, found);
        for (var i = 1; i < found.Count; i++)
        {
            if (found[i].Value < holder.Value && found[i].Nationality == Sides.None)
                found[i] = found[i] with { Relation = Relation.Part, To = holder.To, SideAt = holder.SideAt };
        }
    }
}

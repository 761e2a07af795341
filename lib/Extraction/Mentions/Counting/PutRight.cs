using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>A number that the text itself puts right: "We reported 1,100 bodies. The correct number is 1,000", «Правильно — 15».</summary>
internal static class PutRight
{
    /// <summary>Sentences back to the number that was wrong.</summary>
    private const int Reach = 2;

    /// <summary>Words between what says so and the right number.</summary>
    private const int CueReach = 3;

    /// <summary>The numbers of a sentence without the right one, which counts those told before and nobody more.</summary>
    public static List<Quantity> Without(MarkedText text, Sentence sentence, List<Quantity> numbers, List<Mention> mentions)
    {
        if (numbers.Count == 0 || !text.Has(Concept.PutRight, sentence.First, sentence.End))
            return numbers;
        // "Earlier we posted 292: that was a typo"
        if (Cue(text, sentence, "wrong") is { } slip && IsOfTelling(text, sentence, slip))
            return numbers.FindAll((text, slip.End), static (n, from) => from.text.Has(Concept.PutRight, from.End, n.First));
        return Right(text, sentence, numbers) is { } right && (numbers[0] != right || Wrong(text, right, mentions) is not null)
            ? numbers.FindAll(right, static (n, right) => n != right)
            : numbers;
    }

    private static Term? Cue(MarkedText text, Sentence sentence, string value) =>
        text.All(Concept.PutRight, sentence.First, sentence.End)
            .FirstOrDefault(value, static (cue, value) => cue.Value(Concept.PutRight) == value);

    /// <summary>Puts the right number of a sentence in the place of the wrong one.</summary>
    public static void Settle(Scene scene, Sentence sentence, List<Quantity> numbers, List<Mention> mentions)
    {
        if (Right(scene.Text, sentence, numbers) is not { } right || Wrong(scene.Text, right, mentions) is not { } wrong)
            return;
        for (var m = 0; m < mentions.Count; m++)
        {
            if (mentions[m].Headcounts.Exists(h => h.Number == wrong.Number))
                mentions[m] = mentions[m] with
                {
                    Headcounts = mentions[m].Headcounts.ConvertAll(h => h.Number == wrong.Number ? Righted(h, right) : h),
                };
        }

        if (scene.LastWhole?.Number == wrong.Number)
            scene.LastWhole = Righted(wrong, right);
        if (scene.LastTold?.Number == wrong.Number)
            scene.LastTold = Righted(wrong, right);
        scene.Trace?.TakeBack(wrong.Number);
    }

    private static Headcount Righted(Headcount wrong, Quantity right) =>
        wrong with
        {
            Number = right,
            Value = right.Value,
            Precision = right.Precision,
            Phrase = new(right.First, right.End),
        };

    // What was wrong is what somebody told, and not what was done to people.
    private static bool IsOfTelling(MarkedText text, Sentence sentence, Term slip) =>
        text.Has(Concept.Report, sentence.First, sentence.End)
        && !text.Has(Concept.Harm, sentence.First, sentence.End)
        && !text.Has(Concept.Captivity, slip.First, sentence.End);

    // "The correct number is 1,000", «Правильно — 15»
    private static Quantity? Right(MarkedText text, Sentence sentence, List<Quantity> numbers)
    {
        if (Cue(text, sentence, "") is not { } cue)
            return null;
        foreach (var number in numbers)
        {
            if (number is { Value: > 0, IsOrdinal: false } && IsSoonBehind(text, cue, number))
                return number;
        }

        return null;
    }

    private static bool IsSoonBehind(MarkedText text, Term cue, Quantity number) =>
        number.First >= cue.End
        && number.First - cue.End <= CueReach
        && !text.AnyToken(cue.End, number.First, static (text, i) => text.At(i) is { } act && Clause.IsTrigger(act));

    // The last number told before it that counts as many people, more or less.
    private static Headcount? Wrong(MarkedText text, Quantity right, List<Mention> mentions)
    {
        Headcount? last = null;
        for (var m = mentions.Count - 1; m >= 0 && text.SentenceOf(right.First) - mentions[m].SentenceIndex <= Reach; m--)
        {
            foreach (var told in mentions[m].Headcounts)
            {
                if (CanBeWrong(told, right) && told.Number.First > (last?.Number.First ?? -1))
                    last = told;
            }
        }

        return last;
    }

    private static bool CanBeWrong(Headcount told, Quantity right) =>
        told.Relation == Relation.Whole
        && told.Number.First < right.First
        && told.Value != right.Value
        && told.Value <= right.Value * 2
        && right.Value <= told.Value * 2;
}

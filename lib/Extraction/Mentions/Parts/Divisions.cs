using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Parts;

/// <summary>
/// Numbers told in a row that add up to the people of a side told before: "bodies of 563 …" there, "320 from Donetsk, 89 from Bakhmut, 154
/// out of morgues" here.
/// Chance hardly makes such a sum, so they divide it, whatever words stand between them.
/// </summary>
internal sealed class Divisions(MarkedText text)
{
    private readonly List<Quantity>?[] numbers = new List<Quantity>?[text.Sentences.Count];

    /// <summary>The numbers of a sentence, read once.</summary>
    public List<Quantity> NumbersOf(int sentence) => numbers[sentence] ??= NumberReader.Read(text, text.Sentences[sentence]);

    /// <summary>Marks the headcounts of a sentence that divide a number told elsewhere.</summary>
    /// <param name="scene">What was told before: whose people the whole are.</param>
    /// <param name="index">Of the sentence.</param>
    /// <param name="counts">Its headcounts; those that divide become parts.</param>
    /// <param name="times">Its words of time: what stands by a day of its own is no part.</param>
    public void Mark(Scene scene, int index, List<Headcount> counts, List<TimeExpression> times)
    {
        if (counts.Count == 0 || NumbersOf(index).Count < 2)
            return;
        if (scene.Wholes.Count == 0)
            return;
        var told = Near(scene, index);
        if (told.Count == 0)
            return;
        var row = new DividingRow(text, text.Sentences[index], Row(index, counts, times), counts, times);
        var most = told.Max(static w => w.Value);
        for (var first = 0; first < row.Numbers.Count; first++)
        {
            if (DivisionFrom(row, first, told, most) is not { } division)
                continue;
            Divide(counts, new(row.Numbers[first].First, row.Numbers[division.Last].End), Holders.Of(division.Whole, told, counts));
            first = division.Last;
        }
    }

    /// <summary>The least number that two others, or more, add up to by more than chance.</summary>
    private const int LeastOfTwo = 20,
        LeastOfMore = 10;

    // The last number of those that from the first on add up to one told before, and that one.
    private static (int Last, Headcount Whole)? DivisionFrom(in DividingRow row, int first, List<Headcount> told, int most)
    {
        var sum = (long)row.Numbers[first].Value;
        for (var last = first + 1; last < row.Numbers.Count && sum < most; last++)
        {
            sum += row.Numbers[last].Value;
            if (
                sum >= (last == first + 1 ? LeastOfTwo : LeastOfMore)
                && told.Find(sum, static (w, sum) => w.Value == sum) is { } whole
                && row.MayDivide(first, last, whole)
            )
                return (last, whole);
        }

        return null;
    }

    /// <summary>Sentences between a number and those that divide it.</summary>
    private const int Reach = 8;

    // The numbers told for all of a side's people in the sentences before, the last one first.
    private List<Headcount> Near(Scene scene, int index)
    {
        var near = new List<Headcount>();
        for (var i = scene.Wholes.Count - 1; i >= 0; i--)
        {
            var (whole, distance) = (scene.Wholes[i], index - text.SentenceOf(scene.Wholes[i].Number.First));
            if (distance > Reach)
                break;
            if (distance > 0 && whole is { IsRank: false, Precision: CountPrecision.Exact, People: not (People.Civilian or People.Child) })
                near.Add(whole);
        }

        return near;
    }

    // Numbers and headcounts in their order; "a civilian" is one too.
    private List<Quantity> Row(int index, List<Headcount> counts, List<TimeExpression> times)
    {
        var row = NumbersOf(index)
            .FindAll(
                (Text: text, Counts: counts, Times: times),
                static (n, here) =>
                    n is { IsOrdinal: false, Value: > 0 }
                    && (!n.LooksLikeYear || here.Counts.Exists(n, static (c, n) => c.Number.First == n.First))
                    && !IsOfTime(here.Text, here.Times, n)
            );
        foreach (var count in counts)
        {
            if (count.Number.Value > 0 && !row.Exists(count, static (n, count) => n.First == count.Number.First))
                row.Add(count.Number);
        }

        row.Sort((a, b) => a.First.CompareTo(b.First));
        return row;
    }

    private static bool IsOfTime(MarkedText text, List<TimeExpression> times, Quantity number) =>
        text.Is(number.End, Concept.Unit)
        || text.Is(number.End, Concept.Day)
        || times.Exists(number.First, static (t, first) => t.Covers(first));

    private void Divide(List<Headcount> counts, Span row, Headcount whole)
    {
        // "320 of them fell near Donetsk": then no verb behind says otherwise.
        var isOfThem = text.Has(Concept.Part, row.First, row.End);
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i].Number.First < row.First || counts[i].Number.First >= row.End)
                continue;
            counts[i] = counts[i] with { Divides = whole };
            if (isOfThem)
                counts[i] = counts[i] with { Relation = Relation.Part, To = whole.To, SideAt = whole.SideAt };
            if (whole.IsBody)
                counts[i] = counts[i] with { People = People.Body, PeopleAt = whole.PeopleAt };
        }
    }
}

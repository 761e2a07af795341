using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>
/// Numbers told in a row that add up to the people of a side told before: "bodies of 563 …" there, "320 from Donetsk, 89 from Bakhmut, 154
/// out of morgues" here.
/// Chance hardly makes such a sum, so they divide it, whatever words stand between them.
/// </summary>
internal sealed class Divisions(MarkedText text)
{
    /// <summary>Sentences between a number and those that divide it.</summary>
    private const int Reach = 8;

    /// <summary>The least number that two others, or more, add up to by more than chance.</summary>
    private const int LeastOfTwo = 20,
        LeastOfMore = 10;

    /// <summary>"Each" stands at most so many words behind the last number.</summary>
    private const int EachReach = 4;

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
        var (most, row) = (told.Max(w => w.Value), Row(index, counts, times));
        for (var first = 0; first < row.Count; first++)
        {
            var sum = (long)row[first].Value;
            for (var last = first + 1; last < row.Count && sum < most; last++)
            {
                sum += row[last].Value;
                if (
                    sum < (last == first + 1 ? LeastOfTwo : LeastOfMore)
                    || told.Find(sum, static (w, sum) => w.Value == sum) is not { } whole
                    || !CanDivide(row[first..(last + 1)], counts, times)
                    || (whole.To != Sides.Both && IsOfEach(index, row[last]))
                )
                    continue;
                Divide(counts, new(row[first].First, row[last].End), whole);
                first = last;
                break;
            }
        }
    }

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
                    && !here.Text.Is(n.End, Concept.Unit)
                    && !here.Text.Is(n.End, Concept.Day)
                    && !here.Times.Exists(n.First, static (t, first) => t.Covers(first))
            );
        foreach (var count in counts)
        {
            if (count.Number.Value > 0 && !row.Exists(count, static (n, count) => n.First == count.Number.First))
                row.Add(count.Number);
        }

        row.Sort((a, b) => a.First.CompareTo(b.First));
        return row;
    }

    // Two halves are both sides, ratios and prices too; "Ukraine got 175, Russia 197" has the numbers of each; and days apart have
    // exchanges of their own.
    private bool CanDivide(List<Quantity> row, List<Headcount> counts, List<TimeExpression> times)
    {
        if (row.TrueForAll(n => n.Value == row[0].Value))
            return false;
        var (from, to) = (row[0].First, row[^1].End);
        var members = counts.FindAll(c => c.Number.First >= from && c.Number.First < to);
        if (
            members.Count == 0
            || members.Exists(c =>
                c.IsPair
                || c.Value != c.Number.Value
                || c.Precision != CountPrecision.Exact
                || c.Relation is Relation.Plan or Relation.BothSides
            )
        )
            return false;
        if (members.Aggregate(Sides.None, (sides, c) => sides | c.Nationality) == Sides.Both)
            return false;
        return !times.Exists(t => t.First >= from && t.First < to + 1)
            && !text.Has(Concept.InReturn, text.Sentences[text.SentenceOf(from)].First, to)
            && !text.All(Concept.For, from, to).Any(f => f.End < to && ArticleView.IsNumber(text, f.End))
            && !text.Has(Concept.GoesTo, from, to)
            && !ArticleView.NamesBoth(text, from, to);
    }

    // "390 are home. So far 270 soldiers and 120 civilians each have come back": of either side, and not of one.
    private bool IsOfEach(int index, Quantity last) =>
        text.Has(Concept.Each, last.End, Math.Min(last.End + EachReach, text.Sentences[index].End));

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

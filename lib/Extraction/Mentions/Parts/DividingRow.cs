using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Parts;

/// <summary>The numbers of one sentence in their order, of which some in a row may divide a number told before.</summary>
/// <param name="Text">The text that they stand in.</param>
/// <param name="Sentence">Their sentence.</param>
/// <param name="Numbers">They themselves.</param>
/// <param name="Counts">Those of them that count people.</param>
/// <param name="Times">The words of time among them.</param>
internal readonly record struct DividingRow(
    MarkedText Text,
    Sentence Sentence,
    List<Quantity> Numbers,
    List<Headcount> Counts,
    List<TimeExpression> Times
)
{
    /// <summary>
    /// Those from one to another are some of a whole. Two halves are both sides, ratios and prices too; "Ukraine got 175, Russia 197" has
    /// the numbers of each; and days apart have exchanges of their own. Three numbers or more make a sum by chance even more seldom: then
    /// only a day apart says otherwise.
    /// </summary>
    public bool MayDivide(int first, int last, Headcount whole) =>
        !AreEqual(first, last)
        && ArePeopleOfOneSide(Numbers[first].First, Numbers[last].End)
        && !(last - first > 1 ? HasDay(Numbers[first].First, Numbers[last].End) : IsOfTwoExchanges(Numbers[first].First, Numbers[last].End))
        && (whole.To == Sides.Both || !IsOfEach(Numbers[last].End));

    private bool AreEqual(int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (Numbers[i].Value != Numbers[first].Value)
                return false;
        }

        return true;
    }

    // At least one of them counts people, and none counts those of a ratio or plan.
    private bool ArePeopleOfOneSide(int from, int to)
    {
        var (any, sides) = (false, Sides.None);
        foreach (var count in Counts)
        {
            if (count.Number.First < from || count.Number.First >= to)
                continue;
            if (!MayBePart(count))
                return false;
            (any, sides) = (true, sides | count.Nationality);
        }

        return any && sides != Sides.Both;
    }

    private static bool MayBePart(Headcount count) =>
        count is { IsPair: false, Precision: CountPrecision.Exact, Relation: not (Relation.Plan or Relation.BothSides) }
        && count.Value == count.Number.Value;

    private bool IsOfTwoExchanges(int from, int to) =>
        HasDay(from, to)
        || Text.Has(Concept.InReturn, Text.Sentences[Text.SentenceOf(from)].First, to)
        || HasPrice(from, to)
        || Text.Has(Concept.GoesTo, from, to)
        || ArticleView.NamesBoth(Text, from, to);

    // A word of time among them, or right behind the last.
    private bool HasDay(int from, int to) =>
        Times.Exists((From: from, To: to), static (t, row) => t.First >= row.From && t.First <= row.To);

    // "12 for 15"
    private bool HasPrice(int from, int to) =>
        Text.All(Concept.For, from, to).Any((Text, To: to), static (f, row) => f.End < row.To && ArticleView.IsNumber(row.Text, f.End));

    /// <summary>"Each" stands at most so many words behind the last number.</summary>
    private const int EachReach = 4;

    // "390 are home. So far 270 soldiers and 120 civilians each have come back": of either side, and not of one.
    private bool IsOfEach(int end) => Text.Has(Concept.Each, end, Math.Min(end + EachReach, Sentence.End));
}

using SwapPipeline.Extraction.Events;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Records.Groups;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Explaining;

/// <summary>What became of each number of the clean text: the fields that rest on it, else the first stage that left it, and why.</summary>
internal sealed class NumberReasons(ArticleExtraction said, ReadingTrace trace)
{
    private readonly MarkedText text = trace.Text!;
    private readonly List<(Evidence Evidence, NumberUse Use)> support =
    [
        .. said.Exchanges.SelectMany(
            (e, i) => e.Evidence.Where(IsOfNumber).Select(evidence => (evidence, new NumberUse(false, i, evidence.Field)))
        ),
        .. said.Totals.SelectMany(
            (t, i) => t.Evidence.Where(IsOfNumber).Select(evidence => (evidence, new NumberUse(true, i, evidence.Field)))
        ),
    ];

    /// <summary>The numbers of a sentence as ranges of tokens, in order; a date with digits is one number.</summary>
    public IEnumerable<(Span At, IReadOnlyList<NumberUse> Uses, string? Left)> Of(int index)
    {
        foreach (var (at, date, number) in NumberPlaces.Of(text, text.Sentences[index]))
        {
            var uses = Uses(at);
            // "the same number" that no field rests on is no number.
            if (uses.Count == 0 && number is not null && text.Is(number.First, Concept.Same))
                continue;
            yield return (
                at,
                uses,
                uses.Count > 0 ? null
                : date is not null ? "a date"
                : at.First < text.Sentences[index].First ? "in a dateline"
                : number is null ? Unread(text.Tokens[at.First].Kind)
                : Left(index, number)
            );
        }
    }

    private static bool IsOfNumber(Evidence evidence) =>
        evidence.Field is "date" or "previousDate" or "stage" or "stages" or "plannedPerSide" or "ordinal" or "count" or "since"
        || evidence.Field.EndsWith("].count", StringComparison.Ordinal);

    private List<NumberUse> Uses(Span at)
    {
        var (start, end) = (text.Tokens[at.First].Start, text.Tokens[at.End - 1].End);
        return [.. support.Where(s => s.Evidence.Start < end && s.Evidence.End > start).Select(s => s.Use).Distinct()];
    }

    private static string Unread(TokenKind kind) =>
        kind switch
        {
            TokenKind.Clock => "a time of day",
            TokenKind.Date => "a date that no calendar has",
            _ => "part of another number",
        };

    private string Left(int index, Quantity number)
    {
        if (number.Left is { } unfit)
            return unfit;
        switch (trace.TopicOf(index))
        {
            case Topic.Foreign:
                return "another war's or another country's exchange";
            case Topic.ThirdCountry:
                return "people released to a third country";
            case Topic.None:
                return "its sentence tells of no exchange";
        }

        if (number.IsOrdinal)
            return "an ordinal: a place in a row";
        if (trace.Mentions.Find(m => m.Headcounts.Any(h => h.Number.First == number.First)) is { } mention)
            return Left(mention, mention.Headcounts.First(h => h.Number.First == number.First));
        if (trace.Totals.Exists(t => t.Count.Number.First == number.First))
            return "repeats a cumulative total, or is a part of it";
        return trace.WhyLeft(number.First) ?? (number.LooksLikeYear ? "a year" : "counts no people");
    }

    private string Left(Mention mention, Headcount count)
    {
        if (count.Relation == Relation.Cumulative)
            return "a sum of what is told one by one";
        if (
            count.Relation == Relation.Plan
            || trace.Events.Exists(e => e.Plan?.Value == count.Value && count.To != Sides.Russia && count.To != Sides.Ukraine)
        )
            return trace.Events.FindIndex(e => e.Plan?.Value == count.Value) is >= 0 and var planned
                ? $"repeats the plan of record {planned + 1}"
                : "the plan of an agreement, not people who were freed";
        var record = trace.Events.FindIndex(e => MentionReasons.IsOf(e, mention));
        if (record < 0)
            return $"told of no exchange: {MentionReasons.Dropped(text, mention)}";
        if (count.Relation == Relation.BothSides)
            return "both sides added up";
        if (count.To == Sides.None)
            return "to which side they returned is not said";
        return Beside(trace.Events[record], record, count);
    }

    // A number of a record that its groups do not rest on: what stands in its place.
    private static string Beside(ExchangeEvent exchange, int record, Headcount count)
    {
        var groups = new[] { Side.Ukraine, Side.Russia }
            .Where(side => (count.To & (side == Side.Ukraine ? Sides.Ukraine : Sides.Russia)) != 0)
            .SelectMany(side => GroupArithmetic.Groups(exchange, side))
            .Where(g => g.Group.Category == Category.Body == count.IsBody)
            .ToList();
        if (groups.Count == 0)
            return "no group of its own";
        var whole = groups.SelectMany(g => g.From).MaxBy(f => f.Value)!.Value;
        if ((count.IsRank || count.Relation is Relation.Part) && count.Value < whole)
            return $"already part of {whole} of record {record + 1}";
        if (groups.Exists(g => g.Group.Count == count.Value || g.From.Any(f => f.Value == count.Value)))
            return $"repeats {count.Value} of record {record + 1}";
        return count.Precision == CountPrecision.Exact
            ? $"{whole} is told for the same people in record {record + 1}, and leads"
            : $"{whole} of record {record + 1} says it more exactly";
    }
}

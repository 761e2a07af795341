using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Records;

/// <summary>From cumulative numbers ("4,000 since 2022") to stated totals with their scope.</summary>
internal sealed class TotalsWriter(MarkedText text, DateOnly? published)
{
    private readonly Dictionary<(int From, int To), string> quotes = [];

    public List<StatedTotal> Write(List<(Headcount Count, int Sentence)> totals)
    {
        var written = new List<StatedTotal>();
        foreach (var (count, index) in totals)
        {
            if (count.IsRank || count.Value < 2 || written.Any(w => w.Count == count.Value))
                continue;
            written.Add(Total(count, TotalCues.Of(text, text.Sentences[index])));
        }

        return written;
    }

    private StatedTotal Total(Headcount count, in TotalCues cues) =>
        new()
        {
            ReturnedTo = SideOf(count),
            Category = CategoryOf(count),
            Count = count.Value,
            Precision = count.Precision,
            Scope = cues.Scope,
            Mediator = cues.Mediator?.Value(Concept.Mediator),
            Since = cues.Since(published),
            AsOf = published,
            ClaimedBy = count.Claimant,
            Evidence = EvidenceOf(count, cues),
        };

    private IReadOnlyList<Evidence> EvidenceOf(Headcount count, in TotalCues cues)
    {
        var evidence = new EvidenceList(text, quotes);
        var number = new Span(count.Number.First, count.Number.End);
        evidence.Add("count", number);
        evidence.Add("precision", number);
        evidence.Add("category", count.PeopleAt, number);
        if (SideOf(count) is not null)
            evidence.Add("returnedTo", count.SideAt, number);
        evidence.Add("since", cues.SinceAt);
        evidence.Add("mediator", cues.Mediator is { } mediator ? Span.Of(mediator) : null);
        evidence.Add("scope", cues.ScopeAt ?? number);
        if (count.Claimant is not null)
            evidence.Add("claimedBy", count.ClaimantAt, number);
        if (published is not null)
            evidence.Add("asOf", number);
        return evidence.All;
    }

    private static Side? SideOf(Headcount count) =>
        count.To switch
        {
            Sides.Ukraine => Side.Ukraine,
            Sides.Russia => Side.Russia,
            _ => null,
        };

    private static Category CategoryOf(Headcount count) =>
        count.People switch
        {
            People.Civilian => Category.Civilian,
            People.Child => Category.Child,
            People.Body => Category.Body,
            People.Mixed or People.Person => Category.Mixed,
            _ => Category.Pow,
        };
}

using System.Globalization;
using SwapPipeline.Extraction.Dates;
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
            written.Add(Total(count, text.Sentences[index]));
        }

        return written;
    }

    private StatedTotal Total(Headcount count, Sentence sentence)
    {
        var evidence = new EvidenceList(text, quotes);
        var number = new Span(count.Number.First, count.Number.End);
        var since = text.Find(Concept.SinceWar, sentence.First, sentence.End);
        var span = since is null ? DateReader.Read(text, sentence).Find(t => TimeRules.BeginsSpan(text, t)) : null;
        var mediator = text.Has(Concept.Mediation, sentence.First, sentence.End)
            ? text.Find(Concept.Mediator, sentence.First, sentence.End)
            : null;
        var year = text.Find(Concept.ThisYear, sentence.First, sentence.End);
        evidence.Add("count", number);
        evidence.Add("precision", number);
        evidence.Add("category", count.PeopleAt, number);
        var side = count.To is Sides.Ukraine or Sides.Russia ? (Side?)(count.To == Sides.Ukraine ? Side.Ukraine : Side.Russia) : null;
        if (side is not null)
            evidence.Add("returnedTo", count.SideAt, number);
        evidence.Add(
            "since",
            since is not null ? Span.Of(since)
                : span is not null ? new Span(span.First, span.End)
                : null
        );
        evidence.Add("mediator", mediator is null ? null : Span.Of(mediator));
        evidence.Add(
            "scope",
            mediator is not null ? Span.Of(mediator)
                : year is not null ? Span.Of(year)
                : number
        );
        if (count.Claimant is not null)
            evidence.Add("claimedBy", count.ClaimantAt, number);
        if (published is not null)
            evidence.Add("asOf", number);
        return new StatedTotal
        {
            ReturnedTo = side,
            Category = count.People switch
            {
                People.Civilian => Category.Civilian,
                People.Child => Category.Child,
                People.Body => Category.Body,
                People.Mixed or People.Person => Category.Mixed,
                _ => Category.Pow,
            },
            Count = count.Value,
            Precision = count.Precision,
            Scope =
                mediator is not null ? TotalScope.ByMediator
                : year is not null ? TotalScope.Year
                : text.Has(Concept.Exchange, sentence.First, sentence.End) ? TotalScope.ExchangesOnly
                : TotalScope.All,
            Mediator = mediator?.Value(Concept.Mediator),
            Since =
                since is not null ? DateOnly.ParseExact(since.Value(Concept.SinceWar)!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : span is not null ? new DateResolver(published).Resolve(span, future: false, null).Date
                : null,
            AsOf = published,
            ClaimedBy = count.Claimant,
            Evidence = evidence.All,
        };
    }
}

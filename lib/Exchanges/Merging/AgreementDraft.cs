using SwapPipeline.Exchanges.Acts;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Merging;

/// <summary>An agreement while its stages are being found.</summary>
internal sealed class AgreementDraft
{
    public List<(Act Act, Exchange Exchange)> Members { get; } = [];

    private readonly Act _all = new();

    public bool OnlyDead => _all.Numbers.OnlyDead;

    public int? Planned => Votes.Majority(Ordered(), mention => mention.Record.PlannedPerSide);

    public int? Stages =>
        Votes.Majority(Ordered(), mention => mention.Record.Stages) is { } stages
            ? Math.Max(stages, Members.Max(member => member.Exchange.Stage) ?? 0)
            : null;

    public DateOnly? LastDay => Members.Max(member => member.Exchange.Date);

    public DateOnly? FirstDay => Members.Min(member => member.Exchange.Date);

    public void Add(Act act, Exchange exchange)
    {
        Members.Add((act, exchange));
        _all.Add(act);
    }

    /// <summary>Something says that the exchange carries out this agreement, and nothing says otherwise.</summary>
    public bool Takes(Act act, Exchange exchange)
    {
        var match = Matching.Compare(_all, act);
        if (match.Plan < 0 || act.Numbers.OnlyDead != OnlyDead || IsFulfilled)
            return false;
        if (exchange.Stage is { } stage && _all.StageNumbers.Contains(stage))
            return false;
        var told = _all.Articles.Overlaps(in act.Articles);
        return match.Plan > 0 || told || (exchange.Stage is { } next && _all.StageNumbers.Contains(next - 1));
    }

    /// <summary>An exchange between two stages, told without a word of the agreement, and within what is left of its people.</summary>
    public bool HasRoomFor(Act act, Exchange exchange) =>
        Planned is { } planned
        && act.Numbers.OnlyDead == OnlyDead
        && !act.Staged
        && exchange.Status == ExchangeStatus.Completed
        && !act.Planned.Any
        && Done + PeopleOf(exchange) <= planned;

    /// <summary>As many people as planned are back on one side.</summary>
    public bool IsFulfilled => Planned is { } planned && Done >= planned;

    public Agreement Finish()
    {
        var founding = Members.MinBy(member => member.Act.Mentions[0]).Exchange;
        return new Agreement
        {
            AgreementId = Ids.Agreement(founding.ExchangeId),
            Year = AnnouncedOn()?.Year ?? Members.Select(member => member.Exchange.Date?.Year).Min() ?? founding.Year,
            AgreedOn = AnnouncedOn(),
            Category = CategoryOf(),
            PlannedPerSide = Planned,
            Stages = Stages,
            Status = StatusOf(),
        };
    }

    private long Done =>
        Members.Where(member => member.Exchange.Status == ExchangeStatus.Completed).Sum(member => PeopleOf(member.Exchange));

    private long PeopleOf(Exchange exchange) =>
        OnlyDead
            ? Math.Max(exchange.BodiesToUkraine ?? 0, exchange.BodiesToRussia ?? 0)
            : Math.Max(exchange.PeopleToUkraine ?? 0, exchange.PeopleToRussia ?? 0);

    private IEnumerable<Mention> Ordered() => Members.SelectMany(member => Statuses.Current(member.Act.Mentions)).Order();

    /// <summary>
    /// The day on which an article about it first told of it, if that was before its first exchange: what is told later tells no day.
    /// </summary>
    private DateOnly? AnnouncedOn()
    {
        var told = Ordered()
            .Where(mention =>
                mention is { IsMain: true, IsOfAgreement: true, Record.Status: RecordStatus.Announced, PublishedAt: not null }
            )
            .Select(mention => (DateOnly?)DateOnly.FromDateTime(mention.PublishedAt!.Value.UtcDateTime))
            .Min();
        return told < (FirstDay ?? DateOnly.MaxValue) ? told : null;
    }

    private AgreementStatus StatusOf()
    {
        var completed = Members.Count(member => member.Exchange.Status == ExchangeStatus.Completed);
        if (IsFulfilled || completed >= (Stages ?? int.MaxValue))
            return AgreementStatus.CarriedOut;
        var pending = Members.Exists(member => member.Exchange.Status is ExchangeStatus.Announced or ExchangeStatus.Proposed);
        return !pending && completed < Members.Count ? AgreementStatus.Abandoned : AgreementStatus.Open;
    }

    /// <summary>What the accepted claims name; soldiers where they name nobody.</summary>
    private Category CategoryOf()
    {
        var named = Members
            .SelectMany(member => member.Exchange.Claims)
            .Where(claim => claim.Accepted)
            .Select(claim => claim.Category)
            .Distinct()
            .ToList();
        if (OnlyDead)
            return Category.Body;
        named.Remove(Category.Body);
        return named.Count switch
        {
            0 => Category.Pow,
            1 => named[0],
            _ => Category.Mixed,
        };
    }
}

using SwapPipeline.Exchanges.Acts;
using SwapPipeline.Exchanges.Claims;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Merging;

/// <summary>From the mentions of one act to its exchange. What ties exchanges to each other is added later.</summary>
internal static class ExchangeBuilder
{
    public static Exchange Build(Act act)
    {
        var members = act.Mentions;
        var current = Statuses.Current(members);
        var status = Statuses.Of(members);
        var (date, precision) = Dating.Of(current);
        var id = members[0].RecordId;
        var claims = ClaimBuilder.Build(
            id,
            members,
            completed: status is ExchangeStatus.Completed or ExchangeStatus.Retracted && current.Any(member => !member.IsPlan)
        );
        return new Exchange
        {
            ExchangeId = id,
            Date = date,
            DatePrecision = precision,
            Year = Dating.YearOf(date, members),
            Status = status,
            Stage = Votes.Majority(current, mention => mention.Record.Stage),
            Stages = Votes.Majority(current, mention => mention.Record.Stages),
            Ordinal = Votes.Majority(current, mention => mention.Record.Ordinal),
            PreviousDate = Votes.Majority(current, mention => mention.Record.PreviousDate),
            Location = Votes.Majority(current, mention => mention.Record.Location),
            PeopleToUkraine = claims.Sum(Side.Ukraine, dead: false),
            PeopleToRussia = claims.Sum(Side.Russia, dead: false),
            BodiesToUkraine = claims.Sum(Side.Ukraine, dead: true),
            BodiesToRussia = claims.Sum(Side.Russia, dead: true),
            CountsWithheld = claims.Verdicts.Values.Any(verdict => verdict.Parts.Any(part => part.People is null)),
            Disputed = claims.Verdicts.Values.Any(verdict => verdict.Disputed),
            Mediators = Credits.Of(current),
            Confidence = ConfidenceOf(current),
            ArticleCount = act.Articles.Count,
            OutletCount = members.DistinctBy(mention => mention.Outlet).Count(),
            FirstReportedAt = members.Min(mention => mention.PublishedAt),
            ChangedAt = members.Max(mention => mention.ChangedAt),
            Claims = claims.Claims,
            Evidence = EvidenceBuilder.Build(members, claims.IdOf),
        };
    }

    /// <summary>
    /// The chance that at least one outlet is right, each by its surest record; outlets copy one another, so it never reaches 1.
    /// Four digits: the product must not depend on how a machine rounds.
    /// </summary>
    private static double ConfidenceOf(IReadOnlyList<Mention> members)
    {
        var wrong = members
            .GroupBy(mention => mention.Outlet, StringComparer.Ordinal)
            .Select(outlet => outlet.Max(mention => Math.Clamp(mention.Record.Confidence, 0, 1)))
            .Order()
            .Aggregate(1.0, (product, confidence) => product * (1 - confidence));
        return Math.Round(Math.Min(1 - wrong, 0.999), 4);
    }
}

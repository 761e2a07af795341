using SwapPipeline.Exchanges.Claims;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Merging;

/// <summary>
/// The one number that nobody states of an agreement that was carried out to the last person: where all stages are completed, one side's
/// stages sum to the plan for each side, and the other side lacks the number of a single stage, that number is what is left of the plan.
/// </summary>
internal static class AgreementRest
{
    /// <summary>The members that get a number so.</summary>
    public static IEnumerable<Exchange> Of(AgreementDraft draft)
    {
        var members = draft.Members.ConvertAll(member => member.Exchange);
        if (draft is not { OnlyDead: false, Planned: { } planned, Stages: { } stages } || members.Count != stages || members.Exists(member => member.Status != ExchangeStatus.Completed)) yield break;
        foreach (var (side, other) in new[] { (Side.Ukraine, Side.Russia), (Side.Russia, Side.Ukraine) })
        {
            if (members.Exists(member => People(member, other) is null) || members.Sum(member => People(member, other)) != planned) continue;
            var silent = members.FindAll(member => People(member, side) is null);
            var rest = planned - members.Sum(member => People(member, side) ?? 0);
            if (silent.Count == 1 && rest > 0 && !silent[0].Claims.Any(claim => claim.ReturnedTo == side && claim.Category != Category.Body)) yield return With(silent[0], side, rest, draft);
        }
    }

    private static int? People(Exchange exchange, Side side) => side == Side.Ukraine ? exchange.PeopleToUkraine : exchange.PeopleToRussia;

    private static Exchange With(Exchange exchange, Side side, int rest, AgreementDraft draft)
    {
        var told = draft.Members.SelectMany(member => member.Act.Mentions).Where(mention => mention.Record.PlannedPerSide == draft.Planned).ToList();
        var categories = exchange.Claims.Where(claim => claim.Accepted && claim.Category != Category.Body).Select(claim => claim.Category).Distinct().ToList();
        var key = new ClaimKey(side, categories.Count == 1 ? categories[0] : Category.Mixed, rest, null);
        var claim = new Claim
        {
            ClaimId = Ids.Claim(exchange.ExchangeId, key),
            ReturnedTo = side,
            Category = key.Category,
            People = rest,
            Precision = CountPrecision.Exact,
            ClaimantSide = ClaimantSide.Outlet,
            Accepted = true,
            Rule = ClaimRule.RestOfAgreement,
            FirstStatedAt = told.Min(mention => mention.PublishedAt),
            ArticleCount = told.DistinctBy(mention => mention.ArticleId).Count(),
        };
        return exchange with
        {
            PeopleToUkraine = side == Side.Ukraine ? rest : exchange.PeopleToUkraine,
            PeopleToRussia = side == Side.Russia ? rest : exchange.PeopleToRussia,
            Claims = [.. exchange.Claims.Append(claim).OrderBy(other => other.ClaimId, StringComparer.Ordinal)],
        };
    }
}

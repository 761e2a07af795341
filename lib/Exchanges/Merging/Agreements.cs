using SwapPipeline.Exchanges.Acts;

namespace SwapPipeline.Exchanges.Merging;

/// <summary>
/// Which exchanges carry out one agreement: told with a stage or with what was agreed, at most ten days apart, with the same plan, in
/// one article, or with stages that follow each other. A stage is never told twice, and a fulfilled plan takes no more.
/// </summary>
internal static class Agreements
{
    public const int LongestPause = 10;

    /// <summary>The agreements by id, and the exchanges with theirs, in the order in which they came.</summary>
    public static (List<Agreement> Agreements, List<Exchange> Exchanges) Of(IReadOnlyList<(Act Act, Exchange Exchange)> merged)
    {
        var drafts = Sweep(merged.Where(entry => IsOfAnAgreement(entry.Act)));
        FillGaps(drafts, merged);
        var agreements = new List<Agreement>();
        var byExchange = new Dictionary<string, Agreement>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var agreement = draft.Finish();
            agreements.Add(agreement);
            foreach (var (_, exchange) in draft.Members)
                byExchange.Add(exchange.ExchangeId, agreement);
        }

        agreements.Sort((a, b) => string.CompareOrdinal(a.AgreementId, b.AgreementId));
        return (
            agreements,
            [
                .. merged.Select(entry =>
                    byExchange.TryGetValue(entry.Exchange.ExchangeId, out var agreement)
                        ? entry.Exchange with
                        {
                            AgreementId = agreement.AgreementId,
                            Stages = agreement.Stages,
                        }
                        : entry.Exchange
                ),
            ]
        );
    }

    private static bool IsOfAnAgreement(Act act) => act.Staged || act.Planned.Any;

    private static List<AgreementDraft> Sweep(IEnumerable<(Act Act, Exchange Exchange)> staged)
    {
        var drafts = new List<AgreementDraft>();
        var open = new List<AgreementDraft>();
        var byArticle = new Dictionary<string, List<AgreementDraft>>(StringComparer.Ordinal);
        var ordered = staged
            .OrderBy(entry => entry.Exchange.Date ?? DateOnly.MaxValue)
            .ThenBy(entry => entry.Exchange.Stage ?? int.MaxValue)
            .ThenBy(entry => entry.Act.Mentions[0]);
        foreach (var (act, exchange) in ordered)
        {
            if (exchange.Date is { } day)
                open.RemoveAll(draft => day.DayNumber - draft.LastDay!.Value.DayNumber > LongestPause);
            // An undated stage is of the agreement that its own article tells of.
            var candidates = exchange.Date is null
                ? act.Articles.Values.Order(StringComparer.Ordinal).SelectMany(article => byArticle.GetValueOrDefault(article, []))
                : open;
            var home = candidates.FirstOrDefault(draft => draft.Takes(act, exchange));
            if (home is null)
            {
                home = new AgreementDraft();
                drafts.Add(home);
                if (exchange.Date is not null)
                    open.Add(home);
            }

            home.Add(act, exchange);
            foreach (var article in act.Articles.Values)
            {
                if (!byArticle.TryGetValue(article, out var told))
                    byArticle.Add(article, told = []);
                if (!told.Contains(home))
                    told.Add(home);
            }
        }

        return drafts;
    }

    private static void FillGaps(List<AgreementDraft> drafts, IReadOnlyList<(Act Act, Exchange Exchange)> merged)
    {
        var taken = drafts
            .SelectMany(draft => draft.Members)
            .Select(member => member.Exchange.ExchangeId)
            .ToHashSet(StringComparer.Ordinal);
        var byDay = merged
            .Where(entry =>
                entry.Exchange is { Date: not null, DatePrecision: Extraction.DatePrecision.Day }
                && !taken.Contains(entry.Exchange.ExchangeId)
            )
            .GroupBy(entry => entry.Exchange.Date!.Value)
            .ToDictionary(day => day.Key, day => day.ToList());
        foreach (var draft in drafts)
        {
            if (draft is not { FirstDay: { } first, LastDay: { } last })
                continue;
            for (var day = first.AddDays(1); day < last; day = day.AddDays(1))
            {
                foreach (var (act, exchange) in byDay.GetValueOrDefault(day, []))
                {
                    if (taken.Contains(exchange.ExchangeId) || !draft.HasRoomFor(act, exchange))
                        continue;
                    draft.Add(act, exchange);
                    taken.Add(exchange.ExchangeId);
                }
            }
        }
    }
}

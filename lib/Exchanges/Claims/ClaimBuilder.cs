using SwapPipeline.Exchanges.Acts;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Claims;

/// <summary>The claims of one exchange, with what is accepted of them.</summary>
/// <param name="Claims">By id.</param>
/// <param name="IdOf">The id of each stated number.</param>
/// <param name="Verdicts">One for each side's living, and one for its dead.</param>
internal sealed record ClaimSet(
    IReadOnlyList<Claim> Claims,
    IReadOnlyDictionary<ClaimKey, string> IdOf,
    IReadOnlyDictionary<(Side, bool Dead), Verdict> Verdicts
)
{
    /// <summary>The sum of what is accepted; null where no number is.</summary>
    public int? Sum(Side returnedTo, bool dead)
    {
        var parts = Verdicts.GetValueOrDefault((returnedTo, dead), Verdict.Nothing).Parts;
        return parts.Count == 0 || parts.Any(part => part.People is null)
            ? null
            : (int)Math.Min(int.MaxValue, parts.Sum(part => (long)part.People!.Value));
    }
}

/// <summary>From what the members of an exchange say and said to its claims.</summary>
internal static class ClaimBuilder
{
    /// <param name="exchangeId">The exchange.</param>
    /// <param name="members">All its mentions, in their order.</param>
    /// <param name="completed">It took place: what was planned is then no number of it.</param>
    public static ClaimSet Build(string exchangeId, IReadOnlyList<Mention> members, bool completed)
    {
        // Where every article has taken its telling back, what was told last is all there is.
        var withdrawn = members.All(member => member.Withdrawn);
        var stated = new Dictionary<ClaimKey, ClaimTally>();
        var counted = new List<Telling>(members.Count);
        foreach (var telling in Telling.Of(members))
        {
            var stands = telling.Stands || (withdrawn && ReferenceEquals(telling.Version, telling.Mention.Version));
            var counts = stands && (!completed || !telling.Mention.IsPlan);
            if (counts)
                counted.Add(telling);
            foreach (var group in telling.Record.Released)
            {
                var part = Statements.PartOf(group);
                var key = Statements.KeyOf(group.ReturnedTo, part);
                if (!stated.TryGetValue(key, out var tally))
                    stated.Add(key, tally = new ClaimTally());
                tally.Add(in telling, part.Precision, stands, counts);
            }
        }

        var successors = Successors(members, stated);
        var verdicts = Verdicts(counted, successors.Keys);
        var accepted = Accepted(verdicts, stated);
        var idOf = stated.Keys.ToDictionary(key => key, key => Ids.Claim(exchangeId, key));
        var claims = stated.Select(claim => new Claim
        {
            ClaimId = idOf[claim.Key],
            ReturnedTo = claim.Key.ReturnedTo,
            Category = claim.Key.Category,
            People = claim.Key.People,
            Precision = claim.Value.Precision,
            ClaimedBy = claim.Key.ClaimedBy,
            ClaimantSide = Claimants.SideOf(claim.Key.ClaimedBy),
            Accepted = accepted.ContainsKey(claim.Key),
            Rule = accepted.GetValueOrDefault(claim.Key),
            FirstStatedAt = claim.Value.FirstStatedAt,
            SupersededBy = successors.TryGetValue(claim.Key, out var successor) ? idOf[successor] : null,
            ArticleCount = claim.Value.Articles,
        });
        return new ClaimSet([.. claims.OrderBy(claim => claim.ClaimId, StringComparer.Ordinal)], idOf, verdicts);
    }

    /// <summary>A number that an article replaced, and that no article states any more, and the number that took its place.</summary>
    private static Dictionary<ClaimKey, ClaimKey> Successors(IReadOnlyList<Mention> members, Dictionary<ClaimKey, ClaimTally> stated)
    {
        var successors = new Dictionary<ClaimKey, ClaimKey>();
        foreach (var member in members)
        {
            if (member.Earlier.Count == 0)
                continue;
            var now = member
                .Record.Released.Select(group => Statements.KeyOf(group.ReturnedTo, Statements.PartOf(group)))
                .Where(key => stated[key].Stands)
                .ToList();
            foreach (var group in member.Earlier.SelectMany(earlier => earlier.Record.Released))
            {
                var was = Statements.KeyOf(group.ReturnedTo, Statements.PartOf(group));
                if (stated[was].Stands || successors.ContainsKey(was))
                    continue;
                var side = now.FindAll(key =>
                    key.ReturnedTo == was.ReturnedTo && key.Category == Category.Body == (was.Category == Category.Body)
                );
                if (side.Count > 0)
                    successors.Add(
                        was,
                        side.OrderBy(key => key.Category != was.Category).ThenBy(key => key.ClaimedBy != was.ClaimedBy).First()
                    );
            }
        }

        return successors;
    }

    private static Dictionary<(Side, bool), Verdict> Verdicts(List<Telling> tellings, IEnumerable<ClaimKey> superseded)
    {
        var corrected = superseded.Select(key => (key.ReturnedTo, key.Category == Category.Body)).ToHashSet();
        var figures = new Dictionary<(Side, bool), Dictionary<Statement, Figure>>();
        foreach (var telling in tellings)
        {
            foreach (var statement in Statements.Of(telling.Record))
            {
                // What the whole agreement gives is the number of none of its stages.
                if (
                    telling.Record is { PlannedPerSide: { } planned } and ({ Stage: not null } or { Stages: > 1 })
                    && statement.Total == planned
                )
                    continue;
                var side = (statement.ReturnedTo, statement.Dead);
                if (!figures.TryGetValue(side, out var byParts))
                    figures.Add(side, byParts = new(SameParts.Comparer));
                if (!byParts.TryGetValue(statement, out var figure))
                    byParts.Add(statement, figure = new Figure(statement));
                figure.Add(statement, telling.Mention);
            }
        }

        return figures.ToDictionary(
            side => side.Key,
            side => ClaimRules.Judge(side.Key.Item1, side.Value.Values, corrected.Contains(side.Key))
        );
    }

    /// <summary>Of all claims that state an accepted part, one row is accepted: the receiving side's own, then the most carried.</summary>
    private static Dictionary<ClaimKey, ClaimRule?> Accepted(
        Dictionary<(Side ReturnedTo, bool), Verdict> verdicts,
        Dictionary<ClaimKey, ClaimTally> stated
    )
    {
        var accepted = new Dictionary<ClaimKey, ClaimRule?>();
        foreach (var (side, verdict) in verdicts)
        {
            var own = side.ReturnedTo == Side.Ukraine ? ClaimantSide.Ukraine : ClaimantSide.Russia;
            foreach (var part in verdict.Parts)
            {
                var claim = stated
                    .Keys.Where(key =>
                        stated[key].Counts
                        && key.ReturnedTo == side.ReturnedTo
                        && key.Category == part.Category
                        && key.People == part.People
                    )
                    .OrderByDescending(key => Claimants.SideOf(key.ClaimedBy) == own)
                    .ThenByDescending(key => stated[key].Tellings)
                    .ThenBy(key => key.ClaimedBy is null)
                    .ThenBy(key => key.ClaimedBy, StringComparer.Ordinal)
                    .First();
                accepted.Add(claim, verdict.Rule);
            }
        }

        return accepted;
    }
}

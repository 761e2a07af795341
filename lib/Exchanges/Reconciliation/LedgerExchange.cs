using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Reconciliation;

/// <summary>An exchange as the ledger counts it: the published row with its claims.</summary>
public sealed record LedgerExchange
{
    public required string ExchangeId { get; init; }

    public DateOnly? Date { get; init; }

    public DatePrecision DatePrecision { get; init; }

    /// <summary>The year of its file: tells where an exchange without a date belongs.</summary>
    public required int Year { get; init; }

    public required ExchangeStatus Status { get; init; }

    public bool CountsWithheld { get; init; }

    public IReadOnlyList<string> Mediators { get; init; } = [];

    /// <summary>Accepted and not: what counts, and what others say instead. Superseded claims are left out.</summary>
    public IReadOnlyList<LedgerClaim> Claims { get; init; } = [];

    /// <summary>The accepted people of some sides and categories; null where no number of any of them is known.</summary>
    public int? People(Counted counted)
    {
        var parts = Claims
            .Where(claim => claim is { Accepted: true, People: not null } && counted.Includes(claim.ReturnedTo, claim.Category))
            .ToList();
        return parts.Count == 0 ? null : parts.Sum(claim => claim.People);
    }
}

/// <summary>A claim as the ledger needs it.</summary>
public sealed record LedgerClaim(Side ReturnedTo, Category Category, int? People, string? ClaimedBy, bool Accepted);

/// <summary>Whom a total counts.</summary>
/// <param name="ReturnedTo">Null: both sides.</param>
/// <param name="Category">As stated.</param>
public sealed record Counted(Side? ReturnedTo, Category Category)
{
    public bool Includes(Side side, Category category) => (ReturnedTo is null || side == ReturnedTo) && Includes(category);

    /// <summary>Soldiers are counted with those that nobody divided; "people" are all the living.</summary>
    private bool Includes(Category category) =>
        Category switch
        {
            Category.Body => category == Category.Body,
            Category.Civilian => category is Category.Civilian or Category.Child,
            Category.Child => category == Category.Child,
            Category.Pow => category is Category.Pow or Category.Mixed,
            _ => category != Category.Body,
        };
}

using System.Collections.Frozen;

namespace SwapPipeline.Exchanges;

/// <summary>Whose voice a claimant is, from the English name that the records carry.</summary>
public static class Claimants
{
    private static readonly FrozenDictionary<string, ClaimantSide> Known = new Dictionary<string, ClaimantSide>
    {
        ["Ukrainian Coordination Headquarters"] = ClaimantSide.Ukraine,
        ["Ukrainian President"] = ClaimantSide.Ukraine,
        ["Ukrainian Ombudsman"] = ClaimantSide.Ukraine,
        ["Security Service of Ukraine"] = ClaimantSide.Ukraine,
        ["Verkhovna Rada"] = ClaimantSide.Ukraine,
        ["Office of the President of Ukraine"] = ClaimantSide.Ukraine,
        ["Russian Defence Ministry"] = ClaimantSide.Russia,
        ["Russian Human Rights Commissioner"] = ClaimantSide.Russia,
        ["Kremlin"] = ClaimantSide.Russia,
        ["Federal Security Service"] = ClaimantSide.Russia,
        ["UAE Foreign Ministry"] = ClaimantSide.Mediator,
        ["ICRC"] = ClaimantSide.Mediator,
        ["UN"] = ClaimantSide.Mediator,
        ["Vatican"] = ClaimantSide.Mediator,
        ["UAE"] = ClaimantSide.Mediator,
        ["US"] = ClaimantSide.Mediator,
        ["Turkey"] = ClaimantSide.Mediator,
        ["Saudi Arabia"] = ClaimantSide.Mediator,
        ["Qatar"] = ClaimantSide.Mediator,
        ["Belarus"] = ClaimantSide.Mediator,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Bodies that the table does not name still begin or end with their state.</summary>
    private static readonly (string Word, ClaimantSide Side)[] States =
    [
        ("Ukrainian", ClaimantSide.Ukraine),
        ("Ukraine", ClaimantSide.Ukraine),
        ("Kyiv", ClaimantSide.Ukraine),
        ("Russian", ClaimantSide.Russia),
        ("Russia", ClaimantSide.Russia),
        ("Moscow", ClaimantSide.Russia),
        ("Emirati", ClaimantSide.Mediator),
        ("UAE", ClaimantSide.Mediator),
        ("US", ClaimantSide.Mediator),
        ("Turkish", ClaimantSide.Mediator),
        ("Saudi", ClaimantSide.Mediator),
        ("Qatari", ClaimantSide.Mediator),
        ("Belarusian", ClaimantSide.Mediator),
    ];

    /// <summary>Null is the outlet itself; a body that no rule places is <see cref="ClaimantSide.Other"/>.</summary>
    public static ClaimantSide SideOf(string? claimedBy)
    {
        if (claimedBy is null)
            return ClaimantSide.Outlet;
        if (Known.TryGetValue(claimedBy, out var side))
            return side;
        var words = claimedBy.Split([' ', '-', '\'', '’', ','], StringSplitOptions.RemoveEmptyEntries);
        foreach (var (word, state) in States)
        {
            if (words.Contains(word, StringComparer.Ordinal))
                return state;
        }

        return ClaimantSide.Other;
    }
}

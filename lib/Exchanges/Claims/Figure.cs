using SwapPipeline.Exchanges.Acts;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Claims;

/// <summary>One way in which a side's number is stated, with all who state it so.</summary>
internal sealed class Figure(Statement statement)
{
    /// <summary>The parts, with the precision and claimant of whoever stated them first.</summary>
    public IReadOnlyList<Part> Parts { get; } = statement.Parts;

    public Side ReturnedTo => statement.ReturnedTo;

    // Both are asked for of every pair of figures, and each would be a sum over the parts.
    public long? Total { get; } = statement.Total;

    public bool IsSideNote { get; } = statement.IsSideNote;

    /// <summary>"At least", of every part.</summary>
    public bool IsLowerBound { get; } = statement.Parts.All(part => part.Precision == CountPrecision.AtLeast);

    public bool IsExact { get; private set; }

    public bool InMain { get; private set; }

    /// <summary>Some record tells it first, not as a number set against its own.</summary>
    public bool Foremost { get; private set; }

    public HashSet<ClaimantSide> Sides { get; } = [];

    public HashSet<string> Outlets { get; } = new(StringComparer.Ordinal);

    /// <summary>Bodies by name, outlets by theirs: who would have to disagree with whom.</summary>
    public HashSet<string> Voices { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset? LastStatedAt { get; private set; }

    public void Add(Statement stated, Mention mention)
    {
        IsExact |= stated.IsExact;
        InMain |= mention.IsMain;
        Foremost |= stated.Foremost;
        Outlets.Add(mention.Outlet);
        foreach (var part in stated.Parts)
        {
            Sides.Add(Claimants.SideOf(part.ClaimedBy));
            Voices.Add(part.ClaimedBy ?? "outlet " + mention.Outlet);
        }

        if (mention.PublishedAt is { } at && (LastStatedAt is null || at > LastStatedAt)) LastStatedAt = at;
    }

    /// <summary>The same total in other parts is said by the same voices: 390 is 270 and 120.</summary>
    public void Share(Figure other)
    {
        IsExact |= other.IsExact;
        InMain |= other.InMain;
        Foremost |= other.Foremost;
        Sides.UnionWith(other.Sides);
        Outlets.UnionWith(other.Outlets);
        Voices.UnionWith(other.Voices);
        if (other.LastStatedAt > LastStatedAt || LastStatedAt is null) LastStatedAt = other.LastStatedAt;
    }

    /// <summary>Equal for tellings of the same parts, whoever tells them.</summary>
    public static string KeyOf(Statement statement) => string.Join(' ', statement.Parts.Select(part => FormattableString.Invariant($"{part.Category}:{part.People}")));
}

using SwapPipeline.Exchanges.Acts;
using SwapPipeline.Extraction;

namespace SwapPipeline.Exchanges.Claims;

/// <summary>One way in which a side's number is stated, with all who state it so.</summary>
internal sealed class Figure(Statement statement)
{
    private Few<ClaimantSide> _sides;
    private Few<string> _outlets;
    private Few<Voice> _voices;

    /// <summary>The parts, with the precision and claimant of whoever stated them first.</summary>
    public Part[] Parts { get; } = statement.Parts;

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

    public ref readonly Few<ClaimantSide> Sides => ref _sides;

    public ref readonly Few<string> Outlets => ref _outlets;

    /// <summary>Who would have to disagree with whom.</summary>
    public ref readonly Few<Voice> Voices => ref _voices;

    public DateTimeOffset? LastStatedAt { get; private set; }

    public void Add(Statement stated, Mention mention)
    {
        IsExact |= stated.IsExact;
        InMain |= mention.IsMain;
        Foremost |= stated.Foremost;
        _outlets.Add(mention.Outlet);
        foreach (var part in stated.Parts)
        {
            _sides.Add(Claimants.SideOf(part.ClaimedBy));
            _voices.Add(new Voice(part.ClaimedBy ?? mention.Outlet, part.ClaimedBy is null));
        }

        if (mention.PublishedAt is { } at && (LastStatedAt is null || at > LastStatedAt))
            LastStatedAt = at;
    }

    /// <summary>The same total in other parts is said by the same voices: 390 is 270 and 120.</summary>
    public void Share(Figure other)
    {
        IsExact |= other.IsExact;
        InMain |= other.InMain;
        Foremost |= other.Foremost;
        _sides.UnionWith(in other.Sides);
        _outlets.UnionWith(in other.Outlets);
        _voices.UnionWith(in other.Voices);
        if (other.LastStatedAt > LastStatedAt || LastStatedAt is null)
            LastStatedAt = other.LastStatedAt;
    }

    /// <summary>A body by its name, or an outlet by its own.</summary>
    internal readonly record struct Voice(string Name, bool IsOutlet);
}

/// <summary>Statements of the same parts are one figure, whoever tells them.</summary>
internal sealed class SameParts : IEqualityComparer<Statement>
{
    public static SameParts Comparer { get; } = new();

    public bool Equals(Statement? a, Statement? b)
    {
        if (a is null || b is null || a.Parts.Length != b.Parts.Length)
            return ReferenceEquals(a, b);
        for (var i = 0; i < a.Parts.Length; i++)
        {
            if (a.Parts[i].Category != b.Parts[i].Category || a.Parts[i].People != b.Parts[i].People)
                return false;
        }

        return true;
    }

    public int GetHashCode(Statement statement)
    {
        var hash = default(HashCode);
        foreach (var part in statement.Parts)
        {
            hash.Add((int)part.Category);
            hash.Add(part.People);
        }

        return hash.ToHashCode();
    }
}

namespace SwapPipeline.Exchanges.Acts;

/// <summary>Whether two tellings can be, or must be, of the same handover, from what both state.</summary>
/// <param name="SharedNumbers">Sides with a number in common.</param>
/// <param name="NumbersApart">Sides with numbers of which none is in common.</param>
/// <param name="Stage">+1 the same stage, −1 another, 0 unknown.</param>
/// <param name="Ordinal">Likewise.</param>
/// <param name="Plan">Likewise, the people whom the agreement gives each side.</param>
/// <param name="Mediators">+1 one in common, −1 none, 0 unknown.</param>
/// <param name="Place">Likewise.</param>
internal readonly record struct Match(int SharedNumbers, int NumbersApart, int Stage, int Ordinal, int Plan, int Mediators, int Place)
{
    /// <summary>Numbers or the official count say that it is the same, and nothing that is counted says otherwise.</summary>
    public bool IsTie => !IsContradicted && (SharedNumbers > 0 || Ordinal > 0);

    public bool IsContradicted => NumbersApart > 0 || Stage < 0 || Ordinal < 0;

    /// <summary>For a choice among several: a wrong stage or ordinal outweighs an equal number.</summary>
    public int Score => (3 * SharedNumbers) - (2 * NumbersApart) + (6 * Stage) + (6 * Ordinal) + Plan + Mediators + Place;
}

internal static class Matching
{
    public static Match Compare(Act a, Act b)
    {
        var (shared, apart) = a.Numbers.Compare(b.Numbers);
        return new Match(
            shared,
            apart,
            Sign(in a.StageNumbers, in b.StageNumbers),
            Sign(in a.Ordinals, in b.Ordinals),
            Sign(in a.Planned, in b.Planned),
            Sign(in a.Mediators, in b.Mediators),
            Sign(in a.Locations, in b.Locations)
        );
    }

    /// <summary>
    /// Two records of one article and one day are two acts only where the article itself keeps them apart: by stage, by ordinal,
    /// as living and dead, or by two numbers of one voice for one side.
    /// </summary>
    public static bool ToldApart(Mention a, Mention b)
    {
        if (Differ(a.Record.Stage, b.Record.Stage) || Differ(a.Record.Ordinal, b.Record.Ordinal))
            return true;
        var (first, second) = (a.Numbers, b.Numbers);
        if ((first.OnlyDead && second is { Living: true, Dead: false }) || (second.OnlyDead && first is { Living: true, Dead: false }))
            return true;
        return !a.IsPlan && !b.IsPlan && first.Compare(second) is { Apart: > 0, Shared: 0 } && SameVoice(a, b);
    }

    private static bool SameVoice(Mention a, Mention b) =>
        a.Record.Released.Select(group => group.ClaimedBy).Intersect(b.Record.Released.Select(group => group.ClaimedBy)).Any();

    private static bool Differ(int? a, int? b) => a is not null && b is not null && a != b;

    private static int Sign<T>(in Few<T> a, in Few<T> b)
        where T : notnull =>
        !a.Any || !b.Any ? 0
        : a.Overlaps(in b) ? 1
        : -1;
}

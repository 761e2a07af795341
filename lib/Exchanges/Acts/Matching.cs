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
            Sign(a.StageNumbers, b.StageNumbers),
            Sign(a.Ordinals, b.Ordinals),
            Sign(a.Planned, b.Planned),
            Sign(a.Mediators, b.Mediators),
            Sign(a.Locations, b.Locations));
    }

    /// <summary>
    /// Two records of one article and one day are two acts only where the article itself keeps them apart: by stage, by ordinal,
    /// as living and dead, or by two numbers of one voice for one side.
    /// </summary>
    public static bool ToldApart(Mention a, Mention b)
    {
        var match = Compare(Act.Of(a), Act.Of(b));
        if (match.Stage < 0 || match.Ordinal < 0) return true;
        var (first, second) = (a.Numbers, b.Numbers);
        if ((first.OnlyDead && second is { Living: true, Dead: false }) || (second.OnlyDead && first is { Living: true, Dead: false })) return true;
        return !a.IsPlan && !b.IsPlan && match is { NumbersApart: > 0, SharedNumbers: 0 } && SameVoice(a, b);
    }

    private static bool SameVoice(Mention a, Mention b) =>
        a.Record.Released.Select(group => group.ClaimedBy).Intersect(b.Record.Released.Select(group => group.ClaimedBy)).Any();

    private static int Sign<T>(HashSet<T> a, HashSet<T> b) => a.Count == 0 || b.Count == 0 ? 0 : a.Overlaps(b) ? 1 : -1;
}

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>Who does what a verb tells: the subject of an active verb, the "by whom" of a passive one.</summary>
/// <param name="Side">Both when two sides are the subject together, None when nobody is named.</param>
/// <param name="At">The words that name it.</param>
/// <param name="IsOffice">An office or person of the side, not the side itself.</param>
internal readonly record struct Actor(Sides Side, Span At, bool IsOffice)
{
    public static readonly Actor Nobody = new(Sides.None, default, false);

    /// <summary>Named in the clause itself, not taken from the one before.</summary>
    public bool IsNamed => At.End > At.First;

    /// <summary>Of one side, and not of both or none.</summary>
    public bool IsOfOneSide => Side is Sides.Ukraine or Sides.Russia;
}

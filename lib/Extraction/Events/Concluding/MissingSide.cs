using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Events.Concluding;

/// <summary>The side of the main exchange that has no number, of its living or of its dead, and what is told of the other side.</summary>
/// <param name="Side">The side that has no number.</param>
/// <param name="Dead">Its dead are asked for.</param>
/// <param name="Told">The numbers of the other side.</param>
internal readonly record struct MissingSide(Sides Side, bool Dead, List<Headcount> Told);

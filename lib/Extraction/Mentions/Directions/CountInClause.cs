using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>A number of people whose side is asked for, with its verb and who acts: what every cue looks at.</summary>
/// <param name="Scene">What was told so far.</param>
/// <param name="Sentence">The sentence of the number.</param>
/// <param name="Clause">The clause of the number.</param>
/// <param name="Count">The number.</param>
/// <param name="Frame">The verb that it goes with; null where the clause has only a noun of exchange.</param>
/// <param name="Actor">Who does what the verb tells.</param>
internal readonly record struct CountInClause(Scene Scene, Sentence Sentence, Clause Clause, Headcount Count, Frame? Frame, Actor Actor)
{
    public MarkedText Text => Scene.Text;

    /// <summary>The side that acts.</summary>
    public Sides Agent => Actor.Side;
}

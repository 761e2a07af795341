using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Times;

/// <summary>Words of time and the clause that they may belong to.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Sentence">The sentence of both.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Time">The words of time; they may stand outside the clause.</param>
internal readonly record struct TimePlace(MarkedText Text, Sentence Sentence, Clause Clause, TimeExpression Time)
{
    /// <summary>The token in front of them, or of their preposition: "captured in May".</summary>
    public int BeforePreposition => Text.Is(Time.First - 1, Concept.On) ? Time.First - 2 : Time.First - 1;

    /// <summary>The last act of the clause in front of them.</summary>
    public Term? ActBefore() => Clause.Triggers.FindLast(Time, static (t, time) => t.End <= time.First);

    /// <summary>The first act of the clause behind them.</summary>
    public Term? ActBehind() => Clause.Triggers.Find(Time, static (t, time) => t.First >= time.End);

    /// <summary>A word is one of the acts of the clause.</summary>
    public bool IsAct(Term word) => Clause.Triggers.Contains(word);
}

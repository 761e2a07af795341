using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>
/// Whether a sentence says that the number of people is not told: "neither side has said how many", «скільки звільнили, не повідомляють».
/// </summary>
internal static class WithheldRules
{
    /// <summary>Words between "how many" and what denies that it is told.</summary>
    private const int Reach = 9;

    /// <summary>Words between "how many" and what shows that others are meant.</summary>
    private const int OthersReach = 4;

    private static readonly ConceptSet Else = ConceptSet.Of(Concept.Detail, Concept.When, Concept.Harm);

    /// <summary>The words that say so; null where none do.</summary>
    public static Span? Read(MarkedText text, Sentence sentence)
    {
        // "No date of the next exchange is given" withholds no number; "how many are still held" counts others.
        if (text.Has(Concept.Next, sentence.First, sentence.End))
            return null;
        foreach (var number in text.All(Concept.HowMany, sentence.First, sentence.End))
        {
            if (Denial(text, sentence, number) is { } not)
                return not.First < number.First ? new(not.First, number.End) : new(number.First, not.End);
        }

        if (IsOfElse(text, sentence))
            return null;
        return text.Find(Concept.Withheld, sentence.First, sentence.End) is { } phrase ? Span.Of(phrase) : null;
    }

    // The denial near a word for the number, where it withholds the number.
    private static Term? Denial(MarkedText text, Sentence sentence, Term number) =>
        text.Find(Concept.Not, Math.Max(sentence.First, number.First - Reach), Math.Min(number.End + Reach, sentence.End)) is { } not
        && !text.Has(Concept.DecoyTime, number.End, Math.Min(number.End + OthersReach, sentence.End))
        && !IsOfItsSize(text, number, not)
            ? not
            : null;

    // «за кількістю цей обмін не був найбільшим»: how many it was is no secret.
    private static bool IsOfItsSize(MarkedText text, Term number, Term not) =>
        not.First > number.First
        && text.Is(not.End, Concept.Passive)
        && !text.Is(not.End + 1, Concept.Report)
        && text.Is(number.First - 1, Concept.For);

    // "She did not say in what circumstances they were freed", "no cause of the death was given": something else is not told.
    private static bool IsOfElse(MarkedText text, Sentence sentence) =>
        text.HasAny(Else, sentence.First, sentence.End) && !text.Has(Concept.HowMany, sentence.First, sentence.End);
}

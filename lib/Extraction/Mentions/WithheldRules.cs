using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>
/// Whether a sentence says that the number of people is not told: "neither side has said how many", «скільки звільнили, не повідомляють».
/// </summary>
internal static class WithheldRules
{
    private const int Reach = 9;

    public static Span? Read(MarkedText text, Sentence sentence)
    {
        // "No date of the next exchange is given" withholds no number; "how many are still held" counts others.
        if (text.Has(Concept.Next, sentence.First, sentence.End))
            return null;
        foreach (var number in text.All(Concept.HowMany, sentence.First, sentence.End))
        {
            if (
                text.Find(Concept.Not, Math.Max(sentence.First, number.First - Reach), Math.Min(number.End + Reach, sentence.End))
                is not { } not
            )
                continue;
            if (text.Has(Concept.DecoyTime, number.End, Math.Min(number.End + 4, sentence.End)))
                continue;
            // «за кількістю цей обмін не був найбільшим»: how many it was is no secret.
            if (
                not.First > number.First
                && text.Is(not.End, Concept.Passive)
                && text.At(not.End + 1)?.Is(Concept.Report) != true
                && text.Is(number.First - 1, Concept.For)
            )
                continue;
            return not.First < number.First ? new(not.First, number.End) : new(number.First, not.End);
        }

        // "She did not say in what circumstances they were freed": something else is not told.
        if (
            (text.Has(Concept.Detail, sentence.First, sentence.End) || text.Has(Concept.When, sentence.First, sentence.End))
            && !text.Has(Concept.HowMany, sentence.First, sentence.End)
        )
            return null;
        return text.Find(Concept.Withheld, sentence.First, sentence.End) is { } phrase ? Span.Of(phrase) : null;
    }
}

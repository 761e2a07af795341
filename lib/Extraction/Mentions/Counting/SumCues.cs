using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>What makes a number the sum, the whole or the exact figure of one told before.</summary>
internal static class SumCues
{
    /// <summary>Words between "in all" and the number.</summary>
    private const int Reach = 4;

    /// <summary>"in all 197", «всего Киев получил 197»</summary>
    public static bool IsSum(MarkedText text, Sentence sentence, Quantity number)
    {
        foreach (var word in text.All(Concept.Cumulative, Math.Max(sentence.First, number.First - Reach), number.First))
        {
            if (word.Value(Concept.Cumulative) == "weak" && !text.Has(Concept.OnTop, word.End, number.First))
                return true;
        }

        return false;
    }

    /// <summary>"seven of the 157", «семеро зі 157».</summary>
    public static bool IsOutOf(MarkedText text, Quantity? before, Quantity number) =>
        before is not null
        && number.First - before.End is 1 or 2
        && (text.Is(before.End, Concept.Of) || text.Is(before.End, Concept.Part))
        && before.Value < number.Value;

    /// <summary>"…, 35 in all", «…, загалом їх 35»: a word for a sum stands beside the number, and the noun before the comma.</summary>
    public static Term? NounOf(MarkedText text, Sentence sentence, Quantity number)
    {
        var at = number.First - 1;
        while (at > sentence.First && text.ValueAt(at, Concept.Cumulative) == "weak")
            at--;
        if (
            at <= sentence.First
            || text.Tokens[at].Norm is not ","
            || (at == number.First - 1 && text.ValueAt(number.End, Concept.Cumulative) != "weak")
        )
            return null;
        return
            text.At(at - 1) is { } noun
            && noun.First > sentence.First
            && noun.Value(Concept.Person) is "soldier" or "civilian" or "child"
            && !ArticleView.IsNumber(text, noun.First - 1)
            ? noun
            : null;
    }
}

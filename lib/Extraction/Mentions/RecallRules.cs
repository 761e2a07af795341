using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>What an article reminds its readers of: «Нагадаємо, на свята відбувся обмін. Тоді …».</summary>
internal static class RecallRules
{
    /// <summary>"We recall" stands among the first so many words of a sentence.</summary>
    private const int Reach = 5;

    /// <summary>The sentence recalls, or its paragraph did before it.</summary>
    public static bool IsRecalled(MarkedText text, int index)
    {
        var block = text.Sentences[index].Block;
        for (var i = index; i >= 0 && text.Sentences[i].Block == block; i--)
        {
            if (text.Has(Concept.Recall, text.Sentences[i].First, Math.Min(text.Sentences[i].First + Reach, text.Sentences[i].End))) return true;
        }

        return false;
    }
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Speaking;

/// <summary>Quotations of several sentences: whether one goes on, and where it is told whose words they are.</summary>
internal sealed class Quotations(MarkedText text)
{
    private (int Block, bool IsOpen) last = (-1, false);

    /// <summary>The sentence goes on with a quotation that one before it opened; asked of each sentence in order.</summary>
    public bool GoesOn(Sentence sentence)
    {
        var wasOpen = last.Block == sentence.Block && last.IsOpen;
        var isOpen = wasOpen;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Symbol)
                continue;
            if (text.Tokens[i].Norm is "“" or "«" or "„")
                isOpen = true;
            else if (text.Tokens[i].Norm is "”" or "»")
                isOpen = false;
            else if (text.Tokens[i].Norm is "\"")
                isOpen = !isOpen;
        }

        last = (sentence.Block, isOpen);
        return wasOpen;
    }

    /// <summary>Sentences of a quotation behind the one that opens it.</summary>
    private const int Longest = 3;

    /// <summary>
    /// "First sentence. Second sentence," the ministry said: the sentence in which a quotation that opens here ends, and is told whose it
    /// is.
    /// </summary>
    public Sentence? Telling(Sentence sentence)
    {
        if (text.Tokens[sentence.First].Norm is not ("\"" or "“" or "«"))
            return null;
        var index = text.SentenceOf(sentence.First);
        if (TellingBehind(index) is { } saying)
            return saying;
        for (var next = index + 1; next <= index + Longest && next < text.Sentences.Count; next++)
        {
            var later = text.Sentences[next];
            if (later.Block != sentence.Block)
                return null;
            if (text.AnyToken(later.First, later.End, IsEnd))
                return later;
        }

        return null;
    }

    // "We got 12 released." The ministry said so: behind a quotation that ends with its sentence.
    private Sentence? TellingBehind(int index) =>
        IsEnd(text, text.Sentences[index].End - 1)
        && index + 1 < text.Sentences.Count
        && text.Sentences[index + 1] is var saying
        && saying.Block == text.Sentences[index].Block
        && text.Has(Concept.Report, saying.First, saying.End)
            ? saying
            : null;

    private static bool IsEnd(MarkedText text, int token) => text.Tokens[token].Norm is "\"" or "”" or "»";
}

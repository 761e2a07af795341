using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Who stands for what the outlet itself does not vouch for.</summary>
internal static class Vouchers
{
    /// <summary>
    /// «Міноборони назвало іншу цифру: сторони нібито передали по 195»: the claim of an office, however the outlet takes it.
    /// </summary>
    public static bool NamesOffice(MarkedText text, Sentence sentence) =>
        text.Has(Concept.ClaimantUkraine, sentence.First, sentence.End) || text.Has(Concept.ClaimantRussia, sentence.First, sentence.End);

    /// <summary>
    /// Somebody says it: in the sentence, in the one before («заявило, що відбувся обмін»), or behind («Про це пишуть …»).
    /// </summary>
    public static bool Report(MarkedText text, Sentence sentence)
    {
        // Nobody vouches for what the text itself says was denied.
        if (text.Has(Concept.Denied, 0, text.Tokens.Count))
            return false;
        if (text.Has(Concept.Report, sentence.First, sentence.End))
            return true;
        var index = text.SentenceOf(sentence.First);
        return (
                index > 0
                && text.Sentences[index - 1] is var before
                && before.Block == sentence.Block
                && text.Has(Concept.Report, before.First, before.End)
            )
            || (
                index + 1 < text.Sentences.Count
                && text.Sentences[index + 1] is var behind
                && behind.Block == sentence.Block
                && text.Is(behind.First, Concept.ThisFact)
                && text.Has(Concept.Report, behind.First, behind.End)
            );
    }
}

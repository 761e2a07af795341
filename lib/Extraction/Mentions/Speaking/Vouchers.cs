using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Speaking;

/// <summary>Who stands for what the outlet itself does not vouch for.</summary>
internal static class Vouchers
{
    /// <summary>
    /// «Міноборони назвало іншу цифру: сторони нібито передали по 195»: the claim of an office, however the outlet takes it.
    /// </summary>
    public static bool NamesOffice(MarkedText text, Sentence sentence) =>
        text.Has(Concept.ClaimantUkraine, sentence.First, sentence.End) || text.Has(Concept.ClaimantRussia, sentence.First, sentence.End);

    /// <summary>Somebody says it, in the sentence or in one beside it.</summary>
    public static bool Report(MarkedText text, Sentence sentence) =>
        !IsDeniedAnywhere(text) && (Reports(text, sentence) || IsReportedBefore(text, sentence) || IsReportedBehind(text, sentence));

    // Nobody vouches for what the text itself says was denied.
    private static bool IsDeniedAnywhere(MarkedText text) => text.Has(Concept.Denied, 0, text.Tokens.Count);

    private static bool Reports(MarkedText text, Sentence sentence) => text.Has(Concept.Report, sentence.First, sentence.End);

    // «заявило, що відбувся обмін»
    private static bool IsReportedBefore(MarkedText text, Sentence sentence) =>
        Neighbour(text, sentence, -1) is { } before && Reports(text, before);

    // «Про це пишуть …»
    private static bool IsReportedBehind(MarkedText text, Sentence sentence) =>
        Neighbour(text, sentence, 1) is { } behind && text.Is(behind.First, Concept.ThisFact) && Reports(text, behind);

    // So many sentences further on in its paragraph.
    private static Sentence? Neighbour(MarkedText text, Sentence sentence, int step)
    {
        var index = text.SentenceOf(sentence.First) + step;
        if (index < 0 || index >= text.Sentences.Count)
            return null;
        var neighbour = text.Sentences[index];
        return neighbour.Block == sentence.Block ? neighbour : null;
    }
}

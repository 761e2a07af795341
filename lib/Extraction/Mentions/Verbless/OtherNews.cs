using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>A sentence whose numbers go on with something else than an exchange.</summary>
internal static class OtherNews
{
    /// <summary>"Among them" stands among the first so many words.</summary>
    private const int AmongReach = 3;

    /// <summary>It goes on with those who did not come back, or opens other news.</summary>
    public static bool IsToldBy(in VerblessSentence here) => FollowsOthers(here) || OpensEntry(here);

    // "Thousands are still held. Among them are 26 journalists": of those of whom the sentence before told, and who did not come back.
    private static bool FollowsOthers(in VerblessSentence here)
    {
        var index = here.Index;
        if (index == 0 || here.Mentions.Exists(index, static (m, index) => m.SentenceIndex == index - 1))
            return false;
        var (text, first) = (here.Text, here.Sentence.First);
        return text.Find(Concept.Part, first, Math.Min(first + AmongReach, here.Sentence.End)) is { } among
            && among.First - first <= 1
            && TellsOfHeld(text, text.Sentences[index - 1]);
    }

    private static bool TellsOfHeld(MarkedText text, Sentence sentence) =>
        text.Has(Concept.Captivity, sentence.First, sentence.End)
        || text.All(Concept.DecoyTime, sentence.First, sentence.End).Any(static d => d.Value(Concept.DecoyTime) != "before");

    // «14:05 В Одесі двоє дітей у важкому стані»: the next entry of a live page, which speaks of no exchange, goes on with none.
    private static bool OpensEntry(in VerblessSentence here)
    {
        var (text, index, block) = (here.Text, here.Index, here.Sentence.Block);
        if (text.Tokens[here.Sentence.First].Kind != TokenKind.Clock || index == 0 || text.Sentences[index - 1].Block == block)
            return false;
        for (var s = index; s < text.Sentences.Count && text.Sentences[s].Block == block; s++)
        {
            if (text.HasAny(Clause.Acts, text.Sentences[s].First, text.Sentences[s].End))
                return false;
        }

        return true;
    }
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events.Roles;

/// <summary>
/// An article that tells how captives were treated: no fewer sentences of it than tell who came home. An exchange is its occasion.
/// </summary>
internal static class CaptivityStories
{
    /// <summary>Sentences that make a story of captivity.</summary>
    private const int Stories = 3;

    public static bool IsOne(MarkedText text, MarkedText? title) => (title is not null && IsTitle(title)) || TellsMoreOfAbuse(text);

    // "Freed men tell of beatings": the headline says it, and counts nobody.
    private static bool IsTitle(MarkedText title) =>
        TellsOfAbuse(title, 0, title.Tokens.Count) && !title.Sentences.Exists(s => NumberReader.Read(title, s).Count > 0);

    private static bool TellsMoreOfAbuse(MarkedText text)
    {
        var (abuse, acts) = (0, 0);
        foreach (var sentence in text.Sentences)
        {
            if (TellsOfAbuse(text, sentence.First, sentence.End))
                abuse++;
            else if (text.HasAny(Clause.Acts, sentence.First, sentence.End))
                acts++;
        }

        return abuse >= Stories && abuse >= acts;
    }

    private static bool TellsOfAbuse(MarkedText text, int first, int end) =>
        text.All(Concept.Aside, first, end).Any(static a => a.Value(Concept.Aside) == "abuse");
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>What stands behind people and tells that they are dead.</summary>
internal static class TheDead
{
    /// <summary>A relative clause tells of a death within so many words.</summary>
    private const int DeathReach = 5;

    private static readonly ConceptSet Returns = ConceptSet.Of(Concept.Back, Concept.Give, Concept.Get),
        NoReturn = ConceptSet.Of(Concept.Future, Concept.Proposed, Concept.Not, Concept.Cancelled, Concept.Captivity, Concept.ComesFrom);

    /// <summary>«трьох вагнерівців, теж мертвих»: a word for the dead between commas behind the people.</summary>
    public static Term? Behind(MarkedText text, int end, int next)
    {
        if (end >= next)
            return null;
        var at = text.Tokens[end].Norm is "," ? end + 1 : end;
        var named = at > end ? text.Find(Concept.Person, at, Math.Min(end + 3, next)) : null;
        if (
            named?.Value(Concept.Person) == "body"
            && (
                text.Tokens[Math.Min(named.End, text.Tokens.Count - 1)].Norm is "," or "." or ")" or ";"
                || (named.First == at && text.Is(named.End, Concept.Oblique))
            )
        )
            return named;
        // "140 soldiers who had died in the war were returned": the relative clause says what they are, where the sentence tells of their
        // return.
        var who = text.Is(end - 1, Concept.Relative) ? end - 1 : at;
        if (
            text.ValueAt(Math.Min(who, end) - 1, Concept.Person) is not ("soldier" or "person")
            || (text.ValueAt(who, Concept.Harm) != "dead" && !text.Is(who, Concept.Relative))
        )
            return null;
        var (dead, sentence) = (
            text.All(Concept.Harm, who, Math.Min(who + DeathReach, next)).FirstOrDefault(h => h.Value(Concept.Harm) == "dead"),
            text.Sentences[text.SentenceOf(end)]
        );
        return
            dead is not null && text.HasAny(Returns, sentence.First, sentence.End) && !text.HasAny(NoReturn, sentence.First, sentence.End)
            ? dead
            : null;
    }
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Kinds;

/// <summary>What stands behind people and tells that they are dead.</summary>
internal static class TheDead
{
    /// <summary>A relative clause tells of a death within so many words.</summary>
    private const int DeathReach = 5;

    /// <summary>Words between people and the word for the dead that is set beside them.</summary>
    private const int NounReach = 3;

    private static readonly ConceptSet Returns = ConceptSet.Of(Concept.Back, Concept.Give, Concept.Get),
        NoReturn = ConceptSet.Of(Concept.Future, Concept.Proposed, Concept.Not, Concept.Cancelled, Concept.Captivity, Concept.ComesFrom);

    /// <summary>The word that says so behind people; null where none does.</summary>
    /// <param name="text">The article.</param>
    /// <param name="end">The token behind them.</param>
    /// <param name="next">The number behind them, else the end of the sentence.</param>
    public static Term? Behind(MarkedText text, int end, int next)
    {
        if (end >= next)
            return null;
        var at = text.Tokens[end].Norm is "," ? end + 1 : end;
        return (at > end ? Apposed(text, at, end, next) : null) ?? DiedBefore(text, at, end, next);
    }

    // «трьох вагнерівців, теж мертвих»: a word for the dead between commas behind the people.
    private static Term? Apposed(MarkedText text, int at, int end, int next) =>
        text.Find(Concept.Person, at, Math.Min(end + NounReach, next)) is { } named
        && named.Value(Concept.Person) == "body"
        && (
            text.Tokens[Math.Min(named.End, text.Tokens.Count - 1)].Norm is "," or "." or ")" or ";"
            || (named.First == at && text.Is(named.End, Concept.Oblique))
        )
            ? named
            : null;

    // "140 soldiers who had died in the war were returned": the relative clause says what they are, where the sentence tells of their
    // return.
    private static Term? DiedBefore(MarkedText text, int at, int end, int next)
    {
        var who = text.Is(end - 1, Concept.Relative) ? end - 1 : at;
        if (
            text.ValueAt(Math.Min(who, end) - 1, Concept.Person) is not ("soldier" or "person")
            || (text.ValueAt(who, Concept.Harm) != "dead" && !text.Is(who, Concept.Relative))
        )
            return null;
        var dead = text.All(Concept.Harm, who, Math.Min(who + DeathReach, next))
            .FirstOrDefault(static h => h.Value(Concept.Harm) == "dead");
        return dead is not null && IsOfReturn(text, text.Sentences[text.SentenceOf(end)]) ? dead : null;
    }

    private static bool IsOfReturn(MarkedText text, Sentence sentence) =>
        text.HasAny(Returns, sentence.First, sentence.End) && !text.HasAny(NoReturn, sentence.First, sentence.End);
}

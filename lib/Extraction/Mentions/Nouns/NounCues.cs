using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Nouns;

/// <summary>What single words inside the noun phrase of a number say.</summary>
internal static class NounCues
{
    /// <summary>The token behind ", not 59,": a number put right stands between a number and its noun.</summary>
    public static int? Corrected(MarkedText text, Sentence sentence, Quantity number)
    {
        var at = number.End;
        if (at + 3 >= sentence.End || text.Tokens[at].Norm is not ("," or "("))
            return null;
        at = text.ValueAt(at + 1, Concept.And) is not null ? at + 2 : at + 1;
        if (!text.Is(at, Concept.Not) || at + 1 >= sentence.End || !ArticleView.IsNumber(text, at + 1))
            return null;
        at++;
        while (at < sentence.End && (ArticleView.IsNumber(text, at) || text.Tokens[at].Norm is "-"))
            at++;
        return at < sentence.End && text.Tokens[at].Norm is "," or ")" ? at + 1 : at;
    }

    /// <summary>Freed, returned or handed over.</summary>
    public static bool IsReturned(Term term) => term.Is(Concept.Back) || term.Is(Concept.Give);

    /// <summary>
    /// «84 бойца из вернувшихся украинцев», "30 men of those freed": the phrase ends with "of", and those who came home follow.
    /// </summary>
    public static bool IsOfReturned(MarkedText text, Sentence sentence, int end) =>
        end < sentence.End
        && text.Is(end - 1, Concept.Of)
        && text.At(end) is { } freed
        && freed.End <= sentence.End
        && IsReturned(freed)
        && (freed.Is(Concept.Person) || Participles.IsFollowedByPeople(text, freed.End));

    /// <summary>"Russia's": its mark is no part of the word as the lexicon has it.</summary>
    public static bool IsPossessive(MarkedText text, Term name) =>
        Scene.SideOf(name.Value(Concept.SideName) ?? name.Value(Concept.SidePeople)) != Sides.None
        && text.AnyToken(
            name.First,
            name.End,
            static (text, i) => text.Tokens[i].End - text.Tokens[i].Start == text.Tokens[i].Norm.Length + 2
        );

    /// <summary>"70 soldiers (12 of them sailors)": a bracket that was opened before the number is open still.</summary>
    public static bool IsInBrackets(MarkedText text, Sentence sentence, Quantity number)
    {
        for (var i = number.First - 1; i >= sentence.First; i--)
        {
            if (text.Tokens[i].Norm is ")")
                return false;
            if (text.Tokens[i].Norm is "(")
                return true;
        }

        return false;
    }
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Nouns;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>Who some people are, where only the verb behind their whole says it.</summary>
internal static class Predicates
{
    /// <summary>Words between the verb and the noun that says who they are.</summary>
    private const int NounReach = 2;

    /// <summary>
    /// "seven of the 157 who came home are civilians", «семеро зі 157 — цивільні»: the part, as what the verb says of it.
    /// </summary>
    public static Headcount Told(MarkedText text, Sentence sentence, Headcount part, int from)
    {
        if (part.People is not (People.Person or People.Captive))
            return part;
        for (var i = from; i < sentence.End; i++)
        {
            if (text.IsNumber(i))
                break;
            if (!text.Is(i, Concept.Passive) && text.Tokens[i].Norm is not ("–" or "—" or "-"))
                continue;
            if (
                text.Find(Concept.Person, i + 1, Math.Min(i + 1 + NounReach, sentence.End)) is { } noun
                && noun.Value(Concept.Person) is "civilian" or "child" or "soldier"
            )
                return part with { People = NounPhrase.Kind(noun.Value(Concept.Person)!), PeopleAt = Span.Of(noun), IsPredicate = true };
        }

        return part;
    }
}

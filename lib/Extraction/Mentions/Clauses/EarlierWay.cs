using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Clauses;

/// <summary>
/// "Six children who had been taken to Russia are back", «дети, которых вывезли в Россию, вернулись»: a relative clause that tells what
/// became of people before they came back.
/// </summary>
internal static class EarlierWay
{
    /// <summary>Words between the pronoun of a relative clause and its verb.</summary>
    private const int RelativeReach = 4;

    /// <summary>Words between that verb and where people went.</summary>
    private const int GoalReach = 3;

    /// <summary>A word tells only where people had been taken before.</summary>
    public static bool IsTold(MarkedText text, Sentence sentence, Term term)
    {
        if (!IsOfPeople(text, sentence, term))
            return false;
        var goal = term.Is(Concept.GoesTo) ? term : text.Find(Concept.GoesTo, term.End, Math.Min(term.End + GoalReach, sentence.End));
        return goal is not null && ComeBackBehind(text, sentence, goal.End);
    }

    private static bool IsOfPeople(MarkedText text, Sentence sentence, Term verb)
    {
        if (text.FindLast(Concept.Relative, Math.Max(sentence.First, verb.First - RelativeReach), verb.First) is not { } pronoun)
            return false;
        var isBehindComma = text.Tokens[Math.Max(0, pronoun.First - 1)].Norm is ",";
        return text.Is(pronoun.First - (isBehindComma ? 2 : 1), Concept.Person);
    }

    private static bool ComeBackBehind(MarkedText text, Sentence sentence, int from)
    {
        for (var i = from; i < sentence.End; i++)
        {
            if (text.At(i) is { } next && next.First == i && (next.Is(Concept.Back) || next.Is(Concept.Get) || next.Is(Concept.Give)))
                return true;
        }

        return false;
    }
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>
/// One told of and those beside him: "he and 159 of his comrades", "along with the 106 others", «вместе с ней еще семеро» count one more
/// than they say.
/// </summary>
internal static class PlusOneRules
{
    /// <summary>The count with the one who is told beside it; itself where nobody is.</summary>
    public static Headcount Read(MarkedText text, Sentence sentence, Headcount count, bool isFirst)
    {
        if (IsTogether(text, sentence, count))
            return count with
            {
                Value = count.Value + 1,
                Relation = Relation.Whole,
                Number = count.Number with { Value = count.Value + 1 },
            };
        if (isFirst && MayCountOthers(text, count) && NamesOthers(text, sentence, count) && IsBehindOne(text, sentence, count))
            return count with { Value = count.Value + 1, Relation = count.Relation == Relation.OnTop ? Relation.Whole : count.Relation };
        return count;
    }

    private static bool MayCountOthers(MarkedText text, Headcount count) =>
        count is { IsBody: false, Precision: CountPrecision.Exact, Nationality: not Sides.Both } && !PairCues.IsPairEnd(text, count.Number);

    // "he and 159 of his comrades", "along with the 106 others"
    private static bool IsBehindOne(MarkedText text, Sentence sentence, Headcount count)
    {
        var at = count.Number.First - 1;
        if (at > sentence.First && text.IsDefinite(at))
            at--;
        return (text.ValueAt(at, Concept.And) == "" && at > sentence.First && IsOne(text, at - 1)) || IsBeside(text, sentence, at);
    }

    /// <summary>Words between "together with him" and the number.</summary>
    private const int TogetherReach = 9;

    // "Together with him 94 more soldiers came home", «она и еще семеро»: the words say both that he was with them and that they are others
    // than he.
    private static bool IsTogether(MarkedText text, Sentence sentence, Headcount count)
    {
        if (count.IsPair || count.IsBody || count.Relation == Relation.Part)
            return false;
        var (first, number) = (Math.Max(sentence.First, count.Number.First - TogetherReach), count.Number);
        if (text.All(Concept.Together, first, number.First).LastOrDefault(static t => t.Value(Concept.Together) == "one") is not { } with)
            return IsWithNamed(text, sentence, count);
        return text.Is(number.First - 1, Concept.OnTop)
            || text.Has(Concept.Other, number.First - 1, Math.Min(number.End + 1, sentence.End))
            || with.End == number.First;
    }

    // "Together with Petro Bondar, sentenced to ten years, another twelve civilians came home": a name behind the word that opens the
    // sentence.
    private static bool IsWithNamed(MarkedText text, Sentence sentence, Headcount count)
    {
        var opens = text.Tokens[sentence.First].Kind == TokenKind.Symbol ? sentence.First + 1 : sentence.First;
        if (count.Relation != Relation.OnTop || text.At(opens) is not { } with || with.Value(Concept.OnePerson) != "with")
            return false;
        // A first name and a family name, and nobody joined to him.
        return with.End + 1 < count.Number.First
            && text.EveryToken(with.End, with.End + 2, static (text, i) => IsCapital(text, i) && text.At(i) is null)
            && !text.Is(with.End + 2, Concept.And);
    }

    /// <summary>"others" or "comrades" stand at most so many words behind the number.</summary>
    private const int Reach = 4;

    // "five fellow soldiers", "26 other deported civilians", "103 of his comrades", "106 others"
    private static bool NamesOthers(MarkedText text, Sentence sentence, Headcount count)
    {
        for (var i = count.Number.End; i < Math.Min(count.Number.End + Reach, sentence.End); i++)
        {
            if (text.Is(i, Concept.Other) && i == count.Number.End)
                return true;
            if (text.ValueAt(i, Concept.OnePerson) == "beside")
                return true;
            if (text.Tokens[i].Kind == TokenKind.Symbol)
                return false;
        }

        return false;
    }

    // "he", "him", or a name, be it an initial: no side, place or office.
    private static bool IsOne(MarkedText text, int at) =>
        text.At(at) is { } term
            ? term.Value(Concept.OnePerson) == ""
            : IsCapital(text, at) || (text.Tokens[at].Norm is "." && IsCapital(text, at - 1));

    private static bool IsCapital(MarkedText text, int at) => text.Tokens[at] is { Kind: TokenKind.Word, Capital: true };

    // "along with the 106 others", "with ten other youngsters", where one was spoken of before in the sentence.
    private static bool IsBeside(MarkedText text, Sentence sentence, int at) =>
        text.At(at) is { } with
        && with.Value(Concept.OnePerson) == "with"
        && text.AnyToken(sentence.First, with.First, static (text, i) => text.ValueAt(i, Concept.OnePerson) == "")
        && !text.HasAny(OfStates, sentence.First, with.First);

    // Where sides or talks are told, nobody comes home beside them.
    private static readonly ConceptSet OfStates = ConceptSet.Of(Concept.SideName, Concept.Talks);
}

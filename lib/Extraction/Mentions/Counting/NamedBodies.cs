using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>The dead who are told by their names: "the remains of Ivan Petrenko and Pavlo Lysenko" are two.</summary>
internal static class NamedBodies
{
    /// <summary>"the body of Dmytro Ivanenko": one, whom no number counts.</summary>
    public static bool IsOneBody(MarkedText text, Term single) =>
        single.Value(Concept.Person) == "body"
        && IsName(text, single.End)
        && IsName(text, single.End + 1)
        && !ArticleView.IsNumber(text, single.First - 1);

    /// <summary>Adds to the numbers of a sentence how many names stand behind its bodies.</summary>
    public static void AddTo(List<Quantity> numbers, MarkedText text, Sentence sentence)
    {
        foreach (var bodies in text.All(Concept.Person, sentence.First, sentence.End))
        {
            if (
                bodies.Value(Concept.Person) == "body"
                && !bodies.Is(Concept.Single)
                && (bodies.First == sentence.First || !ArticleView.IsNumber(text, bodies.First - 1))
                && NamesBehind(text, bodies.End, sentence.End) is (> 1 and var named, var first, var behind)
            )
            {
                // "…, two volunteers from abroad": the same two, told by number.
                Forget(numbers, named, behind);
                numbers.Add(new Quantity(first, behind, named, default));
            }
        }
    }

    // "the remains of Ivan Petrenko and Pavlo Lysenko": so many names of two words, joined by commas and "and".
    private static (int Names, int First, int End) NamesBehind(MarkedText text, int at, int end)
    {
        if (text.Is(at, Concept.Of))
            at++;
        var (names, first, last) = (0, at, at);
        while (at + 1 < end && IsName(text, at) && IsName(text, at + 1))
        {
            names++;
            at = last = at + 2;
            if (at >= end || !(text.Tokens[at].Norm is "," || text.ValueAt(at, Concept.And) == ""))
                break;
            at++;
        }

        return (names, first, last);
    }

    private static bool IsName(MarkedText text, int token) =>
        text.Tokens[token] is { Kind: TokenKind.Word, Capital: true } && text.At(token) is null;

    private static void Forget(List<Quantity> numbers, int value, int at) =>
        numbers.RemoveAll(n => n.Value == value && n.First - at is 0 or 1);
}

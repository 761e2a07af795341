using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>Words for the dead in front of the number that counts them.</summary>
internal static class BodiesBefore
{
    /// <summary>Words between "the bodies of" and the number.</summary>
    private const int Reach = 6;

    /// <summary>Words between "those of" and the bodies that it stands for, and between it and others who are named after bodies.</summary>
    private const int ThoseReach = 10,
        NamedReach = 14;

    /// <summary>"the bodies of 909 soldiers", «останки 38 бойцов»</summary>
    public static Term? Find(MarkedText text, int from, int to)
    {
        for (var i = to - 1; i >= Math.Max(from, to - Reach); i--)
        {
            if (text.ValueAt(i, Concept.Person) == "body")
                return text.At(i);
            if (text.ValueAt(i, Concept.Same) == "those" && (BodiesOf(text, i) ?? DeadOf(text, i)) is { } those)
                return those;
            // «Тела погибших: 40 — одной стороне»
            if (i == to - 1 && i > from && text.Tokens[i].Norm is ":" or "–" or "—")
                continue;
            if (!IsInPhrase(text, i))
                return null;
        }

        return null;
    }

    // "the remains of 500 people and those of 41"
    private static Term? BodiesOf(MarkedText text, int those) =>
        text.All(Concept.Person, Math.Max(0, those - ThoseReach), those).LastOrDefault(static p => p.Value(Concept.Person) == "body")
            is { } bodies
        && text.SentenceOf(bodies.First) == text.SentenceOf(those)
            ? bodies
            : null;

    // "the bodies of 500 soldiers and those of 41": the soldiers before are dead themselves.
    private static Term? DeadOf(MarkedText text, int those) =>
        text.FindLast(Concept.Person, Math.Max(0, those - NamedReach), those) is { } named ? Find(text, 0, named.First + 1) : null;

    private static bool IsInPhrase(MarkedText text, int token) =>
        (text.Tokens[token].Kind == TokenKind.Word || text.Tokens[token].Norm is "(" or ")") && !text.Is(token, Concept.And);
}

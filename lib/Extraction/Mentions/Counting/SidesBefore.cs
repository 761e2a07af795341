using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>Sides in front of the number of their people, without a verb: "Ukraine: 97", «Киев — 35, Москва — 28».</summary>
internal static class SidesBefore
{
    /// <summary>
    /// The side before a dash gets them, unless the sentence tells who gives: then the verb decides. So does the side that opens a line:
    /// «Россия: 97 военных», "Ukraine: +112".
    /// </summary>
    public static Sides? Dash(MarkedText text, Sentence sentence, Quantity number)
    {
        if (
            number.First > 1
            && text.Tokens[number.First - 1].Norm is "–" or "—"
            && text.ValueAt(number.First - 2, Concept.SideName) is { } side
        )
            return GappedVerbs.Side(text, sentence, number) is null ? Scene.SideOf(side) : Sides.None;
        if (Bare(text, sentence, number) is { } bare)
            return Scene.SideOf(bare.Value(Concept.SideName));
        return number.First > 1 && text.Tokens[number.First - 1].Norm is ":" or "+" ? Line(text, sentence, number) : null;
    }

    /// <summary>
    /// The side that opens a line or a part of one, with a colon or dash behind it: "Ukraine: 97", «Киев — 35, Москва — 28».
    /// </summary>
    public static Sides? Line(MarkedText text, Sentence sentence, Quantity number)
    {
        var colon = number.First - (number.First > sentence.First && text.Tokens[number.First - 1].Norm is "+" ? 2 : 1);
        if (
            colon - 1 < sentence.First
            || text.Tokens[colon].Norm is not (":" or "–" or "—")
            || text.At(colon - 1) is not { } name
            || !IsSide(name)
            || (name.First > sentence.First && text.Tokens[name.First - 1].Kind != TokenKind.Symbol)
        )
            return null;
        var side = Scene.SideOf(name.Value(Concept.SideName) ?? name.Value(Concept.GoesTo) ?? name.Value(Concept.SidePeople));
        return side != Sides.None ? side : null;
    }

    /// <summary>«Наших — 46»: our own in front of a dash or colon.</summary>
    public static bool IsOurLine(MarkedText text, Sentence sentence, Quantity number) =>
        IsWholeLine(text, sentence, number) || IsBehindOurs(text, sentence, number);

    // "Repatriation of the fallen: Ukraine 1,000, Russia 35"
    private static Term? Bare(MarkedText text, Sentence sentence, Quantity number) =>
        text.At(number.First - 1) is { } bare
        && bare.Is(Concept.SideName)
        && !bare.Is(Concept.Oblique)
        && IsMember(text, sentence, bare, number)
        && text.Has(Concept.OfPrisoners, sentence.First, bare.First)
            ? bare
            : null;

    // A side and its number between signs.
    private static bool IsMember(MarkedText text, Sentence sentence, Term side, Quantity number) =>
        side.First > sentence.First
        && text.Tokens[side.First - 1].Norm is ":" or "," or ";"
        && (number.End >= sentence.End || text.Tokens[number.End].Norm is "," or ";" or ".");

    // A side, to whom people go, or, as in «Украинцев — 46», who they are.
    private static bool IsSide(Term name) =>
        name.Is(Concept.SideName) || name.Is(Concept.Recipient) || (name.Is(Concept.SidePeople) && name.Is(Concept.Person));

    // «Наших 95.»
    private static bool IsWholeLine(MarkedText text, Sentence sentence, Quantity number) =>
        number.First == sentence.First + 1
        && text.ValueAt(sentence.First, Concept.Own) == "speaker"
        && (number.End >= sentence.End || (number.End == sentence.End - 1 && text.Tokens[number.End].Kind == TokenKind.Symbol));

    // «Наших — 46»
    private static bool IsBehindOurs(MarkedText text, Sentence sentence, Quantity number) =>
        number.First - 2 >= sentence.First
        && text.Tokens[number.First - 1].Norm is ":" or "–" or "—"
        && text.ValueAt(number.First - 2, Concept.Own) == "speaker"
        && (number.First - 2 == sentence.First || text.Tokens[number.First - 3].Kind == TokenKind.Symbol);
}

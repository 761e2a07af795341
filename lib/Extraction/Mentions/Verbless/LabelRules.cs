using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>
/// A number behind a colon or dash, and the label before it that says whom it counts: "Servicemen received by Ukraine: 168", "Returned to
/// Russia – 248".
/// </summary>
internal static class LabelRules
{
    /// <summary>The words of the label, without the sign; null where the number has none.</summary>
    public static Span? Of(MarkedText text, Sentence sentence, Quantity number)
    {
        if (Sign(text, sentence, number) is not { } sign)
            return null;
        var first = First(text, sentence, sign);
        return first == sign || text.HasAny(OfTelling, first, sign) ? null : new(first, sign);
    }

    // Words that say who tells it, or a sentence with a subject of its own, label nothing.
    private static readonly ConceptSet OfTelling = ConceptSet.Of(
        Concept.Among,
        Concept.Part,
        Concept.Report,
        Concept.DecoyTime,
        Concept.Harm
    );

    // The colon or dash in front of a number, and of "about" or "at least" beside it.
    private static int? Sign(MarkedText text, Sentence sentence, Quantity number)
    {
        var sign = number.First - 1;
        while (sign > sentence.First && IsBound(text, sign))
            sign--;
        return sign > sentence.First && text.Tokens[sign].Norm is ":" or "–" or "—" or "-" ? sign : null;
    }

    private static bool IsBound(MarkedText text, int at) =>
        text.Is(at, Concept.Approximately) || text.Is(at, Concept.AtLeast) || text.Is(at, Concept.AtMost);

    /// <summary>Words of a label.</summary>
    private const int Longest = 9;

    private static int First(MarkedText text, Sentence sentence, int sign)
    {
        var first = sign;
        while (first > sentence.First && sign - first < Longest && !IsParted(text, first))
            first--;
        return first;
    }

    // By a sign or a number right before a token. «Звільнених у межах 68-го обміну — 88»: the place of the exchange in a row parts no
    // label.
    private static bool IsParted(MarkedText text, int at) =>
        text.Tokens[at - 1].Norm is ":" or ";" or "." or "," or "–" or "—"
        || (text.Tokens[at - 1].Kind == TokenKind.Number && !(text.Is(at, Concept.OrdinalEnding) && text.Tokens[at].Joined));

    /// <summary>The noun of a label; those to whom somebody is given are not counted.</summary>
    public static Term? Noun(MarkedText text, Span label) =>
        text.All(Concept.Person, label.First, label.End)
            .LastOrDefault(static p =>
                !p.Is(Concept.Rank) && p.Value(Concept.Person) != "mixed" && !(p.Is(Concept.GoesTo) && p.Value(Concept.Person) == "person")
            );

    /// <summary>Words of a label that is short enough to tell nothing but a return.</summary>
    private const int ShortLabel = 3;

    private static readonly ConceptSet OfReturn = ConceptSet.Of(Concept.Back, Concept.Get, Concept.Give);

    /// <summary>The label tells a return without a noun: "Returned to Ukraine", "Received by Russia".</summary>
    public static bool TellsReturn(MarkedText text, Span label) =>
        (text.Has(Concept.GoesTo, label.First, label.End) || text.Has(Concept.ByWhom, label.First, label.End))
        && (label.End - label.First <= ShortLabel || text.HasAny(OfReturn, label.First, label.End));

    /// <summary>
    /// To which side those return whom the label names: by whose people they are, where they go, who gets them, or the name of a side
    /// alone.
    /// </summary>
    public static Told<Sides> Side(Scene scene, Span label)
    {
        var text = scene.Text;
        if (First(text, Concept.SidePeople, label) is { } people)
            return new(Scene.SideOf(people.Value(Concept.SidePeople)), Span.Of(people));
        if (First(text, Concept.GoesTo, label) is { } goal)
            return new(scene.SideNamed(goal.Value(Concept.GoesTo)), Span.Of(goal));
        if (First(text, Concept.ComesFrom, label) is { } source)
        {
            var side = scene.SideNamed(source.Value(Concept.ComesFrom));
            var isReceiver = source.Is(Concept.ByWhom) && text.Has(Concept.Get, label.First, source.First);
            return new(isReceiver ? side : Scene.Opposite(side), Span.Of(source));
        }

        return
            text.All(Concept.SideName, label.First, label.End).LastOrDefault() is { } name
            && name.End == label.End
            && name.First - label.First <= 1
            ? new(scene.SideNamed(name.Value(Concept.SideName)), Span.Of(name))
            : default;
    }

    private static Term? First(MarkedText text, Concept concept, Span label)
    {
        foreach (var term in text.All(concept, label.First, label.End))
            return term;
        return null;
    }
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>
/// A number behind a colon or dash, and the label before it that says whom it counts: "Servicemen received by Ukraine: 168", "Returned to
/// Russia – 248".
/// </summary>
internal static class LabelRules
{
    private const int Longest = 9;

    /// <summary>The words of the label, without the sign; null where the number has none.</summary>
    public static Span? Of(MarkedText text, Sentence sentence, Quantity number)
    {
        var sign = number.First - 1;
        while (
            sign > sentence.First
            && (text.Is(sign, Concept.Approximately) || text.Is(sign, Concept.AtLeast) || text.Is(sign, Concept.AtMost))
        )
            sign--;
        if (sign <= sentence.First || text.Tokens[sign].Norm is not (":" or "–" or "—" or "-"))
            return null;
        var first = sign;
        // «Звільнених у межах 68-го обміну — 88»: the place of the exchange in a row parts no label.
        while (
            first > sentence.First
            && sign - first < Longest
            && text.Tokens[first - 1].Norm is not (":" or ";" or "." or "," or "–" or "—")
            && (text.Tokens[first - 1].Kind != TokenKind.Number || (text.Is(first, Concept.OrdinalEnding) && text.Tokens[first].Joined))
        )
            first--;
        // Words that say who tells it, or a sentence with a subject of its own, label nothing.
        return
            first == sign
            || text.Has(Concept.Among, first, sign)
            || text.Has(Concept.Part, first, sign)
            || text.Has(Concept.Report, first, sign)
            || text.Has(Concept.DecoyTime, first, sign)
            || text.Has(Concept.Harm, first, sign)
            ? null
            : new(first, sign);
    }

    /// <summary>The noun of a label; those to whom somebody is given are not counted.</summary>
    public static Term? Noun(MarkedText text, Span label) =>
        text.All(Concept.Person, label.First, label.End)
            .LastOrDefault(p =>
                !p.Is(Concept.Rank) && p.Value(Concept.Person) != "mixed" && !(p.Is(Concept.GoesTo) && p.Value(Concept.Person) == "person")
            );

    /// <summary>The label tells a return without a noun: "Returned to Ukraine", "Received by Russia".</summary>
    public static bool TellsReturn(MarkedText text, Span label) =>
        (text.Has(Concept.GoesTo, label.First, label.End) || text.Has(Concept.ByWhom, label.First, label.End))
        && (
            label.End - label.First <= 3
            || text.Has(Concept.Back, label.First, label.End)
            || text.Has(Concept.Get, label.First, label.End)
            || text.Has(Concept.Give, label.First, label.End)
        );

    /// <summary>
    /// To which side those return whom the label names: by whose people they are, where they go, who gets them, or the name of a side
    /// alone.
    /// </summary>
    public static Told<Sides> Side(Scene scene, Span label)
    {
        var text = scene.Text;
        foreach (var people in text.All(Concept.SidePeople, label.First, label.End))
            return new(Scene.SideOf(people.Value(Concept.SidePeople)), Span.Of(people));
        foreach (var goal in text.All(Concept.GoesTo, label.First, label.End))
            return new(scene.SideNamed(goal.Value(Concept.GoesTo)), Span.Of(goal));
        foreach (var source in text.All(Concept.ComesFrom, label.First, label.End))
        {
            var side = scene.SideNamed(source.Value(Concept.ComesFrom));
            return new(
                source.Is(Concept.ByWhom) && text.Has(Concept.Get, label.First, source.First) ? side : Scene.Opposite(side),
                Span.Of(source)
            );
        }

        foreach (var name in text.All(Concept.SideName, label.First, label.End))
        {
            if (name.End == label.End && name.First - label.First <= 1)
                return new(scene.SideNamed(name.Value(Concept.SideName)), Span.Of(name));
        }

        return default;
    }
}

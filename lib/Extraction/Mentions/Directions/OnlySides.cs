using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Directions;

/// <summary>What a whole text says of one side alone.</summary>
internal static class OnlySides
{
    /// <summary>
    /// The side out of whose hands people come wherever a text or its headline says so; None when they name both or none.
    /// </summary>
    public static Sides Captor(MarkedText text, MarkedText? title)
    {
        var captors = Captors(text) | (title is null ? Sides.None : Captors(title));
        if (captors == Sides.None && title is not null)
            captors = Scene.Opposite(Homecomers(title));
        return captors == Sides.Both ? Sides.None : captors;
    }

    // "More than 100 Ukrainians return": the one people that comes home in a headline.
    private static Sides Homecomers(MarkedText title)
    {
        if (!title.Has(Concept.Back, 0, title.Tokens.Count))
            return Sides.None;
        var people = Sides.None;
        foreach (var named in title.All(Concept.SidePeople, 0, title.Tokens.Count))
            people |= Scene.SideOf(named.Value(Concept.SidePeople));
        return people;
    }

    /// <summary>Whose children a text speaks of, where it names those of one side.</summary>
    public static Told<Sides> Children(MarkedText text)
    {
        Told<Sides> only = default;
        foreach (var child in text.All(Concept.Person, 0, text.Tokens.Count))
        {
            if (child.Value(Concept.Person) != "child" || SideNamed(text, child) is not { } named)
                continue;
            var side = Scene.SideOf(named.Value(Concept.SidePeople));
            if (only.Value != Sides.None && side != only.Value)
                return default;
            only = new(side, Span.Of(named));
        }

        return only;
    }

    private static Sides Captors(MarkedText text)
    {
        var captors = Sides.None;
        foreach (var from in text.All(Concept.ComesFrom, 0, text.Tokens.Count))
        {
            // "an exchange carried out by Ukraine" is no captivity.
            if (!from.Is(Concept.ByWhom) || !text.Is(from.First - 1, Concept.Happen))
                captors |= Scene.SideOf(from.Value(Concept.ComesFrom));
        }

        return captors;
    }

    // "Ukrainian children", «українські діти»: the noun itself, or the word before it, names their side.
    private static Term? SideNamed(MarkedText text, Term child)
    {
        if (child.Is(Concept.SidePeople))
            return child;
        return text.At(child.First - 1) is { } before && before.Is(Concept.SidePeople) ? before : null;
    }
}

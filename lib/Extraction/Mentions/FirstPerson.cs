using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>
/// Whose "we" a text in the first person is: that of the side whose people it calls its own, told by whom it speaks of as others.
/// </summary>
internal static class FirstPerson
{
    /// <summary>The side that says "our boys", None where the text does not, or names people of both sides or of none.</summary>
    public static Sides Of(MarkedText text, MarkedText? title)
    {
        if (!SaysOurs(text) && (title is null || !SaysOurs(title)))
            return Sides.None;
        // "The Headquarters informs … of our military personnel": an office of one side only.
        var (ukraine, russia) = (
            text.Has(Concept.ClaimantUkraine, 0, text.Tokens.Count),
            text.Has(Concept.ClaimantRussia, 0, text.Tokens.Count)
        );
        if (ukraine != russia)
            return ukraine ? Sides.Ukraine : Sides.Russia;
        var others = Others(text) | (title is null ? Sides.None : Others(title));
        if (others is Sides.Ukraine or Sides.Russia)
            return Scene.Opposite(others);
        if (others == Sides.Both)
            return Sides.None;
        // "63 of ours, out of Russian prisons": whose captivity they left.
        if (OnlySides.Captor(text, title) is var captor and not Sides.None)
            return Scene.Opposite(captor);
        // "Mariupol, Azovstal, Snake Island": whose soldiers were taken there.
        return
            text.All(Concept.Front, 0, text.Tokens.Count)
                .Concat(title?.All(Concept.Front, 0, title.Tokens.Count) ?? [])
                .Select(f => Scene.SideOf(f.Value(Concept.Front)))
                .Distinct()
                .ToList()
                is [var side]
            ? side
            : Sides.None;
    }

    /// <summary>
    /// "195 of our guys", "our people": own people, not "our correspondent", and not in a quotation, where somebody else says it.
    /// </summary>
    public static bool SaysOurs(MarkedText text)
    {
        if (!text.Has(Concept.Own, 0, text.Tokens.Count))
            return false;
        var quoted = 0;
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            if (text.Tokens[i].Norm is "“" or "«")
                quoted++;
            else if (text.Tokens[i].Norm is "”" or "»")
                quoted = Math.Max(0, quoted - 1);
            else if (text.Tokens[i].Norm is "\"")
                quoted = quoted > 0 ? 0 : 1;
            if (
                quoted == 0
                && text.At(i) is { } own
                && own.First == i
                && own.Value(Concept.Own) == "speaker"
                && (
                    own.Is(Concept.Person)
                    || own.Is(Concept.Rank)
                    || text.Is(own.End, Concept.Rank)
                    || text.Is(own.End, Concept.Person)
                    || text.Is(own.End + 1, Concept.Person)
                    || ArticleView.IsNumber(text, Math.Max(0, own.First - 1))
                )
            )
                return true;
        }

        return false;
    }

    // "94 Russian soldiers went back", "Russia got 215": people told of in the third person. Of one's own a text may say "Ukrainians" too,
    // but not that they went the other way.
    private static Sides Others(MarkedText text)
    {
        var found = Sides.None;
        foreach (var sentence in text.Sentences)
        {
            foreach (var people in text.All(Concept.SidePeople, sentence.First, sentence.End))
            {
                if (
                    people.Is(Concept.Own)
                    || people.Value(Concept.Person) is "soldier" or "body"
                    || text.Is(people.First - 1, Concept.Own)
                    || !(people.Is(Concept.Person) || text.Is(people.End, Concept.Person) || text.Is(people.End + 1, Concept.Person))
                )
                    continue;
                var side = Scene.SideOf(people.Value(Concept.SidePeople));
                if (
                    side == Sides.Russia
                    || text.Has(Concept.InReturn, sentence.First, sentence.End)
                    || text.All(Concept.GoesTo, sentence.First, sentence.End).Any(g => g.Value(Concept.GoesTo) is "enemy")
                )
                    found |= side;
            }

            if (
                text.All(Concept.SideName, sentence.First, sentence.End).Any(n => n.Value(Concept.SideName) == "russia")
                && (text.Has(Concept.Get, sentence.First, sentence.End) || text.Has(Concept.Give, sentence.First, sentence.End))
            )
                found |= Sides.Russia;
        }

        return found;
    }
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Directions;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Speaking;

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
        if (Narrator.OnlyOffice(text) is var office and not Sides.None)
            return office;
        var others = Others(text) | (title is null ? Sides.None : Others(title));
        if (others == Sides.Both)
            return Sides.None;
        if (others != Sides.None)
            return Scene.Opposite(others);
        // "63 of ours, out of Russian prisons": whose captivity they left.
        return OnlySides.Captor(text, title) is var captor and not Sides.None ? Scene.Opposite(captor) : OfFront(text, title);
    }

    // "Mariupol, Azovstal, Snake Island": whose soldiers were taken there, where all places are of one side.
    private static Sides OfFront(MarkedText text, MarkedText? title)
    {
        Sides? only = null;
        foreach (var page in (ReadOnlySpan<MarkedText?>)[text, title])
        {
            foreach (var place in page?.All(Concept.Front, 0, page.Tokens.Count) ?? default)
            {
                var side = Scene.SideOf(place.Value(Concept.Front));
                if (only is { } before && before != side)
                    return Sides.None;
                only = side;
            }
        }

        return only ?? Sides.None;
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
            if (quoted == 0 && text.At(i) is { } own && own.First == i && IsOfOurPeople(text, own))
                return true;
        }

        return false;
    }

    // "our soldiers", "our wounded", «48 наших»: people or their number stand beside it.
    private static bool IsOfOurPeople(MarkedText text, Term own)
    {
        if (own.Value(Concept.Own) != "speaker")
            return false;
        return IsPeople(own)
            || (text.At(own.End) is { } next && IsPeople(next))
            || text.Is(own.End + 1, Concept.Person)
            || ArticleView.IsNumber(text, Math.Max(0, own.First - 1));
    }

    private static bool IsPeople(Term term) => term.Is(Concept.Person) || term.Is(Concept.Rank);

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
                    AreOthers(text, people)
                    && Scene.SideOf(people.Value(Concept.SidePeople)) is var side
                    && CanBeOthers(text, sentence, side)
                )
                    found |= side;
            }

            if (IsDoneByRussia(text, sentence))
                found |= Sides.Russia;
        }

        return found;
    }

    // People of a side who are not called ours, and are no soldiers or dead by the same word.
    private static bool AreOthers(MarkedText text, Term people) =>
        !people.Is(Concept.Own)
        && people.Value(Concept.Person) is not ("soldier" or "body")
        && !text.Is(people.First - 1, Concept.Own)
        && (people.Is(Concept.Person) || IsBeforePerson(text, people));

    private static bool IsBeforePerson(MarkedText text, Term people) =>
        text.Is(people.End, Concept.Person) || text.Is(people.End + 1, Concept.Person);

    private static bool CanBeOthers(MarkedText text, Sentence sentence, Sides side) =>
        side == Sides.Russia
        || text.Has(Concept.InReturn, sentence.First, sentence.End)
        || text.All(Concept.GoesTo, sentence.First, sentence.End).Any(static goal => goal.Value(Concept.GoesTo) is "enemy");

    // "Russia got 215"
    private static bool IsDoneByRussia(MarkedText text, Sentence sentence) =>
        text.All(Concept.SideName, sentence.First, sentence.End).Any(static name => name.Value(Concept.SideName) == "russia")
        && (text.Has(Concept.Get, sentence.First, sentence.End) || text.Has(Concept.Give, sentence.First, sentence.End));
}

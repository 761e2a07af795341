using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Nouns;

/// <summary>What "and" in the noun phrase of a number joins: another number, the other side, or a second noun for its people.</summary>
internal static class JoinedNouns
{
    /// <summary>The phrase goes on behind "and" and what it joins; null when "and" says nothing of it.</summary>
    public static bool? Read(PhraseSoFar phrase, Term and)
    {
        // "three Georgians and two Ukrainians"
        if (phrase.People is null)
            return phrase.Text.IsNumber(and.End) ? false : null;
        // "243 soldiers of Russia and Ukraine": one number for both.
        if (phrase.Nationality is Sides.Ukraine or Sides.Russia && OtherSide(phrase, and) is { } other)
        {
            phrase.Nationality = Sides.Both;
            phrase.End = other.End;
            return false;
        }

        return and.Is(Concept.SidePeople) ? null : TakeSecond(phrase, and);
    }

    // «России и Украины», «россиян и украинцев», with no number of its own behind.
    private static Term? OtherSide(PhraseSoFar phrase, Term and) =>
        phrase.Text.At(and.End) is { } other
        && other.End <= phrase.Sentence.End
        && IsWhose(other)
        && IsOpposite(phrase.Nationality, other)
        && !HasNumber(phrase, other)
            ? other
            : null;

    private static bool IsWhose(Term name) => (name.Is(Concept.SideName) && name.Is(Concept.Oblique)) || name.Is(Concept.SidePeople);

    private static bool IsOpposite(Sides side, Term other) =>
        Scene.SideOf(other.Value(Concept.SideName) ?? other.Value(Concept.SidePeople)) == Scene.Opposite(side);

    private static bool HasNumber(PhraseSoFar phrase, Term name) => name.End < phrase.Sentence.End && phrase.Text.IsNumber(name.End);

    // "146 prisoners of war and civilians": one number for both; "36 privates and sergeants": more names for the same people.
    private static bool TakeSecond(PhraseSoFar phrase, Term and)
    {
        if (phrase.Text.At(and.End) is not { } second)
            return false;
        var kind = second.Value(Concept.Person);
        if (phrase.People is People.Soldier or People.Captive && kind == "civilian" && !second.Is(Concept.Single))
        {
            (phrase.People, phrase.End) = (People.Mixed, second.End);
            return false;
        }

        if (phrase.People != People.Soldier || !(second.Is(Concept.Rank) || kind == "soldier"))
            return false;
        phrase.End = second.End;
        return true;
    }
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Nouns;

/// <summary>
/// Whether a sign ends the noun phrase of a number, or it goes on behind: "prisoners’", "three civilians, residents of Kursk", «граждан РФ
/// —
/// жителей», "12 (wounded".
/// </summary>
internal static class PhraseSigns
{
    /// <summary>The phrase goes on behind the sign.</summary>
    public static bool GoesOn(PhraseSoFar phrase, int at)
    {
        ref readonly var sign = ref phrase.Text.Tokens[at];
        if (sign.Kind != TokenKind.Symbol)
            return false;
        // "prisoners’"
        if (sign.Norm is "’" or "'" && sign.Start == phrase.Text.Tokens[at - 1].End && phrase.People is not null)
            return true;
        if (TakeApposition(phrase, at) || IsBeforeReceiver(phrase, at) || TakeKinds(phrase, at))
            return false;
        // "two of the five – civilians": what the dash says is said of the two.
        if (sign.Norm is "–" or "—" && phrase.IsOutOf)
            return false;
        if (IsOfPartBefore(phrase, at))
            phrase.IsPart = true;
        return sign.Norm is "–" or "—" or "-" or "«" or "\"" or "“" || (sign.Norm is "(" && phrase.IsPart);
    }

    // "three civilians, residents of Kursk": whose people they are, and who.
    private static bool TakeApposition(PhraseSoFar phrase, int sign)
    {
        if (
            phrase.People is not { } people
            || phrase.Nationality != Sides.None
            || phrase.Text.Tokens[sign].Norm is not ("," or "–" or "—")
            || phrase.Text.At(sign + 1) is not { } apposition
            || !IsApposition(phrase.Sentence, apposition)
        )
            return false;
        if (people == People.Person && apposition.Value(Concept.Person) == "civilian")
            phrase.Take(People.Civilian, apposition);
        phrase.Take(Scene.SideOf(apposition.Value(Concept.SidePeople)), apposition);
        phrase.End = apposition.End;
        return true;
    }

    private static bool IsApposition(Sentence sentence, Term people) =>
        people.Is(Concept.SidePeople) && people.Is(Concept.Person) && !people.Is(Concept.GoesTo) && people.End <= sentence.End;

    // «122 — РФ»: the side that gets them.
    private static bool IsBeforeReceiver(PhraseSoFar phrase, int sign) =>
        phrase.People is null
        && phrase.Text.Tokens[sign].Norm is "–" or "—"
        && phrase.Text.At(sign + 1) is { } side
        && side.Is(Concept.SideName)
        && !side.Is(Concept.Person);

    // "66 people, soldiers and civilians": who they are, in one number.
    private static bool TakeKinds(PhraseSoFar phrase, int sign)
    {
        if (
            phrase.People is null or People.Body
            || phrase.Text.Tokens[sign].Norm is not ("," or "–" or "—" or "(" or ":")
            || sign + 1 >= phrase.Sentence.End
            || phrase.Text.At(sign + 1) is not { } kinds
            || kinds.Value(Concept.Person) != "mixed"
        )
            return false;
        phrase.Take(People.Mixed, kinds);
        phrase.End = kinds.End;
        return true;
    }

    // «по 95 людей; двоє росіян — цивільні»: of those of whom the first part of the sentence tells.
    private static bool IsOfPartBefore(PhraseSoFar phrase, int sign) =>
        phrase is { People: People.Person, Nationality: not Sides.None }
        && phrase.Text.Tokens[sign].Norm is "–" or "—"
        && phrase.Text.ValueAt(sign + 1, Concept.Person) is "civilian" or "child"
        && IsBehindSemicolon(phrase)
        && phrase.Place.Earlier is { IsBody: false } all
        && all.Value > phrase.Number.Value;

    private static bool IsBehindSemicolon(PhraseSoFar phrase) =>
        phrase.Place.From > phrase.Sentence.First && phrase.Text.Tokens[phrase.Number.First - 1].Norm is ";";
}

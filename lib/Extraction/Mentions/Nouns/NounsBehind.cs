using SwapPipeline.Extraction.Lexicon;

namespace SwapPipeline.Extraction.Mentions.Nouns;

/// <summary>What stands behind a number without a noun tells whom it counts: a verb with a noun, a part, a clause with "who".</summary>
internal static class NounsBehind
{
    /// <summary>
    /// Behind the number of the rest stands who they are, behind a divided one who some of them are, within so many words.
    /// </summary>
    private const int KindReach = 5;

    /// <summary>"The rest, 60, are soldiers", «остальные 60 — военные»: who they are stands behind.</summary>
    public static FoundPeople? Rest(in BareNumber bare)
    {
        var (text, end) = (bare.Text, bare.Number.End);
        return
            IsOfTheRest(bare)
            && text.Find(Concept.Person, end, Math.Min(end + KindReach, Math.Min(bare.Place.Next, bare.Sentence.End))) is { } others
            ? new(bare.Kind(others), bare.Nationality, true, Span.Of(others))
            : null;
    }

    /// <summary>"A further three, all Ukrainian civilians, were let go": who they all are stands behind.</summary>
    public static FoundPeople? AllOfKind(in BareNumber bare)
    {
        var (text, end) = (bare.Text, bare.Number.End);
        return
            end + 1 < bare.Sentence.End
            && text.Tokens[end].Norm is "," or "("
            && text.At(end + 1) is { } all
            && all.Is(Concept.Every)
            && text.Find(Concept.Person, all.End, Math.Min(all.End + KindReach, Math.Min(bare.Place.Next, bare.Sentence.End))) is { } noun
            ? bare.Of(noun)
            : null;
    }

    private static bool IsOfTheRest(in BareNumber bare)
    {
        var at = bare.Number.First - 1;
        if (at > bare.Sentence.First && bare.Text.Tokens[at].Norm is "," or "(" or "–" or "—")
            at--;
        return at >= bare.Sentence.First && bare.Text.Is(at, Concept.Rest);
    }

    /// <summary>
    /// «о ста с лишним украинцах; штаб уточняет: 109, из них четверо гражданских»: what is divided into people counts people, those of a
    /// round number just before.
    /// </summary>
    public static FoundPeople? Divided(in BareNumber bare)
    {
        var next = bare.Place.Next;
        if (
            bare.IsPart
            || bare.Number.IsOrdinal
            || bare.Number.LooksLikeYear
            || !OpensPart(bare)
            || bare.Text.Find(Concept.Person, next, Math.Min(next + KindReach, bare.Sentence.End)) is null
        )
            return null;
        return bare.Earlier is { Precision: not CountPrecision.Exact } round && bare.IsEarlierHere && bare.Number.Value >= round.Value
            ? new(round.People, round.Nationality, false, round.PeopleAt)
            : bare.Of(People.Person);
    }

    // "109, among them", and then the number of those.
    private static bool OpensPart(in BareNumber bare) =>
        bare.Number.End + 1 < bare.Sentence.End
        && bare.Text.Tokens[bare.Number.End].Norm is "," or "("
        && bare.Text.At(bare.Number.End + 1) is { } of
        && of.Is(Concept.Part)
        && bare.Place.Next == of.End;

    /// <summary>«Москва отримала навзамін три десятки своїх»: of those told last, the dead among the dead.</summary>
    public static FoundPeople? Own(in BareNumber bare) => bare.Text.Is(bare.Number.End, Concept.Own) ? bare.OfToldLast() : null;

    /// <summary>«серед тих 41, кого вчора привезли», «64, за яких віддали стільки ж»: whom a relative clause tells of.</summary>
    public static FoundPeople? WhoseClause(in BareNumber bare) =>
        Pronoun(bare) is not null && !bare.Number.LooksLikeYear && (bare.Place.From == bare.Sentence.First || bare.IsEarlierHere)
            ? bare.Of(bare.Earlier?.People ?? People.Person)
            : null;

    // ", who", ", for whom"
    private static Term? Pronoun(in BareNumber bare)
    {
        var (text, end) = (bare.Text, bare.Number.End);
        if (end + 2 >= bare.Sentence.End || text.Tokens[end].Norm is not ",")
            return null;
        var pronoun = text.At(end + 1) is { } who && who.Is(Concept.For) ? text.At(who.End) : text.At(end + 1);
        return pronoun?.Is(Concept.Relative) == true && (!pronoun.Is(Concept.That) || IsOfSome(bare)) ? pronoun : null;
    }

    // "among the 41 that came"
    private static bool IsOfSome(in BareNumber bare) =>
        bare.Text.Is(bare.Number.First - 1, Concept.Part) || bare.Text.Is(bare.Number.First - 1, Concept.Among);

    /// <summary>"seven of the 157", whose noun follows</summary>
    public static FoundPeople? OutOfMore(in BareNumber bare) =>
        bare.Place.Next < bare.Sentence.End && bare.Place.Next - bare.Number.End is 1 or 2 && bare.Text.Is(bare.Number.End, Concept.Of)
            ? new(People.Person, bare.Nationality, true)
            : null;
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Mentions.Verbless;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Nouns;

/// <summary>The noun of a number stands somewhere in front of it: "Soldiers: 150", "the number of soldiers freed was 130".</summary>
internal static class NounsInFront
{
    /// <summary>«Військових — 96»: in front of it, and not the noun of another number.</summary>
    public static FoundPeople? Listed(in BareNumber bare) =>
        NounsBefore.Of(bare.Text, bare.Sentence, bare.Number) is { } noun
        && noun.First >= bare.Place.From
        && !IsOfEarlier(bare.Earlier, noun)
            ? new(bare.Kind(noun), bare.Nationality, IsSome(bare, noun), Span.Of(noun))
            : null;

    private static bool IsOfEarlier(Headcount? earlier, Term noun) =>
        earlier is not null && noun.First < earlier.Phrase.End && noun.First >= earlier.Number.First;

    private static bool IsSome(in BareNumber bare, Term noun) =>
        bare.IsPart || bare.Earlier?.Relation == Relation.Part || IsFewerThanTold(bare, noun);

    // Civilians are none of the soldiers.
    private static bool IsFewerThanTold(in BareNumber bare, Term noun) =>
        bare.ToldLast is { } all
        && all.Value > bare.Number.Value
        && !(all.People == People.Soldier && bare.Kind(noun) is People.Civilian or People.Child);

    /// <summary>Words of a noun phrase in front of a number that stands between two commas.</summary>
    private const int AppositionReach = 5;

    /// <summary>
    /// «очередная партия тел, 1200, отправлена на Украину», "a group of prisoners, 95, came home": how many they are, between commas; but
    /// not how old one is.
    /// </summary>
    public static FoundPeople? Apposed(in BareNumber bare)
    {
        var (text, comma) = (bare.Text, bare.Number.First - 1);
        if (
            !IsBetweenCommas(bare)
            || text.FindLast(Concept.Person, Math.Max(bare.Place.From, comma - AppositionReach), comma) is not { } noun
            || noun.Is(Concept.Single)
            || text.Is(noun.First - 1, Concept.Article)
        )
            return null;
        if (!text.HasAny(Clause.Acts, bare.Number.End, bare.Sentence.End) || text.AnyToken(noun.End, comma, EndsNoun))
            return null;
        var isOfTheDead = BodiesBefore.Find(text, bare.Place.From, noun.First) is not null;
        return new(isOfTheDead ? People.Body : bare.Kind(noun), bare.Nationality, bare.IsPart, Span.Of(noun));
    }

    private static bool IsBetweenCommas(in BareNumber bare)
    {
        var (text, comma, end) = (bare.Text, bare.Number.First - 1, bare.Number.End);
        if (comma - 1 < bare.Place.From || text.Tokens[comma].Norm is not ("," or "(") || text.At(comma) is not null)
            return false;
        return end < bare.Sentence.End && text.Tokens[end].Norm is "," or ")" && !bare.Number.LooksLikeYear;
    }

    private static bool EndsNoun(MarkedText text, int at) =>
        text.Tokens[at].Kind == TokenKind.Symbol || (text.At(at) is { } term && (Clause.IsTrigger(term) || term.Is(Concept.Harm)));

    /// <summary>"put the number of soldiers freed at 130"</summary>
    public static FoundPeople? OfNumberTold(in BareNumber bare)
    {
        if (ToldNumbers.NumberOf(bare.Text, bare.Sentence, bare.Number) is not { } noun)
            return null;
        return bare.Nationality == Sides.None && ToldNumbers.WhoseNumber(bare.Text, bare.Sentence, bare.Number) is { } whose
            ? new(bare.Kind(noun), Scene.SideOf(whose.Value(Concept.SidePeople)), bare.IsPart, Span.Of(noun))
            : bare.Of(noun);
    }

    /// <summary>By the words in front of a colon or dash.</summary>
    public static FoundPeople? Labelled(in BareNumber bare)
    {
        if (LabelRules.Of(bare.Text, bare.Sentence, bare.Number) is not { } label)
            return null;
        // "Servicemen received by Ukraine: 168"
        if (LabelRules.Noun(bare.Text, label) is { } noun)
            return bare.Of(noun);
        // "Returned to Ukraine: 230"
        if (LabelRules.TellsReturn(bare.Text, label))
            return bare.Of(bare is { Earlier.IsBody: true, IsEarlierHere: true } ? People.Body : People.Person);
        return null;
    }

    /// <summary>«Росіян звільнили трохи більше — 110»: the people that open the sentence.</summary>
    public static FoundPeople? OpeningPeople(in BareNumber bare) =>
        bare.Number.First > bare.Sentence.First + 1
        && bare.IsBehindDash
        && bare.EndsPhrase
        && bare.Text.At(bare.Sentence.First) is { } people
        && IsCountedPeople(people)
            ? bare.Of(people)
            : null;

    // «Росіян», and neither «росіянам» nor a side that acts.
    private static bool IsCountedPeople(Term people) =>
        people.Is(Concept.SidePeople)
        && people.Is(Concept.Person)
        && !people.Is(Concept.GoesTo)
        && (!people.Is(Concept.SideName) || people.Is(Concept.Oblique));

    /// <summary>«Агресор забрав своїх — теж двісті»</summary>
    public static FoundPeople? Own(in BareNumber bare) =>
        NounsBefore.Own(bare.Text, bare.Sentence.First, bare.Number) is not null
            ? bare.Of(bare.Earlier is { IsBody: true } ? People.Body : People.Person)
            : null;

    /// <summary>The least number that a total reaches.</summary>
    private const int LeastTotal = 100;

    /// <summary>"The total has reached 3,000", of people named before</summary>
    public static FoundPeople? OfTotal(in BareNumber bare) =>
        bare.Number.Value >= LeastTotal
        && bare.Text.Has(Concept.Cumulative, bare.Sentence.First, bare.Number.First)
        && bare.Text.FindLast(Concept.Person, bare.Sentence.First, bare.Number.First) is { } counted
            ? bare.Of(counted)
            : null;
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Nouns;

/// <summary>A number counts those whom the noun of the exchange is about: "Prisoner exchange: Ukraine – 95, Russia – 95".</summary>
internal static class SwappedPeople
{
    /// <summary>«Наших — 46»</summary>
    public static FoundPeople? OnOurLine(in BareNumber bare) =>
        SidesBefore.IsOurLine(bare.Text, bare.Sentence, bare.Number) ? bare.Of(People.Captive) : null;

    /// <summary>«Обмен пленными. Украина: +112 (…)»</summary>
    public static FoundPeople? OnLineOfSide(in BareNumber bare)
    {
        if (
            bare is not { Earlier: null, IsPart: false }
            || SidesBefore.Line(bare.Text, bare.Sentence, bare.Number) is not { } side
            || !bare.EndsPhrase
        )
            return null;
        var noun = bare.Text.FindLast(Concept.Person, bare.Sentence.First, bare.Number.First);
        return bare.Of(noun is null || noun.Value(Concept.Person) == "person" ? Swapped(bare) : bare.Kind(noun), side);
    }

    /// <summary>"In the prisoner swap Kyiv got 95."</summary>
    public static FoundPeople? BehindVerb(in BareNumber bare)
    {
        var (text, number) = (bare.Text, bare.Number);
        return
            !bare.IsEarlierHere
            && (text.Is(number.First - 1, Concept.Get) || text.Is(number.First - 1, Concept.Give))
            && text.Has(Concept.OfPrisoners, bare.Sentence.First, number.First)
            && bare.EndsPhrase
            ? bare.Of(People.Captive)
            : null;
    }

    /// <summary>"Prisoner exchange: Ukraine – 95, Russia – 95"</summary>
    public static FoundPeople? OfSides(in BareNumber bare)
    {
        if (
            bare is not { Earlier: null, Place.IsPair: false }
            || !bare.Text.Has(Concept.OfPrisoners, bare.Sentence.First, bare.Number.First)
        )
            return null;
        var side = SidesBefore.Dash(bare.Text, bare.Sentence, bare.Number);
        return side is not null || Arguments.IsArgument(bare.Text, bare.Sentence, bare.Number)
            ? bare.Of(Swapped(bare), side ?? bare.Nationality)
            : null;
    }

    /// <summary>"307 for 307", "200 each", «64 — Україні»</summary>
    public static FoundPeople? OfPair(in BareNumber bare) =>
        (bare.Place.IsPair && !CountsUnknown(bare))
        || bare.Text.Is(bare.Number.First - 1, Concept.Each)
        || AdditionCues.EachFollows(bare.Text, bare.Sentence, bare.Number.End)
        || bare.Text.Is(bare.Number.End, Concept.GoesTo)
            ? bare.Of(OfExchange(bare))
            : null;

    // Whom the noun of the exchange names, be it in the sentence before: «Репатріація тіл: Україна — 1000».
    private static People Swapped(in BareNumber bare)
    {
        var (text, sentence, to) = (bare.Text, bare.Sentence, bare.Number.First);
        var index = text.SentenceOf(sentence.First);
        var first = text.Has(Concept.OfPrisoners, sentence.First, to) || index == 0 ? sentence.First : text.Sentences[index - 1].First;
        return text.FindLast(Concept.OfPrisoners, first, to)?.Value(Concept.Person) is { } noun ? NounPhrase.Kind(noun) : People.Captive;
    }

    // «список на сорок сторінок»: half a ratio, before a noun that nobody knows.
    private static bool CountsUnknown(in BareNumber bare) =>
        bare.Text.Is(bare.Number.First - 1, Concept.For) && !(bare is { Earlier.IsPair: true, IsEarlierHere: true }) && IsUnknownWord(bare);

    private static bool IsUnknownWord(in BareNumber bare) =>
        bare.Number.End < bare.Sentence.End
        && bare.Text.Tokens[bare.Number.End].Kind == TokenKind.Word
        && bare.Text.At(bare.Number.End) is null;

    // "a 307-for-307 swap of soldiers": the noun behind the exchange, else the one before, unless that told of a part.
    private static People OfExchange(in BareNumber bare)
    {
        var (text, sentence, isPair) = (bare.Text, bare.Sentence, bare.Place.IsPair);
        if (isPair && NounOfExchange(bare) is { } behind)
            return bare.Kind(behind);
        if (text.FindLast(Concept.Person, sentence.First, bare.Number.First) is not { } named)
            return !isPair && bare.ToldLast is { IsBody: true } ? People.Body : People.Captive;
        return isPair && named.Value(Concept.Person) is "civilian" or "child" && text.Has(Concept.Exchange, named.End, bare.Number.First)
            ? People.Captive
            : bare.Kind(named);
    }

    /// <summary>Words between a ratio and its exchange, and between that and its people.</summary>
    private const int ExchangeReach = 4,
        PeopleReach = 3;

    private static Term? NounOfExchange(in BareNumber bare)
    {
        var (text, end) = (bare.Text, bare.Sentence.End);
        return text.Find(Concept.Exchange, bare.Number.End, Math.Min(bare.Number.End + ExchangeReach, end)) is { } act
            ? text.Find(Concept.Person, act.End, Math.Min(act.End + PeopleReach, end))
            : null;
    }
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Nouns;

/// <summary>Reads the noun phrase behind a number word by word, up to the word that is no part of it.</summary>
internal static class PhraseWords
{
    /// <summary>Words and signs of the longest phrase.</summary>
    private const int Longest = 12;

    /// <summary>Words in front of the noun that the lexicon does not have.</summary>
    private const int MostUnknown = 2;

    public static void Read(PhraseSoFar phrase)
    {
        var text = phrase.Text;
        var end = Math.Min(phrase.Sentence.End, phrase.Number.End + Longest);
        var unknown = 0;
        for (int? next = First(phrase); next is { } at && at < end; )
        {
            if (text.At(at) is { } term)
                next = Behind(phrase, term, at, unknown > 0);
            else if (text.Tokens[at].Kind == TokenKind.Word)
                next = phrase.People is null && ++unknown <= MostUnknown ? at + 1 : null;
            else
                next = PhraseSigns.GoesOn(phrase, at) ? at + 1 : null;
        }
    }

    private static int First(PhraseSoFar phrase)
    {
        var (text, first) = (phrase.Text, phrase.Number.End);
        // "one of them is a civilian", «один из них — гражданский»
        phrase.IsPart |= text.ValueAt(phrase.Number.First, Concept.Part) == "one";
        // "195 are soldiers", «24 — військові»
        // "The larger part, 51, are civilians"
        if (text.Tokens[first].Norm is "," && text.Tokens[Math.Max(phrase.Number.First - 1, 0)].Norm is "," && IsPredicate(text, first + 1))
            first++;
        phrase.IsPredicate = text.Is(first, Concept.Passive) && text.Is(first, Concept.Person);
        if (IsPredicate(text, first))
        {
            first += text.Is(first + 1, Concept.Article) ? 2 : 1;
            phrase.IsPredicate = text.Is(first, Concept.Person);
        }

        // "95, not 59, soldiers": what was wrong stands between.
        return NounCues.Corrected(text, phrase.Sentence, phrase.Number) ?? first;
    }

    private static bool IsPredicate(MarkedText text, int at) =>
        (text.Is(at, Concept.Passive) || text.Tokens[at].Norm is "–" or "—")
        && (IsKind(text, at + 1) || (text.Is(at + 1, Concept.Article) && IsKind(text, at + 2)));

    private static bool IsKind(MarkedText text, int at) => text.Is(at, Concept.Person) || text.Is(at, Concept.Rank);

    // Reads a term. The token behind it; null where the phrase ends with it or before it.
    private static int? Behind(PhraseSoFar phrase, Term term, int at, bool isUnknownBefore)
    {
        if (phrase.People is null && EndsBeforeNoun(term, isUnknownBefore))
            return null;
        var isFirst = at == phrase.Number.End;
        if (isFirst && PhraseSides.TakeOwner(phrase, term))
            return phrase.End;
        if (PhraseSides.TakeHome(phrase, term))
        {
            TakeKind(phrase);
            return null;
        }

        if (isFirst && IsOutOfPeople(phrase, term))
            phrase.IsPart = true;
        if (IsUnit(phrase, term) || (isFirst && IsTotal(phrase, term)))
        {
            phrase.CountsUnit = phrase.People is null && !IsPlaceOrOwn(phrase, at);
            return null;
        }

        if (!PhraseTerms.Read(phrase, term))
            return null;
        PhraseSides.TakeSide(phrase, term, at);
        return phrase.End = Math.Max(phrase.End, term.End);
    }

    // "one theory in Ukrainian channels": what is counted stands before the preposition.
    // «двоє не бачили дітей»: what they did not is not what they are.
    private static bool EndsBeforeNoun(Term term, bool isUnknownBefore) => (isUnknownBefore && term.Is(Concept.On)) || term.Is(Concept.Not);

    // "seven of the Ukrainians"
    private static bool IsOutOfPeople(PhraseSoFar phrase, Term of) =>
        !phrase.Place.IsSame
        && of.Is(Concept.Of)
        && phrase.Text.At(of.End) is { } all
        && IsOfPeople(phrase.Text, all)
        && !(all.Is(Concept.Own) || all.Value(Concept.Person) == "body");

    private static bool IsOfPeople(MarkedText text, Term all) =>
        all.Is(Concept.SidePeople) || all.Is(Concept.Person) || (NounCues.IsReturned(all) && Participles.IsFollowedByPeople(text, all.End));

    private static bool IsUnit(PhraseSoFar phrase, Term term) =>
        term.Is(Concept.Unit) || term.Is(Concept.Day) || (phrase.People is null && term.Is(Concept.ListOf));

    // "130 in all": but not "130 released in all", and not the sum of those named before.
    private static bool IsTotal(PhraseSoFar phrase, Term term) =>
        term.Is(Concept.Cumulative)
        && !phrase.Text.Is(term.End, Concept.Back)
        && SumCues.NounOf(phrase.Text, phrase.Sentence, phrase.Number) is null;

    // «115 своїх у районі кордону»: behind a preposition it is a place.
    private static bool IsPlaceOrOwn(PhraseSoFar phrase, int at) =>
        phrase.Text.Has(Concept.Own, phrase.Number.End, at) || phrase.Text.Has(Concept.On, phrase.Number.End, at);

    // "eight citizens of the Russian Federation, residents of the Kursk region": who they are, behind a comma or dash.
    private static void TakeKind(PhraseSoFar phrase)
    {
        var (text, sign) = (phrase.Text, phrase.End);
        if (
            phrase.People != People.Person
            || sign + 1 >= phrase.Sentence.End
            || text.Tokens[sign].Norm is not ("," or "–" or "—" or "-" or "(")
            || text.At(sign + 1) is not { } kind
        )
            return;
        if (kind.Value(Concept.Person) != "civilian" || kind.End > phrase.Sentence.End)
            return;
        phrase.Take(People.Civilian, kind);
        phrase.End = kind.End;
    }
}

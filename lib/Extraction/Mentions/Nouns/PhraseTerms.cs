using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;

namespace SwapPipeline.Extraction.Mentions.Nouns;

/// <summary>Takes up what a term says of the people of a number: who they are, and whether they are some of others.</summary>
internal static class PhraseTerms
{
    /// <summary>Terms that are no part of a noun phrase.</summary>
    private static readonly ConceptSet Ends = ConceptSet.Of(
        Concept.Exchange,
        Concept.Give,
        Concept.Get,
        Concept.Back,
        Concept.GoesTo,
        Concept.ComesFrom,
        Concept.For,
        Concept.Each,
        Concept.Number,
        Concept.Passive,
        Concept.Report,
        Concept.InReturn,
        Concept.Together,
        Concept.Same
    );

    /// <summary>Words between "out of" and who they are.</summary>
    private const int KindReach = 2;

    /// <summary>The phrase goes on behind the term.</summary>
    public static bool Read(PhraseSoFar phrase, Term term)
    {
        if (term.Value(Concept.Person) is { } kind)
            return TakePerson(phrase, term, kind);
        if (term.Is(Concept.Rank))
        {
            phrase.IsRank = phrase.People is null;
            phrase.People ??= People.Soldier;
            return true;
        }

        if (phrase.People is null && term.Is(Concept.Profession))
        {
            phrase.Take(People.Civilian, term);
            return true;
        }

        if (phrase.People is null && term.Is(Concept.Kin))
            return TakeKin(phrase, term);
        if (term.Is(Concept.Part))
        {
            TakePart(phrase, term);
            return true;
        }

        if (term.Is(Concept.And) && JoinedNouns.Read(phrase, term) is { } goesOn)
            return goesOn;
        return !TakePredicate(phrase, term)
            && (!IsEnd(phrase, term) || (phrase.People is null && Participles.IsParticiple(phrase.Text, term)));
    }

    private static bool TakePerson(PhraseSoFar phrase, Term term, string kind)
    {
        var isNext = term.First == phrase.End;
        // «12 депортованих дітей»
        if (isNext && phrase.People == People.Civilian && kind == "child")
            phrase.People = People.Person;
        // «11 тяжкопоранених військовополонених РФ»: two words for the same people.
        if (isNext && phrase.People == People.Soldier && kind == "captive")
            return true;
        if (phrase.People is not (null or People.Body or People.Person) && kind != "body")
        {
            // "12 wounded Russians"; but «разом із 25 бійцями росіяни віддали»
            if (phrase.IsSideOpenAt(term) && !IsTogetherWith(phrase, term) && term.Value(Concept.SidePeople) is { } theirs)
            {
                phrase.Take(Scene.SideOf(theirs), term);
                phrase.End = term.End;
            }

            return false;
        }

        phrase.IsRank |= phrase.People is null && term.Is(Concept.Rank) && !term.Is(Concept.Own);
        // "1,000 soldiers' bodies", «тіла 1000 військових»: the dead, whatever they were.
        phrase.Take(phrase.People == People.Body ? People.Body : NounPhrase.Kind(kind), term);
        return true;
    }

    private static bool IsTogetherWith(PhraseSoFar phrase, Term side) =>
        side.Is(Concept.SideName) && phrase.Text.Is(phrase.Number.First - 1, Concept.Together);

    // «двох братів», where children were spoken of
    private static bool TakeKin(PhraseSoFar phrase, Term kin)
    {
        if ((phrase.Place.Earlier ?? phrase.Place.Told)?.People != People.Child)
            return false;
        phrase.Take(People.Child, kin);
        return true;
    }

    private static void TakePart(PhraseSoFar phrase, Term part)
    {
        var text = phrase.Text;
        // «64 лица из числа военнопленных»: who they are, in the words of an office.
        if (
            phrase.People == People.Person
            && text.Find(Concept.Person, part.End, Math.Min(part.End + KindReach, phrase.Sentence.End)) is { } kinds
            && kinds.Value(Concept.Person) is not "person"
            && !kinds.Is(Concept.Back)
        )
            phrase.Take(NounPhrase.Kind(kinds.Value(Concept.Person)!), kinds);
        // "There are 50 of them": all of those told before.
        else if (text.ValueAt(phrase.Number.First - 1, Concept.Copula) == "there")
            phrase.People ??= People.Person;
        else
            phrase.IsPart = true;
    }

    // "Twelve of them are civilians"
    private static bool TakePredicate(PhraseSoFar phrase, Term verb)
    {
        if (
            phrase is not { IsPart: true, People: null or People.Person }
            || !verb.Is(Concept.Passive)
            || phrase.Text.At(verb.End) is not { } noun
            || noun.Value(Concept.Person) is not ("civilian" or "child" or "soldier")
        )
            return false;
        phrase.Take(NounPhrase.Kind(noun.Value(Concept.Person)!), noun);
        (phrase.End, phrase.IsPredicate) = (noun.End, true);
        return true;
    }

    private static bool IsEnd(PhraseSoFar phrase, Term term) =>
        term.Concepts.Overlaps(Ends)
        || term.Value(Concept.And) == "clause"
        || (phrase.People is not null && term.Is(Concept.Local))
        || IsOfTheHarmed(phrase, term);

    // "12 Russians wounded"
    private static bool IsOfTheHarmed(PhraseSoFar phrase, Term term) =>
        (phrase.People is not null || phrase.Nationality != Sides.None) && term.Is(Concept.Harm);
}

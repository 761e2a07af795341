using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Nouns;

/// <summary>Whose people a number counts, by the words of its noun phrase.</summary>
internal static class PhraseSides
{
    /// <summary>Words between a noun and the people behind it: "12 wounded, all Russians".</summary>
    private const int PeopleReach = 2;

    /// <summary>"205 of Russia's own", "186 of Moscow's"</summary>
    /// <param name="phrase">The number alone.</param>
    /// <param name="of">The term right behind it.</param>
    public static bool TakeOwner(PhraseSoFar phrase, Term of)
    {
        if (!of.Is(Concept.Of) || phrase.Text.At(of.End) is not { } owner || !NounCues.IsPossessive(phrase.Text, owner))
            return false;
        phrase.Take(Scene.SideOf(owner.Value(Concept.SideName) ?? owner.Value(Concept.SidePeople)), owner);
        phrase.End = owner.End;
        return true;
    }

    /// <summary>"six children of Ukraine", "200 citizens of Ukraine and other countries"</summary>
    public static bool TakeHome(PhraseSoFar phrase, Term of)
    {
        if (
            phrase.People is not (People.Person or People.Child or People.Civilian)
            || !phrase.IsSideOpenAt(of)
            || !of.Is(Concept.Of)
            || phrase.Text.At(of.End) is not { } home
            || !IsStateOf(phrase.Sentence, home)
        )
            return false;
        phrase.Take(Scene.SideOf(home.Value(Concept.SideName)), home);
        phrase.End = home.End;
        return true;
    }

    private static bool IsStateOf(Sentence sentence, Term home) =>
        home.Value(Concept.SideName) is "ukraine" or "russia" && home.End <= sentence.End;

    /// <summary>The side that a word of the phrase names, if it does.</summary>
    public static void TakeSide(PhraseSoFar phrase, Term term, int at)
    {
        var (text, sentence) = (phrase.Text, phrase.Sentence);
        // "the sides exchanged 150 defenders each": a word that one side has for its soldiers names no side where both are told of.
        if (term.Value(Concept.Person) == "soldier" && text.Has(Concept.Each, sentence.First, sentence.End))
            return;
        if (term.Value(Concept.SidePeople) is { } people && IsOfTheCounted(phrase, term, at))
        {
            // "500 Russian and Ukrainian prisoners": both sides in one number.
            if (phrase.People is null || phrase.Nationality == Sides.None)
                phrase.Nationality |= Scene.SideOf(people);
            phrase.SideAt = Span.Of(term);
        }
        // «11 військовополонених РФ»: a name without endings behind the noun tells whose they are, unless it acts.
        else if (phrase.People is not null && phrase.IsSideOpenAt(term) && IsUndeclinedName(term) && !IsActBehind(text, term))
        {
            phrase.Take(Scene.SideOf(term.Value(Concept.SideName)), term);
        }
    }

    private static bool IsOfTheCounted(PhraseSoFar phrase, Term people, int at) =>
        phrase.People is null || at - phrase.PeopleAt.End <= PeopleReach || people.Is(Concept.Person);

    private static bool IsUndeclinedName(Term name) => name.Is(Concept.SideName) && name.Value(Concept.Undeclined) == "one";

    private static bool IsActBehind(MarkedText text, Term name) => text.At(name.End) is { } act && Clause.IsTrigger(act);
}

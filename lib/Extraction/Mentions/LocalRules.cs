using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>
/// Whether a number counts the people of one place or one unit among those who came home: "four men of our region", «троє бійців 36-ї
/// бригади».
/// </summary>
internal static class LocalRules
{
    /// <summary>The place stands at most so many words behind the people.</summary>
    private const int Reach = 5;

    /// <summary>
    /// The headcount as some of those who came home, where it counts locals; those of the places where this war is fought may be all of
    /// them.
    /// </summary>
    /// <param name="scene">What was told before.</param>
    /// <param name="sentence">Where it stands.</param>
    /// <param name="count">As its noun phrase tells it.</param>
    public static Headcount Read(Scene scene, Sentence sentence, Headcount count)
    {
        var text = scene.Text;
        // "107 servicemen are home. 65 of them are residents of the region": where they live makes no civilians of soldiers.
        if (
            count is { Relation: Relation.Part, People: People.Civilian }
            && scene.LastWhole is { People: People.Soldier } soldiers
            && soldiers.Value > count.Value
            && text.ValueAt(count.PeopleAt.First, Concept.Local) == "resident"
        )
            return count with { People = People.Person, IsRank = true };
        if (
            count.IsPair
            || count.People == People.Child
            || count.Relation == Relation.BothSides
            || !text.HasAny(Words, sentence.First, sentence.End)
        )
            return count;
        var residents = text.Find(Concept.Local, count.Number.End, count.Phrase.End) is { } noun && noun.Value(Concept.Local) == "resident";
        if (count.People == People.Civilian && !residents)
            return count;
        if (!IsLocal(text, count, residents, sentence.End))
            return count;
        return count with
        {
            People = count.People == People.Civilian ? People.Person : count.People,
            IsRank = true,
            IsLocal = true,
            Relation = Relation.Part,
        };
    }

    private static readonly ConceptSet Words = ConceptSet.Of(Concept.Local);

    // «З Вінниччини на волі двоє»: the place where they are at home opens the sentence; a border region may be where they came over.
    private static bool ComesFromPlace(MarkedText text, Headcount count)
    {
        var first = text.Sentences[text.SentenceOf(count.Number.First)].First;
        return text.At(first + 1) is { } place
            && place.Value(Concept.Local) == ""
            && !place.Is(Concept.Region)
            && text.Is(first, Concept.Of)
            && count.Number.First - place.End <= Reach
            && text.EveryToken(place.End, count.Number.First, static (text, i) => text.Tokens[i].Kind != TokenKind.Symbol);
    }

    private static bool IsLocal(MarkedText text, Headcount count, bool residents, int end)
    {
        // "five compatriots"
        if (
            text.All(Concept.Local, count.Number.First, count.Phrase.End).Any(l => l.Value(Concept.Local) == "")
            || ComesFromPlace(text, count)
        )
            return true;
        for (var i = count.Phrase.End; i < Math.Min(count.Phrase.End + Reach, end); i++)
        {
            if (text.At(i) is { } term)
            {
                if (term.Is(Concept.Local))
                    return term.Value(Concept.Local) == "";
                if (
                    term.Is(Concept.Front)
                    || term.Is(Concept.On)
                    || term.Is(Concept.SideName)
                    || term.Is(Concept.SidePeople)
                    || term.Is(Concept.Happen)
                    || term.Is(Concept.Person)
                    || Clause.IsTrigger(term)
                )
                    return false;
            }
            else if (text.Tokens[i].Kind == TokenKind.Symbol && text.Tokens[i].Norm is not ("«" or "»" or "\"" or "“" or "”" or "-"))
            {
                return false;
            }

            // «двоє жителів Коломиї»
            if (
                residents
                && i == count.Phrase.End
                && text.Tokens[i].Capital
                && text.At(i) is null
                && !(text.At(i + 1) is { } area && (area.Is(Concept.Local) || area.Is(Concept.Front)))
            )
                return true;
        }

        return false;
    }
}

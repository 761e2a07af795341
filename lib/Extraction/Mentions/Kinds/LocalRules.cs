using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Kinds;

/// <summary>
/// Whether a number counts the people of one place or one unit among those who came home: "four men of our region", «троє бійців 36-ї
/// бригади».
/// </summary>
internal static class LocalRules
{
    /// <summary>The place stands at most so many words behind the people.</summary>
    private const int Reach = 5;

    private static readonly ConceptSet Words = ConceptSet.Of(Concept.Local);

    /// <summary>What ends the phrase that could name the people's place.</summary>
    private static readonly ConceptSet Endings = ConceptSet.Of(
        Concept.Front,
        Concept.On,
        Concept.SideName,
        Concept.SidePeople,
        Concept.Happen,
        Concept.Person
    );

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
        if (AreSoldiers(scene, count))
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
        return IsLocal(text, count, residents, sentence.End)
            ? count with
            {
                People = count.People == People.Civilian ? People.Person : count.People,
                IsRank = true,
                IsLocal = true,
                Relation = Relation.Part,
            }
            : count;
    }

    // "107 servicemen are home. 65 of them are residents of the region": where they live makes no civilians of soldiers.
    private static bool AreSoldiers(Scene scene, Headcount count) =>
        count is { Relation: Relation.Part, People: People.Civilian }
        && scene.LastWhole is { People: People.Soldier } soldiers
        && soldiers.Value > count.Value
        && scene.Text.ValueAt(count.PeopleAt.First, Concept.Local) == "resident";

    private static bool IsLocal(MarkedText text, Headcount count, bool residents, int end) =>
        NamesLocals(text, count) || ComesFromPlace(text, count) || IsOfPlace(text, count, residents, end) || AreOwnOfUnit(text, count);

    // "The brigade said that 34 of its fighters had come home": its own are no side's.
    private static bool AreOwnOfUnit(MarkedText text, Headcount count)
    {
        var first = text.Sentences[text.SentenceOf(count.Number.First)].First;
        return text.FindLast(Concept.Local, first, count.Number.First) is { } unit
            && text.All(Concept.Own, count.Number.End, count.Phrase.End).Any(static own => own.Value(Concept.Own) == "subject")
            && ArticleView.SidesIn(text, unit.End, count.Number.First) == Sides.None;
    }

    // "five compatriots"
    private static bool NamesLocals(MarkedText text, Headcount count) =>
        text.All(Concept.Local, count.Number.First, count.Phrase.End).Any(static l => l.Value(Concept.Local) == "");

    // «З Вінниччини на волі двоє»: the place where they are at home opens the sentence; a border region may be where they came over.
    private static bool ComesFromPlace(MarkedText text, Headcount count)
    {
        var first = text.Sentences[text.SentenceOf(count.Number.First)].First;
        return text.At(first + 1) is { } place
            && place.Value(Concept.Local) == ""
            && !place.Is(Concept.Region)
            && text.Is(first, Concept.Of)
            && IsNearBehind(text, place.End, count.Number.First);
    }

    private static bool IsNearBehind(MarkedText text, int first, int number) =>
        number - first <= Reach && text.EveryToken(first, number, static (text, i) => text.Tokens[i].Kind != TokenKind.Symbol);

    // "four men of our region": the place stands behind them, before anything else is named.
    private static bool IsOfPlace(MarkedText text, Headcount count, bool residents, int end)
    {
        for (var i = count.Phrase.End; i < Math.Min(count.Phrase.End + Reach, end); i++)
        {
            if (text.At(i) is { } term && term.Is(Concept.Local))
                return term.Value(Concept.Local) == "";
            if (IsClosed(text, i))
                return false;
            if (residents && i == count.Phrase.End && IsTown(text, i))
                return true;
        }

        return false;
    }

    // A word that ends the phrase, or a sign other than quotation marks and hyphens.
    private static bool IsClosed(MarkedText text, int token) =>
        text.At(token) is { } term
            ? term.Concepts.Overlaps(Endings) || Clause.IsTrigger(term)
            : text.Tokens[token].Kind == TokenKind.Symbol && text.Tokens[token].Norm is not ("«" or "»" or "\"" or "“" or "”" or "-");

    // «двоє жителів Коломиї»
    private static bool IsTown(MarkedText text, int token) =>
        text.Tokens[token].Capital
        && text.At(token) is null
        && !(text.At(token + 1) is { } area && (area.Is(Concept.Local) || area.Is(Concept.Front)));
}

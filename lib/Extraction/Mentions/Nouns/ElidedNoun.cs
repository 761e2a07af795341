using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Nouns;

/// <summary>Finds the noun that a number leaves out: the first of these rules that speaks.</summary>
internal static class ElidedNoun
{
    /// <summary>The people whom the number counts, null when nothing says that it counts any.</summary>
    public static FoundPeople? Find(in BareNumber bare)
    {
        if (CountsUnit(bare) || (BySentence(bare) ?? ByNumberBefore(bare) ?? ByItself(bare)) is not { } found)
            return null;
        // "160 for 160": the second are of the same kind as the first.
        if (bare is { Place.IsPair: true, IsEarlierHere: true, Earlier: { IsBody: true, IsPair: true } first })
            return found with { People = People.Body, At = first.PeopleAt };
        if (found is { At: { } at, People: People.Soldier or People.Person } && DeadBefore(bare, at) is { } dead)
            return found with { People = People.Body, At = Span.Of(dead) };
        return found is { At: null } && IsOpen(bare, found.People) && Antecedent(bare) is { } noun
            ? found with
            {
                People = bare.Kind(noun),
                At = Span.Of(noun),
            }
            : found;
    }

    // "exchanged the bodies of fallen soldiers by the formula 160 for 160": the soldiers who are named are dead.
    private static Term? DeadBefore(in BareNumber bare, Span noun) =>
        BodiesBefore.Find(bare.Text, bare.Text.Sentences[bare.Text.SentenceOf(noun.First)].First, noun.First);

    // The soldiers of a ratio may be those whose bodies were exchanged.
    private static bool IsOpen(in BareNumber bare, People people) =>
        people is People.Person or People.Captive || (people == People.Soldier && bare.Place.IsPair);

    // A word of its sentence names them.
    private static FoundPeople? BySentence(in BareNumber bare) =>
        NounsBehind.Rest(bare)
        ?? NounsBehind.AllOfKind(bare)
        ?? NounsInFront.OfNumberTold(bare)
        ?? NounsInFront.Listed(bare)
        ?? NounsInFront.Apposed(bare)
        ?? SubjectNouns.OfTheSame(bare)
        ?? NounsBehind.Divided(bare)
        ?? NounsInFront.Labelled(bare)
        ?? NounsBehind.Own(bare)
        ?? NounsInFront.OpeningPeople(bare)
        ?? NounsInFront.Own(bare)
        ?? OfThose(bare);

    // They are of the same kind as those told last, or of those whom an exchange is about.
    private static FoundPeople? ByNumberBefore(in BareNumber bare) =>
        SharedNouns.InReturn(bare)
        ?? SharedNouns.BySide(bare)
        ?? SharedNouns.ByReceiver(bare)
        ?? NounsBehind.WhoseClause(bare)
        ?? SwappedPeople.OnOurLine(bare)
        ?? SwappedPeople.OnLineOfSide(bare)
        ?? SharedNouns.ByTeller(bare)
        ?? SharedNouns.OfOtherSide(bare)
        ?? SharedNouns.ToldAgain(bare)
        ?? SharedNouns.ToldExactly(bare);

    // Nothing names them: what the number does in its sentence shows that it counts people.
    private static FoundPeople? ByItself(in BareNumber bare) =>
        WithSideOrPart(bare)
        ?? NounsBehind.OutOfMore(bare)
        ?? Alone(bare)
        ?? SwappedPeople.BehindVerb(bare)
        ?? SharedNouns.StillToCome(bare)
        ?? NumberOfThose(bare)
        ?? SwappedPeople.OfSides(bare)
        ?? SubjectNouns.OfArgument(bare)
        ?? SharedNouns.ByDay(bare)
        ?? SharedNouns.ByVerbLeftOut(bare)
        ?? NounsInFront.OfTotal(bare)
        ?? SwappedPeople.OfPair(bare);

    // "twenty reunited families": what is counted stands behind its participle.
    private static bool CountsUnit(in BareNumber bare)
    {
        var (text, end) = (bare.Text, bare.Sentence.End);
        return bare.Number.End + 1 < end
            && text.At(bare.Number.End) is { } participle
            && Clause.IsTrigger(participle)
            && participle.End < end
            && IsUnit(text, participle.End);
    }

    private static bool IsUnit(MarkedText text, int at) => text.Is(at, Concept.Unit) && !text.Is(at, Concept.Person);

    private static FoundPeople? WithSideOrPart(in BareNumber bare) =>
        bare.Nationality != Sides.None || bare.IsPart ? bare.Of(People.Person) : null;

    // «Їх 77»: opens its sentence, and counts those spoken of.
    private static FoundPeople? OfThose(in BareNumber bare) =>
        bare.Number.First == bare.Sentence.First + 1 && bare.Text.ValueAt(bare.Sentence.First, Concept.Pronoun) == "counted"
            ? bare.Of(People.Person)
            : null;

    private static FoundPeople? Alone(in BareNumber bare) => bare.Place.IsAlone ? bare.Of(People.Person) : null;

    // "put the number of those who came back at 189"
    private static FoundPeople? NumberOfThose(in BareNumber bare) =>
        ToldNumbers.IsNumberOfThose(bare.Text, bare.Sentence, bare.Number) ? bare.OfToldLast() : null;

    /// <summary>Sentences back to the act whose people are still spoken of; those in between tell of none.</summary>
    private const int ActReach = 4;

    // "The fallen have come home. Ukraine received 1,000": the dead or the children of whom an act told last, behind whoever was counted
    // before.
    private static Term? Antecedent(in BareNumber bare)
    {
        var text = bare.Text;
        var index = text.SentenceOf(bare.Sentence.First);
        var told = bare.Earlier?.Phrase.End ?? 0;
        for (var s = index; s >= Math.Max(0, index - (bare.Place.IsPair ? 1 : ActReach)); s--)
        {
            var (first, end) = (Math.Max(text.Sentences[s].First, told), Math.Min(text.Sentences[s].End, bare.Number.First));
            if (!text.HasAny(Clause.Acts, text.Sentences[s].First, end))
                continue;
            if (LastKind(text, first, end) is { } noun)
                return noun.Value(Concept.Person) is "body" or "child" ? noun : BodiesBefore.Find(text, first, noun.First);
            // An act with people of its own, whoever they are.
            if (s < index)
                break;
        }

        return null;
    }

    // The last noun that says more of people than that they are some.
    private static Term? LastKind(MarkedText text, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (text.ValueAt(i, Concept.Person) is not (null or "person"))
                return text.At(i);
        }

        return null;
    }
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Nouns;

/// <summary>How the people of a number stand to those told before.</summary>
/// <param name="end">The token behind the noun phrase of the number.</param>
internal readonly struct NounRelation(MarkedText text, Sentence sentence, NumberPlace place, int end)
{
    /// <summary>A part, an addition, a whole, or both sides' people together.</summary>
    /// <param name="people">Of what kind.</param>
    /// <param name="nationality">Of which side.</param>
    /// <param name="part">Its words say that it is one.</param>
    public Relation Of(People people, Sides nationality, bool part)
    {
        if (nationality == Sides.Both)
            return text.ValueAt(place.Number.First - 1, Concept.Each) == "before" ? Relation.Whole : Relation.BothSides;
        if (IsBesideSoldiers(people))
            return Relation.OnTop;
        var (before, onTop) = PartCues.Before(text, sentence.First, place.From, place.Number.First);
        if (part || (before && !place.IsPair) || EndsList(people) || NounCues.IsOfReturned(text, sentence, end))
            return Relation.Part;
        if (onTop && AreExceptions(people))
            return Relation.Part;
        // "an equal number of Ukrainians were also freed": the other side's, on top of nothing.
        if (people != People.Body && !place.IsSame && !SumCues.IsSum(text, sentence, place.Number) && (onTop || IsAddition()))
            return Relation.OnTop;
        return IsOnlyNumberOfPart(people) || IsPartBehind() ? Relation.Part : Relation.Whole;
    }

    // "Besides the soldiers, seven civilians came home", «К военным добавились семь гражданских»: where the soldiers were counted.
    private bool IsBesideSoldiers(People people) =>
        people is People.Civilian or People.Child
        && place.Told is { People: People.Soldier or People.Captive }
        && text.All(Concept.OnTop, sentence.First, sentence.End).Any(static t => t.Value(Concept.OnTop) == "soldiers")
        && !text.Has(Concept.Part, sentence.First, sentence.End);

    // "75 people came home. They are soldiers, border guards and also four civilians": the last of a list without numbers of who they are.
    private bool EndsList(People people)
    {
        if (
            people is not (People.Civilian or People.Child)
            || place is not { Told: { People: People.Person, IsBody: false } told }
            || place.From > sentence.First
            || told.Value <= place.Number.Value
        )
            return false;
        return text.Find(Concept.Person, sentence.First, place.Number.First) is { } first
            && first.Value(Concept.Person) is "soldier" or "captive"
            && text.AnyToken(first.End, place.Number.First, static (text, i) => text.Tokens[i].Norm is ",");
    }

    // "Apart from four civilians they are all soldiers": all but those.
    private bool AreExceptions(People people) =>
        people is People.Civilian or People.Child
        && place.Told is not null
        && place.From == sentence.First
        && text.Find(Concept.Every, end, sentence.End) is { } all
        && text.Has(Concept.Person, all.End, sentence.End);

    // "42 others", where some were told before, "38 more on top of that"
    private bool IsAddition() =>
        (place.Told is not null && text.Is(place.Number.End, Concept.Other))
        || AdditionCues.OnTopFollows(text, place.Next, end)
        || AdditionCues.AlsoFollows(text, place.Next, end);

    // "Two civilians, held since the spring in a town by the sea, were part of the group": the only number of the sentence, and what
    // the sentence says of it.
    private bool IsOnlyNumberOfPart(People people) =>
        place.From == sentence.First
        && !CountsBehind()
        && people is People.Civilian or People.Child
        && text.Find(Concept.Part, end, sentence.End)?.Value(Concept.Part) == "after";

    // A number behind that is no year.
    private bool CountsBehind()
    {
        for (var i = place.Next; i < sentence.End; i++)
        {
            if (ArticleView.IsNumber(text, i) && !IsYear(text.Tokens[i]))
                return true;
        }

        return false;
    }

    private static bool IsYear(in Token token) =>
        token.Kind == TokenKind.Number && token.Norm.Length == 4 && token.Norm.StartsWith("20", StringComparison.Ordinal);

    /// <summary>"among them" stands at most so many words behind those it is said of; behind a list that "with" opens, so many.</summary>
    private const int PartReach = 4,
        WithReach = 9;

    private bool IsPartBehind()
    {
        var isBehindWith = IsBehindWith();
        return text.Find(Concept.Part, end, Math.Min(end + (isBehindWith ? WithReach : PartReach), place.Next)) is { } cue
            && (cue.Value(Concept.Part) == "after" || (isBehindWith && EndsPhrase(cue)));
    }

    // "got 189 people, with guardsmen and two civilians from the city of Kherson among them"
    private bool IsBehindWith() =>
        place.From > sentence.First
        && text.All(Concept.OnePerson, place.From, place.Number.First).Any(static w => w.Value(Concept.OnePerson) == "with");

    private bool EndsPhrase(Term cue) => cue.End >= sentence.End || text.Tokens[cue.End].Kind == TokenKind.Symbol;
}

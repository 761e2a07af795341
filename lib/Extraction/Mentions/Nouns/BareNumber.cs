using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Nouns;

/// <summary>A number without a noun behind it, and what is known of those whom it may count.</summary>
/// <param name="Text">The text that it stands in.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Place">What stands around it.</param>
/// <param name="Nationality">Whose people they are, where a word beside it says so.</param>
/// <param name="IsPart">A word beside it says that they are some of others.</param>
internal readonly record struct BareNumber(MarkedText Text, Sentence Sentence, NumberPlace Place, Sides Nationality, bool IsPart)
{
    public Quantity Number => Place.Number;

    /// <summary>The headcount told last, whose noun it may share.</summary>
    public Headcount? Earlier => Place.Earlier;

    /// <summary>The headcount told last, else the last one of all of a side's people.</summary>
    public Headcount? ToldLast => Place.Earlier ?? Place.Told;

    /// <summary>The headcount told last stands in the same sentence.</summary>
    public bool IsEarlierHere => Earlier?.Number.First >= Sentence.First;

    /// <summary>A sign stands behind the number, or nothing.</summary>
    public bool EndsPhrase => Number.End >= Sentence.End || Text.Tokens[Number.End].Kind == TokenKind.Symbol;

    /// <summary>A dash stands right before the number.</summary>
    public bool IsBehindDash => Text.Tokens[Number.First - 1].Norm is "–" or "—";

    public FoundPeople Of(People people) => new(people, Nationality, IsPart);

    public FoundPeople Of(Term noun) => new(Kind(noun), Nationality, IsPart, Span.Of(noun));

    public FoundPeople Of(People people, Sides side) => new(people, side, IsPart);

    /// <summary>Of those told last: the dead where they were dead.</summary>
    public FoundPeople OfToldLast() => Of(ToldLast is { IsBody: true } ? People.Body : People.Person);

    /// <summary>
    /// Who the people of a noun are. «Росіян – 35», where the dead were counted: a people that says nothing more of them.
    /// </summary>
    public People Kind(Term noun) =>
        noun.Is(Concept.SidePeople) && noun.Value(Concept.Person) == "person" && ToldLast is { IsBody: true }
            ? People.Body
            : NounPhrase.Kind(noun.Value(Concept.Person)!);
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Nouns;

/// <summary>What the words of a number's noun phrase, as far as they are read, say of its people.</summary>
internal sealed class PhraseSoFar(MarkedText text, Sentence sentence, NumberPlace place)
{
    public MarkedText Text => text;

    public Sentence Sentence => sentence;

    public NumberPlace Place => place;

    public Quantity Number => place.Number;

    /// <summary>Of what kind they are; null as long as no word says it.</summary>
    public People? People { get; set; }

    /// <summary>The words that say it, else the number.</summary>
    public Span PeopleAt { get; set; } = new(place.Number.First, place.Number.End);

    /// <summary>Whose people they are.</summary>
    public Sides Nationality { get; set; }

    /// <summary>The words that say it, else the number.</summary>
    public Span SideAt { get; set; } = new(place.Number.First, place.Number.End);

    /// <summary>The token behind the phrase.</summary>
    public int End { get; set; } = place.Number.End;

    /// <summary>Its words say that they are some of others: "seven of them".</summary>
    public bool IsPart { get; set; }

    /// <summary>Officers, women, defenders of a town.</summary>
    public bool IsRank { get; set; }

    /// <summary>A verb or dash stands between the number and who they are.</summary>
    public bool IsPredicate { get; set; }

    /// <summary>The number counts no people, but days, exchanges or lists.</summary>
    public bool CountsUnit { get; set; }

    /// <summary>The number before it is a part of it: "the first of 6,000".</summary>
    public bool IsWholeOfLast { get; private set; }

    /// <summary>"two of the five"</summary>
    public bool IsOutOf =>
        place.From > sentence.First
        && Number.First - place.From is 1 or 2
        && (text.Is(place.From, Concept.Of) || text.Is(place.From, Concept.Part));

    /// <summary>No word has told their side, and this one stands right behind the phrase.</summary>
    public bool IsSideOpenAt(Term term) => Nationality == Sides.None && term.First == End;

    public void Take(People people, Term noun) => (People, PeopleAt) = (people, Span.Of(noun));

    public void Take(Sides side, Term name) => (Nationality, SideAt) = (side, Span.Of(name));

    /// <summary>What is known of a number that leaves out its noun.</summary>
    public void Take(FoundPeople found)
    {
        (People, Nationality, IsPart, IsWholeOfLast) = (found.People, found.Nationality, found.IsPart, found.IsRest);
        PeopleAt = found.At ?? PeopleAt;
    }
}

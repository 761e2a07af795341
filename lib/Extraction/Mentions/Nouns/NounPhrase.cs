using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Mentions.Kinds;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Nouns;

/// <summary>The noun phrase of a number: whom it counts, of which side, as a part or a whole.</summary>
internal readonly struct NounPhrase(MarkedText text, Sentence sentence, NumberPlace place)
{
    private readonly Quantity number = place.Number;

    public static People Kind(string noun) => Kinds[noun];

    // By their names: asked of each number of a text.
    private static readonly Dictionary<string, People> Kinds = Enum.GetValues<People>()
        .ToDictionary(kind => kind.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The headcount, without the side that only a verb tells; null when the number counts no people.</summary>
    public Headcount? Read(Explaining.ReadingTrace? trace)
    {
        var phrase = new PhraseSoFar(text, sentence, place);
        PhraseWords.Read(phrase);
        if (phrase.CountsUnit)
            trace?.Leave(number, "counts something other than people");
        if (phrase.CountsUnit || IsOfList())
            return null;
        if (SideBesideDash(phrase) is { } side)
            phrase.Nationality = side;
        if (BodiesBefore.Find(text, place.From, number.First) is { } body)
            phrase.Take(People.Body, body);
        if (phrase.People is null)
        {
            // "One of them told reporters …"
            if (text.ValueAt(number.First, Concept.Part) == "one")
                return null;
            if (Elided(phrase) is not { } elided)
                return null;
            phrase.Take(elided);
        }

        if (number.LooksLikeYear && text.Is(number.First - 1, Concept.On))
            return null;
        if (phrase.People != People.Body && TheDead.Behind(text, phrase.End, place.Next) is { } dead)
            phrase.Take(People.Body, dead);
        return Count(phrase);
    }

    // «Киев — 35 военных, Москва — 28»
    private Sides? SideBesideDash(PhraseSoFar phrase) =>
        phrase.Nationality == Sides.None && (place.Earlier is not null || phrase.People is not null)
            ? SidesBefore.Dash(text, sentence, number)
            : null;

    // A year counts nobody, unless it is half of a ratio.
    private FoundPeople? Elided(PhraseSoFar phrase) =>
        number.LooksLikeYear && !place.IsPair ? null : ElidedNoun.Find(new(text, sentence, place, phrase.Nationality, phrase.IsPart));

    private Headcount Count(PhraseSoFar phrase) =>
        new()
        {
            Number = number,
            Phrase = new(number.First, phrase.End),
            People = phrase.People!.Value,
            Value = number.Value,
            Precision = number.Precision,
            Relation = new NounRelation(text, sentence, place, phrase.End).Of(phrase.People.Value, phrase.Nationality, phrase.IsPart),
            IsRank = phrase.IsRank,
            Nationality = phrase.Nationality,
            To = phrase.Nationality,
            PeopleAt = phrase.PeopleAt,
            SideAt = phrase.SideAt,
            IsPair = place.IsPair,
            IsWholeOfLast = phrase.IsWholeOfLast,
            IsPredicate = phrase.IsPredicate,
            IsSum = SumCues.IsSum(text, sentence, number),
            IsAlso = IsAlso(),
            IsAside = NounCues.IsInBrackets(text, sentence, number),
        };

    /// <summary>"Also" stands at most so many words before its number.</summary>
    private const int AlsoReach = 10;

    // "Also released were 19 border guards"
    private bool IsAlso() =>
        text.All(Concept.OnTop, Math.Max(place.From, number.First - AlsoReach), number.First).LastOrDefault()?.Value(Concept.OnTop)
        == "also";

    /// <summary>Words between a list and the number of those on it.</summary>
    private const int ListReach = 3;

    // "the relatives of 84 captives"; but "the relatives met 84 captives".
    private bool IsOfList() =>
        text.FindLast(Concept.ListOf, Math.Max(place.From, number.First - ListReach), number.First) is { } list
        && !text.HasAny(Clause.Acts, list.End, number.First);
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>
/// "63! That is how many warriors came home": a number that is a sentence by itself, and the sentence behind it that says what it counts.
/// </summary>
internal static class LoneNumbers
{
    /// <summary>
    /// The number of the sentence before with the noun of this clause, where the clause counts nobody and points back at it; null
    /// otherwise.
    /// </summary>
    public static Headcount? Counted(MarkedText text, int index, Clause clause)
    {
        if (index == 0)
            return null;
        var here = text.Sentences[index];
        var many = text.Find(Concept.HowMany, here.First, clause.End);
        if (many is null || (!text.Is(here.First, Concept.That) && !text.Is(here.First, Concept.Copula) && many.First != here.First))
            return null;
        // "63!!!" is cut at each sign.
        var last = index - 1;
        while (
            last > 0
            && text.EveryToken(
                text.Sentences[last].First,
                text.Sentences[last].End,
                static (text, i) => text.Tokens[i].Kind == TokenKind.Symbol
            )
        )
            last--;
        var before = text.Sentences[last];
        if (
            NumberReader.Read(text, before) is not [{ IsOrdinal: false, LooksLikeYear: false, Value: > 0 } number]
            || !IsAlone(text, before, number)
        )
            return null;
        var noun = text.Find(Concept.Person, many.End, clause.End);
        return new Headcount
        {
            Number = number,
            Phrase = new(number.First, number.End),
            People = noun is null ? People.Person : NounPhrase.Kind(noun.Value(Concept.Person)!),
            Value = number.Value,
            Precision = number.Precision,
            PeopleAt = noun is null ? new(number.First, number.End) : Span.Of(noun),
            SideAt = new(number.First, number.End),
        };
    }

    /// <summary>
    /// "84 for 84. Another prisoner swap took place": a ratio that is the sentence before, of an exchange that counts nobody; empty where
    /// there is none.
    /// </summary>
    public static List<Headcount> Ratio(MarkedText text, int index)
    {
        if (index == 0)
            return [];
        var before = text.Sentences[index - 1];
        if (
            NumberReader.Read(text, before) is not [{ IsOrdinal: false, Value: > 0 } one, { IsOrdinal: false } other]
            || one.Value != other.Value
        )
            return [];
        if (
            !HeadcountCues.IsPairEnd(text, other)
            || !text.EveryToken(
                before.First,
                before.End,
                (text, i) => (i >= one.First && i < other.End) || text.Tokens[i].Kind == TokenKind.Symbol
            )
        )
            return [];
        var words = new Span(one.First, other.End);
        return
        [
            new Headcount
            {
                Number = one,
                Phrase = words,
                People = People.Captive,
                Value = one.Value,
                Precision = one.Precision,
                PeopleAt = words,
                SideAt = words,
                To = Sides.Both,
                IsPair = true,
                Relation = Relation.Whole,
            },
        ];
    }

    /// <summary>
    /// «Наших 95. Обмен состоялся утром»: our own, counted in the sentence before one that tells of an exchange and counts nobody; null
    /// where there is none.
    /// </summary>
    public static Headcount? Ours(Scene scene, int index)
    {
        var text = scene.Text;
        if (index == 0 || scene.Speaker == Sides.None)
            return null;
        var before = text.Sentences[index - 1];
        if (
            NumberReader.Read(text, before) is not [{ IsOrdinal: false, Value: > 0 } number]
            || !HeadcountCues.IsOurLine(text, before, number)
        )
            return null;
        var words = new Span(before.First, number.End);
        return new Headcount
        {
            Number = number,
            Phrase = words,
            People = People.Captive,
            Value = number.Value,
            Precision = number.Precision,
            PeopleAt = words,
            SideAt = words,
            To = scene.Speaker,
            Relation = Relation.Whole,
        };
    }

    private static bool IsAlone(MarkedText text, Sentence sentence, Quantity number) =>
        text.EveryToken(
            sentence.First,
            sentence.End,
            (text, i) =>
                (i >= number.First && i < number.End)
                || text.Tokens[i].Kind == TokenKind.Symbol
                || text.Is(i, Concept.AtLeast)
                || text.Is(i, Concept.Approximately)
        );
}

using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Counting;
using SwapPipeline.Extraction.Mentions.Nouns;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>
/// "63! That is how many warriors came home": a number that is a sentence by itself, and the sentence behind it that says what it counts.
/// </summary>
internal static class LoneNumbers
{
    /// <summary>Words in front of a number that is a sentence by itself: "more than", "in all".</summary>
    private const int OpeningReach = 3;

    /// <summary>
    /// The number of the sentence before with the noun of this clause, where the clause counts nobody and points back at it; null
    /// otherwise.
    /// </summary>
    public static Headcount? Counted(MarkedText text, int index, Clause clause)
    {
        if (index == 0 || PointsBack(text, text.Sentences[index], clause) is not { } many)
            return null;
        var before = SentenceBefore(text, index);
        if (
            NumberReader.Read(text, before) is not [{ IsOrdinal: false, LooksLikeYear: false, Value: > 0 } number]
            || !IsAlone(text, before, number)
        )
            return null;
        var words = new Span(number.First, number.End);
        var noun = text.Find(Concept.Person, many.End, clause.End);
        return new Headcount
        {
            Number = number,
            Phrase = words,
            People = noun is null ? People.Person : NounPhrase.Kind(noun.Value(Concept.Person)!),
            Value = number.Value,
            Precision = number.Precision,
            PeopleAt = noun is null ? words : Span.Of(noun),
            SideAt = words,
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
            || !PairCues.IsPairEnd(text, other)
            || !HoldsNothingBut(text, before, one, other)
        )
            return [];
        var words = new Span(one.First, other.End);
        return [Captives(one, words, Sides.Both, isPair: true)];
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
        return NumberReader.Read(text, before) is [{ IsOrdinal: false, Value: > 0 } number] && SidesBefore.IsOurLine(text, before, number)
            ? Captives(number, new(before.First, number.End), scene.Speaker, isPair: false)
            : null;
    }

    /// <summary>«Люди вдома. Понад вісім десятків.»: a sentence of a number and nothing else.</summary>
    public static bool IsWholeSentence(MarkedText text, Sentence sentence, Quantity number) =>
        number.First - sentence.First <= OpeningReach
        && text.EveryToken(number.End, sentence.End, static (text, i) => text.Tokens[i].Kind == TokenKind.Symbol)
        && text.EveryToken(
            sentence.First,
            number.First,
            static (text, i) =>
                text.Tokens[i].Kind is TokenKind.Symbol or TokenKind.Word && (text.At(i) is not { } term || IsOfNumber(term))
        );

    // "more than", "about", "in all", "there were", "of them".
    private static bool IsOfNumber(Term term) =>
        term.Is(Concept.AtLeast)
        || term.Is(Concept.Approximately)
        || term.Is(Concept.Cumulative)
        || term.Is(Concept.Copula)
        || term.Value(Concept.Pronoun) == "counted";

    // "That is how many", "How many": the words for the number, where the sentence opens with what points back.
    private static Term? PointsBack(MarkedText text, Sentence sentence, Clause clause) =>
        text.Find(Concept.HowMany, sentence.First, clause.End) is { } many
        && (text.Is(sentence.First, Concept.That) || text.Is(sentence.First, Concept.Copula) || many.First == sentence.First)
            ? many
            : null;

    // "63!!!" is cut at each sign.
    private static Sentence SentenceBefore(MarkedText text, int index)
    {
        var last = index - 1;
        while (last > 0 && IsOfSigns(text, text.Sentences[last]))
            last--;
        return text.Sentences[last];
    }

    private static bool IsOfSigns(MarkedText text, Sentence sentence) =>
        text.EveryToken(sentence.First, sentence.End, static (text, i) => text.Tokens[i].Kind == TokenKind.Symbol);

    private static bool HoldsNothingBut(MarkedText text, Sentence sentence, Quantity one, Quantity other)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if ((i < one.First || i >= other.End) && text.Tokens[i].Kind != TokenKind.Symbol)
                return false;
        }

        return true;
    }

    private static bool IsAlone(MarkedText text, Sentence sentence, Quantity number)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var isNumber = i >= number.First && i < number.End;
            if (!isNumber && text.Tokens[i].Kind != TokenKind.Symbol && !text.Is(i, Concept.AtLeast) && !text.Is(i, Concept.Approximately))
                return false;
        }

        return true;
    }

    private static Headcount Captives(Quantity number, Span words, Sides to, bool isPair) =>
        new()
        {
            Number = number,
            Phrase = words,
            People = People.Captive,
            Value = number.Value,
            Precision = number.Precision,
            PeopleAt = words,
            SideAt = words,
            To = to,
            Relation = Relation.Whole,
            IsPair = isPair,
        };
}

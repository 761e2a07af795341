using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>Nouns that stand in front of the number that counts them: «Військових — 96», "soldiers: 150".</summary>
internal static class NounsBefore
{
    /// <summary>«Військових — 96, цивільних — дванадцять», "soldiers: 150": the noun in front of the number.</summary>
    public static Term? Of(MarkedText text, Sentence sentence, Quantity number)
    {
        // «більшість — цивільні: їх 51»
        if (number.First - 2 > sentence.First && text.ValueAt(number.First - 1, Concept.Pronoun) == "counted")
            number = number with { First = number.First - 1 };
        return (number.First - 2 > sentence.First ? SumCues.NounOf(text, sentence, number) : null)
            ?? AmongThem(text, sentence, number)
            ?? NumberOf(text, sentence, number)
            ?? BeforeSign(text, sentence, number);
    }

    /// <summary>
    /// «Агресор забрав своїх — теж двісті», «Наших — 84»: the word for one's own people before the dash or comma of a number without a
    /// noun.
    /// </summary>
    public static Term? Own(MarkedText text, int first, Quantity number)
    {
        var at = number.First - 1;
        // «Россия получила своих 307»
        if (at > first && text.ValueAt(at, Concept.Own) == "subject" && EndsPhrase(text, number.End))
            return text.At(at);
        if (at > first && IsBeside(text, at))
            at--;
        return at > first && PartsOwn(text, at) && text.At(at - 1) is { } own && own.Is(Concept.Own) ? own : null;
    }

    private static bool EndsPhrase(MarkedText text, int token) => token >= text.Tokens.Count || text.Tokens[token].Kind == TokenKind.Symbol;

    // «— теж двісті»
    private static bool IsBeside(MarkedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word
        && (text.At(token) is not { } word || word.Is(Concept.OnTop) || word.Is(Concept.AtLeast) || word.Is(Concept.Approximately));

    // A sign, or the verb of «наших було 52».
    private static bool PartsOwn(MarkedText text, int token) =>
        text.Tokens[token].Norm is "–" or "—" or "-" or ":" or "," || (text.Is(token, Concept.Amount) && text.At(token)!.First == token);

    // «Військовослужбовців серед них десятеро»
    private static Term? AmongThem(MarkedText text, Sentence sentence, Quantity number) =>
        number.First - 2 >= sentence.First
        && text.At(number.First - 1) is { } among
        && among.Is(Concept.Part)
        && text.At(among.First - 1) is { } kind
        && IsOpening(text, kind, sentence)
        && IsClosed(text, sentence, number)
            ? kind
            : null;

    // At the beginning, or behind the words that tell who says it: «За даними штабу, цивільних серед них 11».
    private static bool IsOpening(MarkedText text, Term kind, Sentence sentence) =>
        (kind.First == sentence.First || text.Tokens[kind.First - 1].Kind == TokenKind.Symbol)
        && kind.Value(Concept.Person) is "soldier" or "civilian" or "child";

    private static bool IsClosed(MarkedText text, Sentence sentence, Quantity number) =>
        number.End >= sentence.End || text.Tokens[number.End].Kind == TokenKind.Symbol;

    // "put the number of its soldiers at 33, that of civilians at 51"
    private static Term? NumberOf(MarkedText text, Sentence sentence, Quantity number) =>
        number.First - 3 > sentence.First
        && text.Is(number.First - 1, Concept.On)
        && text.At(number.First - 2) is { } counted
        && IsKind(counted)
        && text.Has(Concept.Of, counted.First - 2, counted.First)
            ? counted
            : null;

    private static bool IsKind(Term noun) => noun.Value(Concept.Person) is "soldier" or "civilian" or "child" or "captive";

    // «Військових — 96», "soldiers: 150"
    private static Term? BeforeSign(MarkedText text, Sentence sentence, Quantity number)
    {
        var sign = number.First - 1;
        if (sign - 1 < sentence.First || !(text.Tokens[sign].Norm is "–" or "—" or "-" or ":" || text.Is(sign, Concept.Amount)))
            return null;
        var end = (text.At(sign)?.First ?? sign) - 1;
        var noun = text.At(Asides.BeginBefore(text, sentence, end)) ?? BeforeAmount(text, sentence, sign);
        // «Цивільних серед них – 12»
        if (noun is not null && noun.First > sentence.First && noun.Is(Concept.Part))
            noun = text.At(noun.First - 1);
        // «військові віддали 40 полонених, бойовики — 31»: who gives the 31, and not who they are.
        if (noun is null || (noun.Is(Concept.SideName) && GappedVerbs.Side(text, sentence, number) == noun))
            return null;
        return IsKind(noun) && noun.First >= sentence.First ? noun : null;
    }

    // «российских солдат, числом 131»
    private static Term? BeforeAmount(MarkedText text, Sentence sentence, int amount) =>
        text.Is(amount, Concept.Amount)
        && text.At(amount)!.First - 1 is var comma
        && comma > sentence.First
        && text.Tokens[comma].Norm is ","
            ? text.At(comma - 1)
            : null;
}

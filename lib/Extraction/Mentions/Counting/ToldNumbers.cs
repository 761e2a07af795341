using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Counting;

/// <summary>Numbers that count people because of the words that tell them: "the number of … was", "speaks of".</summary>
internal static class ToldNumbers
{
    /// <summary>Words between "the number of" and the number.</summary>
    private const int Reach = 16;

    /// <summary>
    /// "put the number of soldiers freed at 130", «число вернувшихся составило 130»: the noun behind "the number of", and best the one that
    /// tells whose it is.
    /// </summary>
    public static Term? NumberOf(MarkedText text, Sentence sentence, Quantity number) =>
        HowMany(text, sentence.First, number) is { } many
            ? text.All(Concept.Person, many.End, number.First).FirstOrDefault(static noun => noun.Value(Concept.Person) == "body")
                ?? text.All(Concept.Person, many.End, number.First).FirstOrDefault(static noun => noun.Value(Concept.Person) == "soldier")
                ?? text.All(Concept.SidePeople, many.End, number.First).FirstOrDefault(static whose => whose.Is(Concept.Person))
                ?? text.Find(Concept.Person, many.End, number.First)
            : null;

    /// <summary>
    /// "…, the Russian side of 98", «…, російська сторона — про 98»: the side that tells a number of its own by the verb before.
    /// </summary>
    public static Term? SaysToo(MarkedText text, Quantity number, int from)
    {
        var at = number.First - 1;
        if (!text.Is(at, Concept.Of) && !text.Is(at, Concept.About))
            return null;
        if (text.Tokens[at - 1].Norm is "–" or "—")
            at--;
        return text.At(at - 1) is { } teller && teller.First >= from && teller.Is(Concept.SideName) ? teller : null;
    }

    /// <summary>"the number of freed Russian servicemen at 248": the people named in front of the noun, who are those of one side.</summary>
    public static Term? WhoseNumber(MarkedText text, Sentence sentence, Quantity number) =>
        HowMany(text, sentence.First, number) is { } many ? text.Find(Concept.SidePeople, many.End, number.First) : null;

    /// <summary>"the number of those who came back was 189"</summary>
    public static bool IsNumberOfThose(MarkedText text, Sentence sentence, Quantity number) =>
        HowMany(text, sentence.First, number) is { } many && text.HasAny(Clause.Acts, many.End, number.First);

    /// <summary>Words between a verb of reporting and its number.</summary>
    private const int ReportReach = 3;

    /// <summary>"gave the number as 95", «говорят о 104»: a verb of reporting right before the number.</summary>
    public static bool IsReported(MarkedText text, Quantity number) =>
        text.FindLast(Concept.Report, text.Sentences[text.SentenceOf(number.First)].First, number.First) is { } says
        && number.First - says.End <= ReportReach;

    /// <summary>"put the number of its own who returned at 98": whose they are.</summary>
    public static Term? Own(MarkedText text, int first, Quantity number) =>
        HowMany(text, first, number) is { } many ? text.Find(Concept.Own, many.End, number.First) : null;

    // "the number of", where the number itself stands behind "was", "at" or a verb of amount.
    private static Term? HowMany(MarkedText text, int first, Quantity number) =>
        number.First > first
        && (IsVerb(text, number.First - 1) || IsSign(text, number.First - 1))
        && text.FindLast(Concept.HowMany, Math.Max(first, number.First - Reach), number.First) is { } many
        && (IsVerb(text, number.First - 1) || !text.AnyToken(many.End, number.First, static (text, i) => text.IsNumber(i)))
            ? many
            : null;

    private static bool IsVerb(MarkedText text, int token) =>
        text.Is(token, Concept.Amount) || text.Is(token, Concept.Passive) || text.Is(token, Concept.On);

    // «Кількість звільнених солдатів — 160»
    private static bool IsSign(MarkedText text, int token) => text.Tokens[token].Norm is "–" or "—" or ":";
}

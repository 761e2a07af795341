using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Days;

/// <summary>«Про це 3 січня написала громада. "Сьогодні повернувся наш захисник"»: today, as those say who are quoted.</summary>
internal sealed class DayOfTelling(MarkedText text)
{
    private (TimeExpression Day, int Sentence)? telling;

    /// <summary>«Про це сьогодні розповіли»: the day of such a sentence is that of the telling.</summary>
    public bool Tells(List<TimeExpression> times) =>
        times.Count > 0
        && text.Sentences[text.SentenceOf(times[0].First)] is var sentence
        && text.Is(sentence.First, Concept.ThisFact)
        && text.Has(Concept.Report, sentence.First, sentence.End);

    /// <summary>Keeps the day of such a sentence.</summary>
    public void Set(List<TimeExpression> times)
    {
        if (times is [{ Kind: TimeKind.MonthDay or TimeKind.FullDate, Month: not null } on])
            telling = (on, text.SentenceOf(on.First));
    }

    /// <summary>The day that a quotation right behind calls today; null where none was told.</summary>
    public TimeExpression? Of(int index, TimeExpression spoken) =>
        telling is { } told && told.Sentence == index - 1 && text.Tokens[text.Sentences[index].First].Norm is "«" or "\"" or "“" or "„"
            ? DaySteps.At(told.Day, spoken) with
            {
                Kind = TimeKind.MonthDay,
                Offset = spoken.Offset,
            }
            : null;
}

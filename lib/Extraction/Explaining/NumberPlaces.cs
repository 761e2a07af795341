using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Numbers;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Explaining;

/// <summary>Finds every number of a sentence, whether it counts people or not.</summary>
internal static class NumberPlaces
{
    /// <summary>
    /// The numbers of a sentence in order, without overlap, and those of the dateline in front of it; a date that has digits is one number,
    /// and "the same number" is one.
    /// </summary>
    public static IEnumerable<NumberPlace> Of(MarkedText text, Sentence sentence)
    {
        var index = text.SentenceOf(sentence.First);
        for (var i = index == 0 ? 0 : text.Sentences[index - 1].End; i < sentence.First; i++)
        {
            if (IsDigits(text.Tokens[i]))
                yield return new(new(i, i + 1), null, null);
        }

        var times = DateReader.Read(text, sentence);
        var numbers = Numbers(text, sentence);
        for (var i = sentence.First; i < sentence.End; )
        {
            var place = At(text, times, numbers, i);
            if (place is not null)
                yield return place;
            i = place?.At.End ?? i + 1;
        }
    }

    private static List<Quantity> Numbers(MarkedText text, Sentence sentence)
    {
        var unfit = new List<Quantity>();
        var numbers = NumberReader.Read(text, sentence, unfit);
        numbers.AddRange(unfit);
        numbers.AddRange(
            text.All(Concept.Same, sentence.First, sentence.End).Select(same => new Quantity(same.First, same.End, 0, default))
        );
        return numbers;
    }

    private static NumberPlace? At(MarkedText text, List<TimeExpression> times, List<Quantity> numbers, int at)
    {
        var time = times.Find(t => t.Covers(at) && HasDigits(text, t));
        var number = numbers.Find(n => n.First == at);
        if (time is not null)
            return new(new(time.First, time.End), time, number);
        if (number is not null)
            return new(new(number.First, number.End), null, number);
        return IsDigits(text.Tokens[at]) ? new(new(at, at + 1), null, null) : null;
    }

    private static bool HasDigits(MarkedText text, TimeExpression time)
    {
        for (var i = time.First; i < time.End; i++)
        {
            if (IsDigits(text.Tokens[i]))
                return true;
        }

        return false;
    }

    private static bool IsDigits(Token token) => token.Kind is TokenKind.Number or TokenKind.Date or TokenKind.Clock;
}

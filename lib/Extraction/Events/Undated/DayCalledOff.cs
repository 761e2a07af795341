using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events.Undated;

/// <summary>
/// "It was put off. Today they were to begin": the only day, at hand on either side, of a sentence near by that tells what was to be or was
/// called off.
/// </summary>
internal static class DayCalledOff
{
    private static readonly ConceptSet OfPlan = ConceptSet.Of(Concept.Future, Concept.Cancelled);

    /// <summary>The day of an exchange called off; null where the sentences near by name none, or two.</summary>
    public static DayTold? Of(MarkedText text, ExchangeEvent main, DateResolver resolver, DateOnly today)
    {
        DayTold? found = null;
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            if (!UndatedRules.IsNear(main, s) || !TellsOfPlan(text, text.Sentences[s]))
                continue;
            foreach (var time in DateReader.Read(text, text.Sentences[s]))
            {
                if (!MayBeItsDay(text, text.Sentences[s], time))
                    continue;
                var date = resolver.Resolve(time, future: null, null);
                if (date.Date is not { } day || Math.Abs(day.DayNumber - today.DayNumber) > NamedDays.LongestAhead)
                    continue;
                if (found is { } known && known.Day.Date != day)
                    return null;
                found ??= new(time, date);
            }
        }

        return found;
    }

    private static bool TellsOfPlan(MarkedText text, Sentence sentence) =>
        text.HasAny(OfPlan, sentence.First, sentence.End) && !text.Has(Concept.Talks, sentence.First, sentence.End);

    private static bool MayBeItsDay(MarkedText text, Sentence sentence, TimeExpression time) =>
        (NamedDays.FixesDay(time) || time.IsToday) && !TimeRules.IsSince(text, sentence, time);
}

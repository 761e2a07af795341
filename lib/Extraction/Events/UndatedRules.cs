using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events;

/// <summary>
/// "Yesterday was a good day! / 23 of ours are home": the day of the main exchange, told in a sentence that tells of no act. Taken where the article
/// names one day of the last week near by, and nothing else was done on it.
/// </summary>
internal static class UndatedRules
{
    /// <summary>Days that news may lie back; sentences between the day and the exchange; sentences that open an article.</summary>
    private const int LongestNews = 7, Reach = 2, Opening = 2;

    private static readonly Concept[] OfAnother = [Concept.Talks, Concept.Harm, Concept.Future, Concept.Agreed, Concept.Proposed, Concept.Cumulative, Concept.SinceWar, Concept.Previous, Concept.Recall];

    /// <summary>Gives a main exchange without a word of time the only day that the article names beside it.</summary>
    public static void Date(MarkedText text, List<ExchangeEvent> events, ExchangeEvent? main, DateResolver resolver)
    {
        if (main is not { Status: RecordStatus.Completed, Time: null, HeadlineDate: null } || resolver.Published is not { } today) return;
        (TimeExpression Time, ResolvedDate Day)? found = null;
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            if (!IsNear(main, s) || events.Exists(e => e != main && e.Mentions.Exists(m => m.SentenceIndex == s))) continue;
            var sentence = text.Sentences[s];
            if (Array.Exists(OfAnother, concept => text.Has(concept, sentence.First, sentence.End)) || TellsOfAnother(text, sentence)) continue;
            foreach (var time in DateReader.Read(text, sentence))
            {
                if (!FixesDay(time) || TimeRules.IsSince(text, sentence, time) || text.ValueAt(time.First - 1, Concept.DecoyTime) is not null) continue;
                var day = resolver.Resolve(time, future: false, null);
                if (day.Date is not { } when || when >= today || today.DayNumber - when.DayNumber > LongestNews) continue;
                if (found is { } known && known.Day.Date != day.Date) return;
                found ??= (time, day);
            }
        }

        if (found is { } only) (main.Time, main.Date, main.Hold) = (only.Time, only.Day, TimeHold.Happened);
    }

    private static bool IsNear(ExchangeEvent main, int sentence) =>
        sentence < Opening || main.Mentions.Exists(m => Math.Abs(m.SentenceIndex - sentence) <= Reach);

    // "captured in May", "he was wounded on Friday": the day of something else.
    private static bool TellsOfAnother(MarkedText text, Sentence sentence) =>
        text.All(Concept.DecoyTime, sentence.First, sentence.End).Any(d => d.Value(Concept.DecoyTime) != "before");

    private static bool FixesDay(TimeExpression time) =>
        time.Kind is TimeKind.FullDate or TimeKind.Weekday or TimeKind.FromPublished || time is { Kind: TimeKind.MonthDay, Month: not null } or { Kind: TimeKind.FromContext, Offset: -1 };
}

using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events.Undated;

/// <summary>
/// "On Friday, 6 November, no train came, and yet the country received 320 bodies": a day in front of all belongs to all of its sentence.
/// </summary>
internal static class OpeningDay
{
    /// <summary>Words in front of the day.</summary>
    private const int Reach = 2;

    private static readonly ConceptSet OfTelling = ConceptSet.Of(
        Concept.Report,
        Concept.Talks,
        Concept.Agreed,
        Concept.Proposed,
        Concept.Harm,
        Concept.Captivity,
        Concept.Recall,
        Concept.Previous
    );

    /// <summary>The only day of a sentence, which it opens with; null where there is none of the last week.</summary>
    public static DayTold? Of(MarkedText text, Sentence sentence, DateResolver resolver, DateOnly today)
    {
        if (
            text.HasAny(OfTelling, sentence.First, sentence.End)
            || DateReader.Read(text, sentence) is not [{ Kind: TimeKind.FullDate or TimeKind.MonthDay, Month: not null } time]
            || !Opens(text, sentence, time)
        )
            return null;
        var date = resolver.Resolve(time, future: false, null);
        return date.Date is { } day && today.DayNumber - day.DayNumber is >= 0 and <= NamedDays.LongestNews ? new(time, date) : null;
    }

    private static bool Opens(MarkedText text, Sentence sentence, TimeExpression time) =>
        text.Has(Concept.Month, time.First, time.End) && time.First - sentence.First <= Reach && !TimeRules.IsSince(text, sentence, time);
}

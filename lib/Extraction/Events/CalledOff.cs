using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events;

/// <summary>
/// "Yesterday was to be the day. Our buses waited, and then they scrapped it": a text about exchanges that opens with a day and something
/// called off,
/// and names no exchange in that sentence. Concluded only where the text has no main exchange of its own.
/// </summary>
internal static class CalledOff
{
    /// <summary>The first sentences, in which a text says what it is about.</summary>
    private const int Lead = 5;

    /// <summary>Opens the exchange that was called off; null where the text does not say so.</summary>
    public static ExchangeEvent? Conclude(MarkedText text, List<ExchangeEvent> events, DateResolver resolver)
    {
        if (
            !text.Has(Concept.Exchange, 0, text.Tokens.Count)
            || events.Exists(e =>
                !e.IsBackground
                && e.First.SentenceIndex < Lead
                && e.Status is RecordStatus.Completed or RecordStatus.Announced
                && e.First.SentenceIndex == 0
            )
        )
            return null;
        TimeExpression? day = null;
        var expected = false;
        for (var s = 0; s < Math.Min(Lead, text.Sentences.Count); s++)
        {
            var (first, end) = (text.Sentences[s].First, text.Sentences[s].End);
            if (events.Exists(e => e.Mentions.Exists(m => m.SentenceIndex == s)))
                continue;
            if (
                DateReader
                    .Read(text, text.Sentences[s])
                    .FindLast(t =>
                        t.Kind is TimeKind.Weekday or TimeKind.MonthDay or TimeKind.FullDate or TimeKind.FromPublished && t.Offset <= 0
                    )
                    is { } named
                && !TimeRules.BeginsSpan(text, named)
            )
                day = named;
            expected |= text.Has(Concept.Future, first, end) || text.Has(Concept.Exchange, first, end);
            if (
                day is null
                || !expected
                || text.Find(Concept.Cancelled, first, end) is not { } off
                || text.Is(off.First - 1, Concept.Not)
                || text.Has(Concept.Talks, first, end)
                || text.Has(Concept.OtherParty, first, end)
            )
                continue;
            var at = new Span(first, end);
            var told = new Mention
            {
                SentenceIndex = s,
                At = at,
                Trigger = Span.Of(off),
                Status = MentionStatus.Cancelled,
                StatusAt = Span.Of(off),
                Time = day,
                Hold = TimeHold.Happened,
                IsOne = true,
            };
            var opened = new ExchangeEvent(RecordStatus.Cancelled, told)
            {
                Date = resolver.Resolve(day, null, null),
                Time = day,
                Hold = TimeHold.Happened,
            };
            events.Add(opened);
            return opened;
        }

        return null;
    }
}

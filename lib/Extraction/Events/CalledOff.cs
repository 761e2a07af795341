using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;
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

    // What the sentence speaks of lies ahead, or is an exchange.
    private static readonly ConceptSet OfExpected = ConceptSet.Of(Concept.Future, Concept.Exchange);

    // It may not be the exchange that was called off.
    private static readonly ConceptSet OfElse = ConceptSet.Of(Concept.Talks, Concept.OtherParty);

    /// <summary>Opens the exchange that was called off; null where the text does not say so.</summary>
    public static ExchangeEvent? Conclude(MarkedText text, List<ExchangeEvent> events, DateResolver resolver)
    {
        if (!text.Has(Concept.Exchange, 0, text.Tokens.Count) || events.Exists(OpensText))
            return null;
        TimeExpression? day = null;
        var isExpected = false;
        for (var s = 0; s < Math.Min(Lead, text.Sentences.Count); s++)
        {
            var sentence = text.Sentences[s];
            if (events.Exists(s, static (e, s) => e.Mentions.Exists(s, static (m, s) => m.SentenceIndex == s)))
                continue;
            day = LastDay(text, sentence) ?? day;
            isExpected |= text.HasAny(OfExpected, sentence.First, sentence.End);
            if (day is not null && isExpected && WordOf(text, sentence) is { } off)
                return Open(events, Told(s, sentence, off, day), resolver.Resolve(day, null, null));
        }

        return null;
    }

    private static bool OpensText(ExchangeEvent exchange) =>
        exchange is { IsBackground: false, First.SentenceIndex: 0, Status: RecordStatus.Completed or RecordStatus.Announced };

    // The last day that a sentence names, of those at hand or past.
    private static TimeExpression? LastDay(MarkedText text, Sentence sentence) =>
        DateReader.Read(text, sentence).FindLast(IsDay) is { } named && !TimeRules.BeginsSpan(text, named) ? named : null;

    private static bool IsDay(TimeExpression time) =>
        time.Kind is TimeKind.Weekday or TimeKind.MonthDay or TimeKind.FullDate or TimeKind.FromPublished && time.Offset <= 0;

    // The word that calls it off, where nothing denies it and the sentence tells of nothing else.
    private static Term? WordOf(MarkedText text, Sentence sentence) =>
        text.Find(Concept.Cancelled, sentence.First, sentence.End) is { } off
        && !text.Is(off.First - 1, Concept.Not)
        && !text.HasAny(OfElse, sentence.First, sentence.End)
            ? off
            : null;

    private static Mention Told(int index, Sentence sentence, Term off, TimeExpression day) =>
        new()
        {
            SentenceIndex = index,
            At = new(sentence.First, sentence.End),
            Trigger = Span.Of(off),
            Status = MentionStatus.Cancelled,
            StatusAt = Span.Of(off),
            Time = day,
            Hold = TimeHold.Happened,
            IsOne = true,
        };

    private static ExchangeEvent Open(List<ExchangeEvent> events, Mention told, ResolvedDate date)
    {
        var opened = new ExchangeEvent(RecordStatus.Cancelled, told);
        opened.TakeDay(told.Time, date, told.Hold);
        events.Add(opened);
        return opened;
    }
}

using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Mentions.Topics;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Events.Undated;

/// <summary>The days that a sentence names and that may be those of the main exchange: of the last week, or of the days ahead.</summary>
internal sealed class NamedDays(DateResolver resolver, DateOnly today, bool isAhead)
{
    /// <summary>Days that news may lie back.</summary>
    public const int LongestNews = 7;

    /// <summary>Days that what is announced may lie ahead.</summary>
    public const int LongestAhead = 10;

    /// <summary>Words between a verb of telling and its day.</summary>
    private const int ToldReach = 7;

    /// <summary>Words of a sentence that may be no more than a day.</summary>
    private const int ShortSentence = 8;

    private static readonly ConceptSet OfAnotherAhead = ConceptSet.Of(
        Concept.Talks,
        Concept.Harm,
        Concept.Agreed,
        Concept.Proposed,
        Concept.Cumulative,
        Concept.SinceWar,
        Concept.Previous,
        Concept.Recall
    );

    private static readonly ConceptSet OfAnother = OfAnotherAhead.With(ConceptSet.Of(Concept.Future));

    private static readonly ConceptSet OfAhead = ConceptSet.Of(Concept.Future, Concept.Exchange);

    /// <summary>The days of a sentence, unless it tells of something else.</summary>
    public IEnumerable<DayTold> In(MarkedText text, Sentence sentence)
    {
        if (TellsOfAnother(text, sentence) || NamesDayAhead(text, sentence) || IsLine(text, sentence) || IsToldAsDone(text, sentence))
            yield break;
        foreach (var time in DateReader.Read(text, sentence))
        {
            if (!MayBeItsDay(text, sentence, time) || IsOfTelling(text, sentence, time))
                continue;
            var day = resolver.Resolve(time, future: isAhead, null);
            if (IsAtHand(day))
                yield return new(time, day);
        }
    }

    /// <summary>Words that tell one day: a date, a weekday, today, the day before.</summary>
    public static bool FixesDay(TimeExpression time) =>
        time.Kind is TimeKind.FullDate or TimeKind.Weekday or TimeKind.FromPublished
        || time is { Kind: TimeKind.MonthDay, Month: not null } or { Kind: TimeKind.FromContext, Offset: -1 };

    // "captured in May", "he was wounded on Friday": the day of something else.
    private bool TellsOfAnother(MarkedText text, Sentence sentence) =>
        text.HasAny(isAhead ? OfAnotherAhead : OfAnother, sentence.First, sentence.End)
        || text.All(Concept.DecoyTime, sentence.First, sentence.End).Any(static d => d.Value(Concept.DecoyTime) != "before")
        || IsOfOthers(text, sentence);

    // "A truce between Israel and Hamas collapsed on Friday": another country's day, in a sentence that names neither side.
    private static bool IsOfOthers(MarkedText text, Sentence sentence) =>
        text.All(Concept.OtherParty, sentence.First, sentence.End).Any(static party => !party.Is(Concept.Mediator))
        && ArticleView.SidesIn(text, sentence.First, sentence.End) == Sides.None;

    // "More tomorrow and on Sunday"
    private bool NamesDayAhead(MarkedText text, Sentence sentence) =>
        !isAhead && text.All(Concept.RelativeDay, sentence.First, sentence.End).Any(static d => d.Value(Concept.RelativeDay) is "1" or "2");

    // "— 2 March — 12 dead": a line of a list.
    private static bool IsLine(MarkedText text, Sentence sentence) => text.Tokens[sentence.First].Norm is "—" or "–" or "•" or "▪";

    // What is told of a day is told as done, unless something in the sentence lies ahead.
    private bool IsToldAsDone(MarkedText text, Sentence sentence) =>
        isAhead && sentence.End - sentence.First > ShortSentence && !text.HasAny(OfAhead, sentence.First, sentence.End);

    private static bool MayBeItsDay(MarkedText text, Sentence sentence, TimeExpression time) =>
        FixesDay(time) && !TimeRules.IsSince(text, sentence, time) && text.ValueAt(time.First - 1, Concept.DecoyTime) is null;

    // "…, he told a television station late on Monday"
    private bool IsOfTelling(MarkedText text, Sentence sentence, TimeExpression time) =>
        isAhead
        && text.FindLast(Concept.Report, Math.Max(sentence.First, time.First - ToldReach), time.First) is { } told
        && !text.AnyToken(told.End, time.First, static (text, i) => text.Tokens[i].Kind == TokenKind.Symbol || text.Is(i, Concept.That));

    private bool IsAtHand(ResolvedDate date) =>
        date.Date is { } day
        && (
            isAhead
                ? day > today && day.DayNumber - today.DayNumber <= LongestAhead
                : day < today && today.DayNumber - day.DayNumber <= LongestNews
        );
}

using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Stages;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Verbless;

/// <summary>What a sentence without an act adds to the exchange told last: that it was called off, its day, its stages.</summary>
internal static class Sequel
{
    /// <summary>A sentence that does no more than name a day has at most so many tokens.</summary>
    private const int ShortSentence = 8;

    /// <summary>Sentences between an exchange and the one that says when it was held.</summary>
    private const int HeldReach = 2;

    /// <summary>Words that the lexicon does not know, between "was held" and the day.</summary>
    private const int MostUnknown = 1;

    /// <summary>"The exchange was planned for Saturday. Russia called it off."</summary>
    public static Mention? CalledOff(MarkedText text, SentenceParts here, Mention last) =>
        text.Find(Concept.Cancelled, here.Sentence.First, here.Sentence.End) is { } cancelled
        && last.Status == MentionStatus.Announced
        && last.SentenceIndex == here.Index - 1
        && !text.Is(cancelled.First - 1, Concept.Not)
            ? new Mention
            {
                SentenceIndex = here.Index,
                At = here.At,
                Trigger = Span.Of(cancelled),
                Status = MentionStatus.Cancelled,
                StatusAt = Span.Of(cancelled),
                IsOne = true,
            }
            : null;

    /// <summary>The exchange told last with the day that the sentence gives it; null where it gives none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="here">The sentence.</param>
    /// <param name="last">The exchange.</param>
    /// <param name="countsNobody">The sentence counts none of its people.</param>
    public static Mention? Dated(MarkedText text, SentenceParts here, Mention last, bool countsNobody)
    {
        if (DayAhead(here, last) is { } date)
            return last with { Time = date, Hold = TimeHold.Happened };
        if (DayOfTelling(text, here, last) is { } told)
            return last with { Time = told, Hold = TimeHold.Told };
        return countsNobody && DayHeld(text, here, last) is { } day ? last with { Time = day, Hold = TimeHold.Happened } : null;
    }

    // «Дата — 11.03»: a short sentence that names the day of what lies ahead.
    private static TimeExpression? DayAhead(SentenceParts here, Mention last) =>
        last is { Status: MentionStatus.Announced or MentionStatus.Agreed, Hold: TimeHold.None }
        && last.SentenceIndex >= here.Index - 1
        && here.Sentence.End - here.Sentence.First <= ShortSentence
        && here.Times is [{ Kind: TimeKind.MonthDay or TimeKind.FullDate or TimeKind.Weekday } date]
            ? date
            : null;

    // «Про це Коордштаб повідомив у п'ятницю»: the day on which what stands before was told.
    private static TimeExpression? DayOfTelling(MarkedText text, SentenceParts here, Mention last) =>
        last is { Status: MentionStatus.Completed, Hold: TimeHold.None }
        && last.SentenceIndex == here.Index - 1
        && text.Is(here.Sentence.First, Concept.ThisFact)
        && text.Has(Concept.Report, here.Sentence.First, here.Sentence.End)
        && here.Times is [var day, ..]
            ? day
            : null;

    // «Заходи відбулися в четвер»: the day of what was told without one.
    private static TimeExpression? DayHeld(MarkedText text, SentenceParts here, Mention last) =>
        last is { Status: MentionStatus.Completed, Hold: TimeHold.None or TimeHold.Told }
        && last.SentenceIndex >= here.Index - HeldReach
        && here.Times is [{ Kind: not (TimeKind.Vague or TimeKind.Year) } day]
        && !TimeRules.IsSince(text, here.Sentence, day)
        && SaysHeld(text, here.Sentence, day)
            ? day
            : null;

    private static bool SaysHeld(MarkedText text, Sentence sentence, TimeExpression day) =>
        text.FindLast(Concept.Happen, sentence.First, sentence.End) is { } happened
        && happened.Value(Concept.Happen) == ""
        && !happened.Is(Concept.Future)
        && !TellsOfAnother(text, sentence, day)
        && !IsOfOtherEvent(text, happened.End, day.First);

    private static bool TellsOfAnother(MarkedText text, Sentence sentence, TimeExpression day) =>
        text.Has(Concept.Previous, sentence.First, sentence.End)
        || text.Has(Concept.Talks, sentence.First, sentence.End)
        || text.Has(Concept.DecoyTime, sentence.First, day.End);

    // "held votes on joining Russia on 23 September": something else was held.
    private static bool IsOfOtherEvent(MarkedText text, int from, int to)
    {
        var unknown = 0;
        for (var i = from; i < to; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && text.At(i) is null)
                unknown++;
        }

        return unknown > MostUnknown;
    }

    /// <summary>The exchange told last with the stage that the sentence tells of it, if any.</summary>
    public static Mention Staged(MarkedText text, SentenceParts here, Mention last)
    {
        if (last.IsPrevious || last.SentenceIndex < here.Index - VerblessRules.Reach)
            return last;
        // «Всего предусмотрено четыре этапа»: of the exchange told before.
        if (
            last is { Status: MentionStatus.Completed or MentionStatus.Announced, Stages: null }
            && StageRules.Stages(text, here.At) is { } stages
        )
            last = last with { Stages = stages, Stage = last.Stage ?? StageRules.Stage(text, here.At) };
        // «Це був 2-й етап», "This was stage two of the deal"
        return
            last is { Status: MentionStatus.Completed, Stage: null }
            && text.Is(here.Sentence.First, Concept.Copula)
            && StageRules.Stage(text, here.At) is { } place
            ? last with
            {
                Stage = place,
                Stages = last.Stages ?? StageRules.Stages(text, here.At),
            }
            : last;
    }
}

using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Times;

/// <summary>Words of time that begin or end a span, and so are no day of an act.</summary>
internal static class Spans
{
    /// <summary>Words between the beginning of a span and its end, and between "since" and what it begins with.</summary>
    private const int PairReach = 7,
        SinceReach = 8;

    /// <summary>"since 21 September, when 215 came back": a span begins shortly before a token.</summary>
    public static bool BeginsBefore(MarkedText text, Sentence sentence, int token) =>
        text.All(Concept.Since, Math.Max(sentence.First, token - PairReach), token).Any(static s => s.Value(Concept.Since) is "" or "year");

    /// <summary>
    /// "since early October", "the 66th since the invasion began in February 2022": the beginning of a span, no day of an act.
    /// </summary>
    public static bool IsSince(MarkedText text, Sentence sentence, TimeExpression time)
    {
        if (IsStanding(text, time))
            return false;
        return BeginsSpan(text, time)
            || text.Is(time.First, Concept.SinceWar)
            || IsInvasion(text, time)
            || FollowsSince(text, sentence, time)
            || IsOfPause(text, sentence, time);
    }

    /// <summary>
    /// "since March 2022", «с 2022 года», «к 11 декабря»: a word right before it makes it the beginning or the end of a span.
    /// </summary>
    public static bool BeginsSpan(MarkedText text, TimeExpression time)
    {
        if (text.ValueAt(time.First - 1, Concept.Since) is not { } kind)
            return false;
        return (kind == "" && !IsStanding(text, time)) || (kind == "year" && IsYear(text, time)) || OpensPair(text, time, kind);
    }

    // "between February 24 and October 27", «с 24 февраля по 27 октября»: words of time between which something was done, and not on one of
    // them.
    private static bool OpensPair(MarkedText text, TimeExpression time, string opener) =>
        (text.ValueAt(time.End, Concept.Since) == "end" || (opener == "pair" && text.ValueAt(time.End, Concept.And) == ""))
        && IsTime(text, time.End + 1);

    /// <summary>The later of the two: "between February 24 and October 27".</summary>
    public static bool ClosesPair(in TimePlace at)
    {
        var text = at.Text;
        var isEnd = text.ValueAt(at.Time.First - 1, Concept.Since) == "end";
        if (!isEnd && text.ValueAt(at.Time.First - 1, Concept.And) != "")
            return false;
        for (var i = at.Time.First - 2; i >= Math.Max(at.Sentence.First, at.Time.First - PairReach); i--)
        {
            if (text.ValueAt(i, Concept.Since) is "pair" or "year")
                return IsTime(text, i + 1) && (isEnd || text.ValueAt(i, Concept.Since) == "pair");
            if (text.Tokens[i].Kind == TokenKind.Symbol)
                return false;
        }

        return false;
    }

    private static bool IsTime(MarkedText text, int token) =>
        token < text.Tokens.Count
        && (
            text.Tokens[token].Kind is TokenKind.Number or TokenKind.Date
            || text.Is(token, Concept.Month)
            || text.Is(token, Concept.Weekday)
        );

    // "from 2022", "from March 2022"; of a month without a year only where it opens the sentence.
    private static bool IsYear(MarkedText text, TimeExpression time) =>
        time.Kind == TimeKind.Year
        || (time.Kind == TimeKind.Month && (time.Year is not null || text.Sentences[text.SentenceOf(time.First)].First == time.First - 1));

    // «з 24.02.2022»: the day of the invasion, whichever way it is written.
    private static bool IsInvasion(MarkedText text, TimeExpression time) =>
        time is { Kind: TimeKind.FullDate, Year: 2022, Month: 2, Day: 24 } && text.Is(time.First - 1, Concept.Since);

    // "the first swap since a plane came down in the region last week": how long there was none, up to the next sign.
    private static bool IsOfPause(MarkedText text, Sentence sentence, TimeExpression time)
    {
        for (var i = time.First - 1; i > Math.Max(sentence.First, time.First - PauseReach); i--)
        {
            // "since October brought 157 back on Thursday"
            if (text.Tokens[i].Kind == TokenKind.Symbol || text.Is(i, Concept.Month) || text.Is(i, Concept.Weekday))
                return false;
            if (text.ValueAt(i, Concept.Since) == "")
                return IsFirst(text, Math.Max(sentence.First, i - FirstReach), i);
        }

        return false;
    }

    // "the first exchange", "the largest swap"
    private static bool IsFirst(MarkedText text, int first, int end) =>
        text.Has(Concept.Exchange, first, end)
        && (text.Has(Concept.OrdinalNumber, first, end) || text.Has(Concept.Superlative, first, end));

    /// <summary>Words between "since" and a time that its clause tells; between "the first" and "since".</summary>
    private const int PauseReach = 18,
        FirstReach = 10;

    // "since the invasion began in February 2022": neither a sign nor an act stands between.
    private static bool FollowsSince(MarkedText text, Sentence sentence, TimeExpression time)
    {
        for (var i = time.First - 1; i >= Math.Max(sentence.First, time.First - SinceReach); i--)
        {
            if (text.Is(i, Concept.SinceWar) || text.ValueAt(i, Concept.Since) == "")
                return true;
            if (text.Tokens[i].Kind == TokenKind.Symbol || (text.At(i) is { } term && Clause.IsTrigger(term)))
                return false;
        }

        return false;
    }

    // "72 are home as of Wednesday", «станом на середу»: how it stands on a day of this week, and no span.
    private static bool IsStanding(MarkedText text, TimeExpression time) =>
        time.Kind is TimeKind.Weekday
        && text.At(time.First - 1) is { } standing
        && standing.End - standing.First > 1
        && text.Is(standing.End - 1, Concept.Since);
}

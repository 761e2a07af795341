using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Mentions.Clauses;
using SwapPipeline.Extraction.Mentions.Times;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions.Totals;

/// <summary>
/// Whether a number counts the people of a span of time: since the war began, since March 2022, of a year. A span that tells how long
/// people
/// were held counts nobody who came back.
/// </summary>
internal static class CountedSpans
{
    /// <summary>Words between a span and what shows that it counts nobody who came back.</summary>
    private const int ElseReach = 8;

    /// <summary>Words between "since" and what began.</summary>
    private const int BeganReach = 8;

    /// <summary>Words between a span told by its days and what shows that it counts nobody who came back.</summary>
    private const int SpanReach = 9;

    /// <summary>The pronoun of a relative clause stands at most so many words before its span.</summary>
    private const int RelativeReach = 4;

    /// <summary>So many people came home in a year, and not on a day of it.</summary>
    private const int ManyOfYear = 300;

    /// <summary>Words between a year and the captivity that it belongs to, and between it and what else happened in it.</summary>
    private const int HeldReach = 6,
        DecoyReach = 4;

    /// <summary>The clause tells of such a span.</summary>
    public static bool AreTold(MarkedText text, Sentence sentence, Clause clause, Headcount count, List<TimeExpression> times) =>
        IsSinceWar(text, clause) || IsOfSpan(text, sentence, clause, times) || IsOfYear(text, clause, count, times);

    // "since the invasion", "888 have been returned since the commissioner began work"
    private static bool IsSinceWar(MarkedText text, Clause clause)
    {
        foreach (var since in text.All(Concept.SinceWar, clause.First, clause.End))
        {
            var from = Math.Max(clause.First, since.First - ElseReach);
            if (!IsOfElse(text, from, since.First) && !text.Has(Concept.OrdinalEnding, from, since.First))
                return true;
        }

        foreach (var since in text.All(Concept.Since, clause.First, clause.End))
        {
            if (
                since.Value(Concept.Since) == ""
                && Began(text, since, clause.End)
                && !IsOfElse(text, Math.Max(clause.First, since.First - ElseReach), since.First)
            )
                return true;
        }

        return false;
    }

    // "since last week", «з березня 2022 року», «к 11 декабря», "from Russian captivity between March and May"
    private static bool IsOfSpan(MarkedText text, Sentence sentence, Clause clause, List<TimeExpression> times) =>
        times.Exists(
            (Text: text, Sentence: sentence, Clause: clause),
            static (t, at) => IsIn(at.Clause, t) && IsSpan(at.Text, at.Sentence, t)
        );

    // "1,358 Ukrainians returned in 2024": no day, only the year.
    private static bool IsOfYear(MarkedText text, Clause clause, Headcount count, List<TimeExpression> times) =>
        count.Value >= ManyOfYear
        && NamesYear(text, clause, times)
        && !times.Exists(clause, static (t, clause) => IsOtherTime(clause, t))
        && !text.Has(Concept.Each, clause.First, clause.End)
        && !clause.Triggers.Exists(static t => t.Value(Concept.Exchange) is "one" or "verb");

    // "held since 2022", "most of whom since", "the largest since the invasion" count nobody who came back.
    private static bool IsOfElse(MarkedText text, int first, int since) =>
        text.Has(Concept.Part, first, since)
        || text.Has(Concept.OrdinalNumber, first, since)
        || text.Has(Concept.Superlative, first, since)
        || IsHeld(text, first, since)
        || text.Has(Concept.DecoyTime, first, since);

    // "since the commissioner began work"
    private static bool Began(MarkedText text, Term since, int end) =>
        text.All(Concept.Happen, since.End, Math.Min(since.End + BeganReach, end))
            .Any(text, static (h, text) => h.Value(Concept.Happen) == "" && !text.Is(h.First - 1, Concept.Passive));

    // "in captivity since 2022", «в російській неволі з 2022 року»: how long they were held.
    private static bool IsHeld(MarkedText text, int first, int end) =>
        text.Has(Concept.Captivity, first, end) || text.Has(Concept.ComesFrom, first, end);

    private static bool IsSpan(MarkedText text, Sentence sentence, TimeExpression t)
    {
        if (!TimeRules.BeginsSpan(text, t) || IsSinceHoliday(text, t) || IsDistance(text, t))
            return false;
        var from = Math.Max(sentence.First, t.First - SpanReach);
        return !text.Has(Concept.Part, from, t.First)
            && !IsHeldFor(text, from, t)
            && !text.Has(Concept.DecoyTime, from, t.First - 1)
            && !text.Has(Concept.Superlative, from, t.First)
            && !IsOfWhom(text, sentence, t);
    }

    // «за два дні до Нового року»: how long before.
    private static bool IsDistance(MarkedText text, TimeExpression t) =>
        text.ValueAt(t.First - 1, Concept.Since) == "end"
        && text.Is(t.First - 2, Concept.Unit)
        && t.First > 2
        && text.IsNumber(t.First - 3);

    // "since Easter"
    private static bool IsSinceHoliday(MarkedText text, TimeExpression t) =>
        text.Is(t.First, Concept.Holiday) && text.ValueAt(t.First - 1, Concept.Since) == "";

    // "held between March and May", while "from Russian captivity between March and May" tells when they came.
    private static bool IsHeldFor(MarkedText text, int from, TimeExpression t) =>
        text.ValueAt(t.First - 1, Concept.Since) == "pair"
            ? text.Is(t.First - 2, Concept.Captivity) && !text.Is(t.First - 2, Concept.ComesFrom)
            : IsHeld(text, from, t.First);

    // «38 морпіхів, які з квітня 2022 року сиділи в колонії»: a relative clause without an act of its own tells how it was with them.
    private static bool IsOfWhom(MarkedText text, Sentence sentence, TimeExpression span)
    {
        if (
            text.FindLast(Concept.Relative, Math.Max(sentence.First, span.First - RelativeReach), span.First) is not { } pronoun
            || !text.Is(pronoun.First - 2, Concept.Person)
            || text.Tokens[pronoun.First - 1].Norm is not ","
        )
            return false;
        for (var i = pronoun.End; i < sentence.End && text.Tokens[i].Norm is not ("," or ";"); i++)
        {
            if (text.At(i) is { } term && Clause.IsTrigger(term))
                return false;
        }

        return true;
    }

    private static bool IsOtherTime(Clause clause, TimeExpression time) => time.Kind != TimeKind.Year && IsIn(clause, time);

    private static bool IsIn(Clause clause, TimeExpression time) => time.First >= clause.First && time.First < clause.End;

    // "this year", or the year itself, in which they came back.
    private static bool NamesYear(MarkedText text, Clause clause, List<TimeExpression> times) =>
        text.Find(Concept.ThisYear, clause.First, clause.End) is { } year
            ? IsOfReturn(text, year.First) && !text.HasBefore(Concept.Superlative, year.First, HeldReach)
            : times.Exists(
                (Text: text, Clause: clause),
                static (t, at) => t.Kind == TimeKind.Year && IsIn(at.Clause, t) && IsOfReturn(at.Text, t.First)
            );

    private static bool IsOfReturn(MarkedText text, int year) =>
        !text.HasBefore(Concept.Captivity, year, HeldReach)
        && !text.HasBefore(Concept.ComesFrom, year, HeldReach)
        && !text.HasBefore(Concept.DecoyTime, year, DecoyReach);
}

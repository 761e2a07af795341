using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Whether a number counts the people of many exchanges: of a year, of the whole war, of all that somebody mediated.</summary>
internal static class CumulativeRules
{
    /// <summary>An ordinal stands at most so many words before what it counts within.</summary>
    private const int OrdinalReach = 3;

    /// <summary>Words between a number and the noun of the exchanges that it counts.</summary>
    private const int AdjectiveReach = 4;

    /// <summary>The pronoun of a relative clause stands at most so many words before its span.</summary>
    private const int RelativeReach = 4;

    /// <summary>So many children have "already" come home in many handovers.</summary>
    private const int ManyChildren = 40;

    /// <summary>Living people of one side, or bodies, above which no single handover is known: such a number counts many.</summary>
    private const int MostPeople = 1500,
        MostBodies = 2000,
        MostOfOneSide = 500;

    /// <summary>The number counts all exchanges so far, or those of a year or a mediator.</summary>
    public static bool IsCumulative(
        MarkedText text,
        Sentence sentence,
        Clause clause,
        Headcount count,
        List<TimeExpression> times,
        bool isDone
    )
    {
        // "in all 236 were freed, half of them Ukrainians": of one exchange.
        if (count.IsPair || count.Relation == Relation.Part || text.Has(Concept.Halves, sentence.First, sentence.End))
            return false;
        return IsOfManyExchanges(text, sentence, clause, count, times)
            || IsCalledTotal(text, clause, count)
            || IsSinceWar(text, clause)
            || IsOfSpan(text, sentence, clause, times)
            || IsOfYear(text, clause, count, times)
            || (isDone && count.Relation == Relation.Whole && count.Value > (count.IsBody ? MostBodies : MostPeople))
            // "more than 1,000 Ukrainians have come home": of one side no day brought so many.
            || (
                isDone
                && count
                    is { Relation: Relation.Whole, IsBody: false, To: Sides.Ukraine or Sides.Russia, Precision: CountPrecision.AtLeast }
                && count.Value > MostOfOneSide
            );
    }

    private static bool IsOfManyExchanges(MarkedText text, Sentence sentence, Clause clause, Headcount count, List<TimeExpression> times)
    {
        // "in 38 swaps 1,863 people were freed"
        foreach (var many in text.All(Concept.Exchange, sentence.First, sentence.End))
        {
            // "There were ten swaps, the last on 2 October: 185 came home": of that day.
            if (HasDate(times, many.End, count.Number.First))
                continue;
            // "Ten exchanges were held, the last on 2 October: then 185 came home": a clause with a day of its own tells of one.
            if (
                (many.First < clause.First || many.First >= clause.End)
                && (text.Has(Concept.RelativeDay, clause.First, clause.End) || text.Has(Concept.Weekday, clause.First, clause.End))
            )
                continue;
            // "in three separate exchanges"
            if (
                many.Value(Concept.Exchange) == "many"
                && many.First > sentence.First
                && (
                    ArticleView.IsNumber(text, many.First - 1)
                    || (
                        text.At(many.First - 1) is null
                        && text.Tokens[many.First - 1].Kind == TokenKind.Word
                        && many.First - 2 >= count.Phrase.End
                        && ArticleView.IsNumber(text, many.First - 2)
                    )
                    || IsCounted(text, sentence, many, count)
                )
            )
                return true;
        }

        // "In all, exchanges have brought 2,828 people home": no one exchange.
        return clause.Triggers is [var act, ..]
            && act.Value(Concept.Exchange) == "many"
            && !text.Has(Concept.Superlative, act.First - 4, act.First)
            && count.Number.First > act.First
            && !text.Has(Concept.Weekday, clause.First, clause.End)
            && !text.Has(Concept.Month, clause.First, clause.End)
            && clause.Triggers.All(t => t.Is(Concept.Exchange) || t.Is(Concept.Back));
    }

    private static bool HasDate(List<TimeExpression> times, int first, int end)
    {
        foreach (var time in times)
        {
            if (time.Kind is TimeKind.MonthDay or TimeKind.FullDate && time.First >= first && time.End <= end)
                return true;
        }

        return false;
    }

    // "Two further such exchanges brought Ukraine 190 bodies this month": adjectives stand between.
    private static bool IsCounted(MarkedText text, Sentence sentence, Term many, Headcount count) =>
        count.Number.First > many.End
        && text.Has(Concept.Relative, many.End, count.Number.First)
        && Enumerable
            .Range(Math.Max(sentence.First, many.First - AdjectiveReach), Math.Min(AdjectiveReach, many.First - sentence.First))
            .Any(i => ArticleView.IsNumber(text, i))
        && !Enumerable
            .Range(Math.Max(sentence.First, many.First - AdjectiveReach), Math.Min(AdjectiveReach, many.First - sentence.First))
            .Any(i => text.Tokens[i].Kind == TokenKind.Symbol);

    // "brings the total to", «за весь час»; "in all", «загалом» only of a number too large for one side's day.
    private static bool IsCalledTotal(MarkedText text, Clause clause, Headcount count)
    {
        foreach (var word in text.All(Concept.Cumulative, clause.First, clause.End))
        {
            // "number 31 since the war began, 64 soldiers": said of the number before it.
            if (count.Number.First > word.First && ArticleView.IsNumber(text, Math.Max(0, word.First - 1)) && word.First - 1 > clause.First)
                continue;
            // "72 are home as of Wednesday": how it stands on a day of this week.
            if (word.Is(Concept.Since) && text.Is(word.End, Concept.Weekday))
                continue;
            // "freed 303 on Sunday, bringing the total to 1,000": the number before the comma is the day's own.
            if (word.Value(Concept.Cumulative) == "stages" || IsBeforeTotal(text, clause, count, word))
                continue;
            // "the fifty-seventh of the war"
            if (
                text.Find(Concept.OrdinalNumber, Math.Max(clause.First, word.First - OrdinalReach), word.First) is not null
                || text.All(Concept.OrdinalEnding, Math.Max(clause.First, word.First - OrdinalReach), word.First).Any(text, IsJoined)
            )
                continue;
            if (
                word.Value(Concept.Cumulative) != "weak"
                || (count.People == People.Child && count.Value >= ManyChildren && word.End == count.Number.First)
                || (count.Value >= 1000 && !text.Has(Concept.Each, clause.First, clause.End))
            )
                return true;
            // «Нагадаю, всього додому вже повернулися 177»: two weak words are a strong one.
            if (
                text.Has(Concept.Recall, clause.First, word.First)
                || text.All(Concept.Cumulative, word.End, clause.End).Any(w => w.Value(Concept.Cumulative) == "weak")
            )
                return true;
        }

        return text.All(Concept.ThisYear, clause.First, clause.End)
                .Any(text, static (year, text) => year.Value(Concept.ThisYear) == "sum" && !text.Is(year.First - 1, Concept.Superlative))
            && !CountsExchanges(text, clause);
    }

    // "in the third exchange of the past month 95 were freed": the span counts exchanges, and this is one of them.
    private static bool CountsExchanges(MarkedText text, Clause clause) =>
        clause.Triggers.Any(t => t.Value(Concept.Exchange) == "one")
        && (
            text.Has(Concept.OrdinalNumber, clause.First, clause.End)
            || text.Has(Concept.Superlative, clause.First, clause.End)
            || text.All(Concept.OrdinalEnding, clause.First, clause.End).Any(text, IsJoined)
        );

    private static bool IsJoined(Term ending, MarkedText text) => text.Tokens[ending.First].Joined;

    private static bool IsBeforeTotal(MarkedText text, Clause clause, Headcount count, Term total) =>
        count.Phrase.End < total.First
        && total.Value(Concept.Cumulative) == ""
        && text.AnyToken(count.Phrase.End, total.First, static (text, i) => text.Tokens[i].Norm is ",")
        && text.AnyToken(total.End, clause.End, static (text, i) => text.IsNumber(i));

    private static bool IsSinceWar(MarkedText text, Clause clause)
    {
        foreach (var since in text.All(Concept.SinceWar, clause.First, clause.End))
        {
            // "held since 2022", "most of whom since", "the largest since the invasion" count nobody who came back.
            var from = Math.Max(clause.First, since.First - 8);
            if (
                !text.Has(Concept.Part, from, since.First)
                && !text.Has(Concept.OrdinalEnding, from, since.First)
                && !text.Has(Concept.OrdinalNumber, from, since.First)
                && !text.Has(Concept.Superlative, from, since.First)
                && !IsHeld(text, from, since.First)
                && !text.Has(Concept.DecoyTime, from, since.First)
            )
                return true;
        }

        return text.Has(Concept.Since, clause.First, clause.End) && BeganSince(text, clause);
    }

    // "888 have been returned since the commissioner began work"
    private static bool BeganSince(MarkedText text, Clause clause) =>
        text.All(Concept.Since, clause.First, clause.End)
            .Any(s =>
                s.Value(Concept.Since) == ""
                && text.All(Concept.Happen, s.End, Math.Min(s.End + BeganReach, clause.End))
                    .Any(h => h.Value(Concept.Happen) == "" && !text.Is(h.First - 1, Concept.Passive))
                && !text.Has(Concept.Part, Math.Max(clause.First, s.First - 8), s.First)
                && !text.Has(Concept.OrdinalNumber, Math.Max(clause.First, s.First - 8), s.First)
                && !text.Has(Concept.Superlative, Math.Max(clause.First, s.First - 8), s.First)
                && !IsHeld(text, Math.Max(clause.First, s.First - 8), s.First)
                && !text.Has(Concept.DecoyTime, Math.Max(clause.First, s.First - 8), s.First)
            );

    /// <summary>Words between "since" and what began.</summary>
    private const int BeganReach = 8;

    // "in captivity since 2022", «в російській неволі з 2022 року»: how long they were held.
    private static bool IsHeld(MarkedText text, int first, int end) =>
        text.Has(Concept.Captivity, first, end) || text.Has(Concept.ComesFrom, first, end);

    // "since last week", «з березня 2022 року», «к 11 декабря», "from Russian captivity between March and May"
    private static bool IsOfSpan(MarkedText text, Sentence sentence, Clause clause, List<TimeExpression> times) =>
        times.Exists(
            (Text: text, Sentence: sentence, Clause: clause),
            static (t, at) => t.First >= at.Clause.First && t.First < at.Clause.End && IsSpan(at.Text, at.Sentence, t)
        );

    private static bool IsSpan(MarkedText text, Sentence sentence, TimeExpression t) =>
        TimeRules.BeginsSpan(text, t)
        && !(text.Is(t.First, Concept.Holiday) && text.ValueAt(t.First - 1, Concept.Since) == "")
        && !text.Has(Concept.Part, Math.Max(sentence.First, t.First - 9), t.First)
        && !(
            text.ValueAt(t.First - 1, Concept.Since) == "pair"
                ? text.Is(t.First - 2, Concept.Captivity) && !text.Is(t.First - 2, Concept.ComesFrom)
                : IsHeld(text, Math.Max(sentence.First, t.First - 9), t.First)
        )
        && !text.Has(Concept.DecoyTime, Math.Max(sentence.First, t.First - 9), t.First - 1)
        && !text.Has(Concept.Superlative, Math.Max(sentence.First, t.First - 9), t.First)
        && !IsOfWhom(text, sentence, t);

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

    // "1,358 Ukrainians returned in 2024": no day, only the year.
    private static bool IsOfYear(MarkedText text, Clause clause, Headcount count, List<TimeExpression> times) =>
        count.Value >= 300
        && (
            text.Find(Concept.ThisYear, clause.First, clause.End) is { } year
                ? !text.Has(Concept.Superlative, year.First - 6, year.First)
                    && !IsHeld(text, year.First - 6, year.First)
                    && !text.Has(Concept.DecoyTime, year.First - 4, year.First)
                : times.Exists(
                    (Text: text, Clause: clause),
                    static (t, at) =>
                        t.Kind == TimeKind.Year
                        && t.First >= at.Clause.First
                        && t.First < at.Clause.End
                        && !IsHeld(at.Text, t.First - 6, t.First)
                        && !at.Text.Has(Concept.DecoyTime, t.First - 4, t.First)
                )
        )
        && !times.Exists(clause, static (t, clause) => t.Kind != TimeKind.Year && t.First >= clause.First && t.First < clause.End)
        && !text.Has(Concept.Each, clause.First, clause.End)
        && !clause.Triggers.Any(t => t.Value(Concept.Exchange) is "one" or "verb");
}

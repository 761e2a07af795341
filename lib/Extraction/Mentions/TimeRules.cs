using SwapPipeline.Extraction.Dates;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Mentions;

/// <summary>Which words of time belong to the exchange, and which to talks, capture, invasion or to the telling of it.</summary>
internal static class TimeRules
{
    /// <summary>The words of time of one clause: the firmest, then the nearest to its trigger.</summary>
    public static (TimeExpression? Time, TimeHold Hold) Read(
        MarkedText text,
        List<TimeExpression> times,
        Sentence sentence,
        Clause clause,
        MentionStatus status,
        bool isOnlyClause
    )
    {
        var range = isOnlyClause ? new Span(sentence.First, sentence.End) : new Span(clause.First, clause.End);
        // "since September 21, when 215 came back": the day before "when" is that of its clause.
        if (When(text, clause) is { } when && Before(times, sentence, when) is { } day)
            return (day, TimeHold.Happened);
        TimeExpression? best = null;
        var hold = TimeHold.None;
        var distance = int.MaxValue;
        foreach (var time in times)
        {
            if (time.First < range.First || time.First >= range.End || time.Kind == TimeKind.Year)
                continue;
            // "more was expected on Sunday", beside something done
            if (status == MentionStatus.Completed && IsAhead(text, clause, time))
                continue;
            var its = Hold(text, sentence, clause, time);
            if (its == TimeHold.None)
                continue;
            var d = Distance(clause, time);
            if (time.Kind == TimeKind.Vague)
                d += 1000;
            // "Today 300 came back to us; yesterday it was 200"
            if (IsParted(text, clause, time))
                d += 100;
            // "On Saturday, the last day of January"
            if (time.Kind == TimeKind.Month)
                d += 40;
            if (its < hold || (its == hold && d >= distance))
                continue;
            (best, hold, distance) = (time, its, d);
        }

        return (best, hold);
    }

    /// <summary>The word "when" that opens the clause or its last part before the verb; null when there is none.</summary>
    public static int? When(MarkedText text, Clause clause) =>
        text.FindLast(Concept.When, clause.First, StatusRules.Main(clause).First)?.First;

    /// <summary>"since 21 September, when 215 came back"</summary>
    public static bool BeginsSince(MarkedText text, Sentence sentence, Clause clause) =>
        When(text, clause) is { } when
        && text.All(Concept.Since, Math.Max(sentence.First, when - PairReach), when).Any(s => s.Value(Concept.Since) is "" or "year");

    // "had been freed so far; more were due on Saturday and Sunday"
    private static bool IsAhead(MarkedText text, Clause clause, TimeExpression time)
    {
        if (!text.Has(Concept.Future, Math.Min(clause.First, time.First - 2), time.First))
            return false;
        int? before = null;
        foreach (var trigger in clause.Triggers)
        {
            if (trigger.End <= time.First)
                before = Math.Max(before ?? trigger.End, trigger.End);
        }

        var from = before ?? time.First;
        return text.FindLast(
                Concept.Future,
                Math.Min(from, text.Is(time.First - 1, Concept.On) ? time.First - 2 : time.First - 1),
                time.First
            )
                is { } ahead
            && !Clause.IsTrigger(ahead)
            && ahead.Value(Concept.Future) != "promise";
    }

    /// <summary>A second day tied to the first by "and": "on Monday, 9 June, and again on Tuesday"; null when there is none.</summary>
    public static TimeExpression? Again(MarkedText text, List<TimeExpression> times, TimeExpression first)
    {
        var next = times.FirstOrDefault(t => t.First >= first.End);
        if (next is null || next.First - first.End > 5 || !IsDay(first) || !IsDay(next) || !text.Has(Concept.And, first.End, next.First))
            return null;
        var words = Enumerable
            .Range(first.End, next.First - first.End)
            .Count(i => text.Tokens[i].Kind != TokenKind.Symbol && !text.Is(i, Concept.And) && !text.Is(i, Concept.On));
        return words <= 1 ? next : null;
    }

    /// <summary>
    /// "…, the last on 2 October: 185 were freed": the day right before the colon that opens a clause; null when none is.
    /// </summary>
    public static TimeExpression? BeforeColon(MarkedText text, List<TimeExpression> times, Sentence sentence, Clause clause) =>
        clause.First > sentence.First
        && text.Tokens[clause.First - 1].Norm is ":"
        && times.Find(clause, static (t, clause) => t.End == clause.First - 1 && t.Kind is TimeKind.MonthDay or TimeKind.FullDate)
            is { } opening
        && !IsSince(text, sentence, opening)
            ? opening
            : null;

    /// <summary>"300 more are awaited tomorrow": a word of time that lies ahead.</summary>
    public static TimeExpression? Ahead(List<TimeExpression> times, Clause clause) =>
        times.Find(
            clause,
            static (t, clause) => t is { Kind: TimeKind.FromPublished, Offset: > 0 } && t.First >= clause.First && t.First < clause.End
        );

    /// <summary>The only date of a clause, whatever it belongs to; null when there are none or several.</summary>
    public static TimeExpression? OnlyDate(List<TimeExpression> times, Clause clause) =>
        times.FindAll(
            clause,
            static (t, clause) => t.First >= clause.First && t.First < clause.End && t.Kind is TimeKind.MonthDay or TimeKind.FullDate
        )
            is [var only]
            ? only
            : null;

    /// <summary>It names one day.</summary>
    public static bool IsDay(TimeExpression time) =>
        time.Kind is TimeKind.FullDate or TimeKind.MonthDay or TimeKind.Weekday or TimeKind.FromPublished or TimeKind.Easter
        || time is { Kind: TimeKind.FromContext, Offset: not 0 };

    // "… conscripts whom Kyiv's army took in August": the relative clause has a verb, and that is of no exchange and no telling.
    private static bool TellsOfWhom(MarkedText text, Term pronoun, TimeExpression time, Sentence sentence)
    {
        var end = Math.Min(time.End + VerbReach, sentence.End);
        return !text.AnyToken(pronoun.End, time.First, static (text, i) => text.Tokens[i].Norm is "," or ";" or ":" or "–" or "—")
            && text.AnyToken(
                pronoun.End,
                time.First,
                static (text, i) => text.Tokens[i].Kind == TokenKind.Word && (text.At(i) is null || text.Is(i, Concept.DecoyTime))
            )
            && !text.AnyToken(
                pronoun.End,
                end,
                static (text, i) =>
                    text.At(i) is { } verb
                    && (Clause.IsTrigger(verb) || verb.Is(Concept.Happen) || verb.Is(Concept.Report) || verb.Is(Concept.Agreed))
            );
    }

    private static TimeExpression? Before(List<TimeExpression> times, Sentence sentence, int when) =>
        times.FindLast(t => t.End <= when && when - t.End <= 1 && t.First >= sentence.First);

    // A semicolon stands between it and each of the triggers.
    private static bool IsParted(MarkedText text, Clause clause, TimeExpression time)
    {
        foreach (var trigger in clause.Triggers)
        {
            if (
                !text.AnyToken(
                    Math.Min(trigger.End, time.End),
                    Math.Max(trigger.First, time.First),
                    static (text, i) => text.Tokens[i].Norm is ";"
                )
            )
                return false;
        }

        return true;
    }

    // To the trigger next to it.
    private static int Distance(Clause clause, TimeExpression time)
    {
        var least = int.MaxValue;
        foreach (var trigger in clause.Triggers)
            least = Math.Min(least, Distance(trigger, time));
        return least;
    }

    private static int Distance(Term term, TimeExpression time) => term.First >= time.End ? term.First - time.End : time.First - term.End;

    private static TimeHold Hold(MarkedText text, Sentence sentence, Clause clause, TimeExpression time)
    {
        // "scheduled for Thursday", «на 20 листопада»: the day of the act, whatever stands near.
        if (text.ValueAt(time.First - 1, Concept.On) == "for" || text.ValueAt(time.First - 1, Concept.For) == "date")
            return TimeHold.Happened;
        var lead = time.First > sentence.First && text.IsDefinite(time.First - 1) ? time.First - 2 : time.First - 1;
        // «обмін від 4 лютого»: of that day.
        if (
            text.ValueAt(lead, Concept.DecoyTime) == "before"
            && text.ValueAt(lead - 1, Concept.Exchange) == "one"
            && time.Kind is TimeKind.MonthDay or TimeKind.FullDate
            && text.ValueAt(lead, Concept.Since) == "year"
            && clause.Triggers.Contains(text.At(lead - 1)!)
        )
            return TimeHold.Happened;
        if (text.ValueAt(lead, Concept.DecoyTime) == "before" || text.ValueAt(time.First, Concept.DecoyTime) == "before")
            return TimeHold.None;
        // "…, a day after 390 people came home": opens the clause of its verb.
        if (time is { Kind: TimeKind.FromContext, Offset: not 0 } && time.First == clause.First && clause.First > sentence.First)
            return TimeHold.Happened;
        // "The summit came a day after Moscow and Kyiv had each handed over 95": of the verb behind it, with nothing between that parts
        // them.
        if (
            time is { Kind: TimeKind.FromContext, Offset: < 0 }
            && clause.Triggers.Find(t => t.First >= time.End) is { } told
            && !text.AnyToken(
                time.End,
                told.First,
                static (text, i) => text.Tokens[i].Kind == TokenKind.Symbol || text.Is(i, Concept.Talks) || text.Is(i, Concept.Exchange)
            )
        )
            return TimeHold.Happened;
        // "captured in May 2022", «потрапили в полон у травні»
        var before = text.At(text.Is(time.First - 1, Concept.On) ? time.First - 2 : time.First - 1);
        // «на виконання домовленостей 4 березня проведено обмін»: right before the verb it is the day of the act.
        if (
            before is not null
            && before.Value(Concept.DecoyTime) == ""
            && !before.Is(Concept.Captivity)
            && text.At(time.End) is { } verb
            && time.End < clause.End
            && time.First >= clause.First
            && (
                verb.Value(Concept.Happen) == ""
                || (clause.Triggers.Contains(verb) && Directions.Frame.Of(text, clause.First, verb).Passive)
            )
        )
            return TimeHold.Happened;
        // «обменялись телами погибших 19 декабря»: the day of the act, not of the death.
        if (before?.Value(Concept.Person) == "body" && text.At(before.First - 1) is { } swap && clause.Triggers.Contains(swap))
            return TimeHold.Happened;
        if (
            before is not null
            && !Clause.IsTrigger(before)
            && (
                before.Is(Concept.Captivity)
                || (before.Is(Concept.DecoyTime) && before.Value(Concept.DecoyTime) is not ("before" or "dated"))
            )
        )
            return TimeHold.None;
        // «по договоренностям от 2 июня»: a word between them changes nothing.
        if (text.At(time.First - 1) is { } between && !Clause.IsTrigger(between) && (between.Is(Concept.Oblique) || between.Is(Concept.Of)))
        {
            if (
                time.First - 2 >= sentence.First
                && text.At(time.First - 2) is { } deal
                && (deal.Is(Concept.Plan) || deal.Value(Concept.DecoyTime) == "" || deal.Value(Concept.Agreed) is "noun" or "under")
                && !Clause.IsTrigger(deal)
            )
                return TimeHold.None;
        }

        // "under the June 2 agreements": the day of the agreements.
        if (
            text.IsDefinite(time.First - 1)
            && text.AnyToken(
                time.End,
                Math.Min(time.End + 2, sentence.End),
                static (text, i) => text.Is(i, Concept.Talks) || text.ValueAt(i, Concept.DecoyTime) == ""
            )
            && !text.Is(time.End, Concept.Exchange)
        )
            return TimeHold.None;
        if (IsSince(text, sentence, time) || ClosesPair(text, sentence, time) || IsOfSource(text, sentence, time))
            return TimeHold.None;
        // "freed 215, five of whom had led the defence of the town earlier this year": of what the relative clause tells.
        if (
            LastBefore(clause, time) is { } act
            && text.FindLast(Concept.Relative, act.End, time.First) is { } whose
            && whose.First > act.End
            && (time.Kind == TimeKind.Vague || (text.Has(Concept.Person, act.End, whose.First) && TellsOfWhom(text, whose, time, sentence)))
        )
            return TimeHold.None;
        if (IsDateline(text, sentence, time))
            return TimeHold.Told;
        if (Leading(text, sentence, clause, time) is { } leading)
            return leading;
        var near = double.MaxValue;
        var hold = TimeHold.Happened;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.At(i) is not { } term || term.First != i || (i >= time.First && i < time.End))
                continue;
            TimeHold? its =
                Clause.IsTrigger(term) && term.Is(Concept.DecoyTime) ? (time.Kind == TimeKind.Vague ? TimeHold.None : TimeHold.Told)
                : term.Is(Concept.Happen)
                && (
                    text.Is(i - 1, Concept.DecoyTime)
                    || text.Is(i - 1, Concept.Talks)
                    || (text.Is(i - 1, Concept.Relative) && (text.Is(i - 2, Concept.DecoyTime) || text.Is(i - 2, Concept.Talks)))
                )
                    ? TimeHold.None
                : Clause.IsTrigger(term) || term.Is(Concept.Happen) || term.Is(Concept.Cancelled) ? TimeHold.Happened
                : term.Value(Concept.DecoyTime) == ""
                || term.Is(Concept.Talks)
                || (term.Value(Concept.Agreed) == "verb" && !Clause.IsTrigger(term))
                    ? TimeHold.None
                : term.Is(Concept.Report) ? TimeHold.Told
                : null;
            if (its is null)
                continue;
            // "As a result of the negotiations, on 8 February 100 soldiers were brought back": the comma ends what led to it.
            if (
                its == TimeHold.None
                && term.Is(Concept.Talks)
                && term.First < time.First
                && text.AnyToken(term.End, time.First, static (text, t) => text.Tokens[t].Norm is ",")
                && clause.Triggers is [.., var following]
                && following.First >= time.End
            )
                continue;
            // "handed over 60 captured Ukrainian troops on Tuesday": says whom, not when.
            if (
                its == TimeHold.None
                && i > sentence.First
                && ArticleView.IsNumber(text, i - 1)
                && text.At(term.End) is { } whom
                && (whom.Is(Concept.Person) || whom.Is(Concept.SidePeople))
            )
                continue;
            // "agreed to hold on 27 January an exchange": the day of what they agreed to do.
            if (
                its == TimeHold.None
                && term.Value(Concept.Agreed) == "verb"
                && term.First < time.First
                && text.Has(Concept.Aim, term.End, time.First)
            )
                continue;
            // "said that on Saturday …": what follows "that" is the content.
            if (its == TimeHold.Told && term.First < time.First && text.Has(Concept.That, term.End, time.First))
                continue;
            if (its == TimeHold.Happened && Clause.IsTrigger(term) && !clause.Triggers.Contains(term))
            {
                // "On 16 October Qatar brought about the return of four": a verb that tells no act of its own.
                if (Clause.IsIdle(text, sentence, term))
                    continue;
                its = TimeHold.None;
            }

            // What stands before rules what follows; a verb right after "On Thursday" does too.
            double d =
                term.First >= time.End
                    ? (its == TimeHold.Happened ? (term.First - time.End) * 1.5 : (term.First - time.End + 2) * 2)
                        + Barriers(text, time.End, term.First)
                    : time.First - term.End + Barriers(text, term.End, time.First);
            if (d >= near)
                continue;
            (near, hold) = (d, its.Value);
        }

        return hold;
    }

    private static Term? LastBefore(Clause clause, TimeExpression time) => clause.Triggers.FindLast(t => t.End <= time.First);

    // "On September 14, after talks, 103 soldiers seized in Kursk region came back": words of time that open a sentence belong to its verb.
    private static TimeHold? Leading(MarkedText text, Sentence sentence, Clause clause, TimeExpression time)
    {
        // "The ministry informs that on 14 September, as a result of talks, 103 … were recovered": the content opens behind "that".
        var opening =
            text.FindLast(Concept.That, sentence.First, time.First) is { } that && text.Has(Concept.Report, sentence.First, that.First)
                ? that.End
                : sentence.First;
        if (time.First - opening > 4)
            return null;
        for (var i = opening; i < time.First; i++)
        {
            if (
                text.At(i) is { } before
                && (
                    Clause.IsTrigger(before)
                    || before.Is(Concept.Happen)
                    || before.Is(Concept.Report)
                    || before.Is(Concept.Agreed)
                    || before.Is(Concept.Talks)
                )
            )
                return null;
        }

        // "After the 16 May talks": the day of the talks.
        if (text.Is(time.End, Concept.Talks) || text.ValueAt(time.End, Concept.DecoyTime) == "")
            return TimeHold.None;
        for (var i = time.End; i < sentence.End; i++)
        {
            if (text.At(i) is not { } term || term.First != i)
                continue;
            if (term.Is(Concept.Report))
                return TimeHold.Told;
            // "On 12 June, under the agreements, 141 came home": the day of what was done under them.
            if (term.Value(Concept.Agreed) == "under")
                continue;
            if (term.Is(Concept.Agreed))
                return TimeHold.None;
            if (Clause.IsTrigger(term) && !clause.Triggers.Contains(term) && Clause.IsIdle(text, sentence, term))
                continue;
            if (Clause.IsTrigger(term))
                return !clause.Triggers.Contains(term) ? TimeHold.None
                    : term.Is(Concept.DecoyTime) ? TimeHold.Told
                    : TimeHold.Happened;
        }

        return null;
    }

    /// <summary>
    /// A dateline stands within so many words of its sentence's beginning, and its dash within so many behind; a span within so many words.
    /// </summary>
    private const int DatelineReach = 4,
        DashReach = 8,
        PairReach = 7,
        VerbReach = 4;

    // "(Ministry of Defence, 15 September 2024; Reuters, 16 September 2024)": the days of those who wrote of it.
    private static bool IsOfSource(MarkedText text, Sentence sentence, TimeExpression time)
    {
        if (time.First - sentence.First < 2 || text.Tokens[time.First - 1].Norm is not ",")
            return false;
        for (var i = time.First - 2; i >= sentence.First && text.Tokens[i].Norm is not ")"; i--)
        {
            if (text.Tokens[i].Norm is "(")
                return i + 2 < time.First;
        }

        return false;
    }

    // "KYIV, Sept 10 (Reuters) - An exchange …", «КИЕВ, 10 сен — …»: the day on which it was told.
    private static bool IsDateline(MarkedText text, Sentence sentence, TimeExpression time)
    {
        if (
            time.First - sentence.First is 0 or > DatelineReach
            || text.Tokens[time.First - 1].Norm is not ("," or "(")
            || text.Is(sentence.First, Concept.On)
        )
            return false;
        for (var i = time.End; i < Math.Min(time.End + DashReach, sentence.End); i++)
        {
            if (text.At(i) is { } term && (Clause.IsTrigger(term) || term.Is(Concept.Happen) || term.Is(Concept.Report)))
                return false;
            if (text.Tokens[i].Norm is "–" or "—" or "-" && !text.Tokens[i].Joined)
                return true;
        }

        return false;
    }

    // "between February 24 and October 27", «с 24 февраля по 27 октября»: words of time between which something was done, and not on one of
    // them.
    private static bool OpensPair(MarkedText text, TimeExpression time, string opener) =>
        (text.ValueAt(time.End, Concept.Since) == "end" || (opener == "pair" && text.ValueAt(time.End, Concept.And) == ""))
        && IsTime(text, time.End + 1);

    private static bool ClosesPair(MarkedText text, Sentence sentence, TimeExpression time)
    {
        if (text.ValueAt(time.First - 1, Concept.Since) != "end" && text.ValueAt(time.First - 1, Concept.And) != "")
            return false;
        for (var i = time.First - 2; i >= Math.Max(sentence.First, time.First - PairReach); i--)
        {
            if (text.ValueAt(i, Concept.Since) is "pair" or "year")
                return IsTime(text, i + 1)
                    && (text.ValueAt(i, Concept.Since) == "pair" || text.ValueAt(time.First - 1, Concept.Since) == "end");
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

    /// <summary>
    /// "since early October", "the 66th since the invasion began in February 2022": the beginning of a span, no day of an act.
    /// </summary>
    public static bool IsSince(MarkedText text, Sentence sentence, TimeExpression time)
    {
        if (IsStanding(text, time))
            return false;
        if (BeginsSpan(text, time) || text.Is(time.First, Concept.SinceWar))
            return true;
        // «з 24.02.2022»: the day of the invasion, whichever way it is written.
        if (time is { Kind: TimeKind.FullDate, Year: 2022, Month: 2, Day: 24 } && text.Is(time.First - 1, Concept.Since))
            return true;
        for (var i = time.First - 1; i >= Math.Max(sentence.First, time.First - 8); i--)
        {
            if (text.Is(i, Concept.SinceWar) || text.ValueAt(i, Concept.Since) == "")
                return true;
            if (text.Tokens[i].Kind == TokenKind.Symbol || (text.At(i) is { } term && Clause.IsTrigger(term)))
                return false;
        }

        return false;
    }

    /// <summary>
    /// "since March 2022", «с 2022 года», «к 11 декабря»: a word right before it makes it the beginning or the end of a span.
    /// </summary>
    public static bool BeginsSpan(MarkedText text, TimeExpression time) =>
        text.ValueAt(time.First - 1, Concept.Since) is { } kind
        && (
            (kind == "" && !IsStanding(text, time))
            || (
                kind == "year"
                && (
                    time.Kind is TimeKind.Year
                    || (
                        time.Kind == TimeKind.Month
                        && (time.Year is not null || text.Sentences[text.SentenceOf(time.First)].First == time.First - 1)
                    )
                )
            )
            || OpensPair(text, time, kind)
        );

    // "72 are home as of Wednesday", «станом на середу»: how it stands on a day of this week, and no span.
    private static bool IsStanding(MarkedText text, TimeExpression time) =>
        time.Kind is TimeKind.Weekday
        && text.At(time.First - 1) is { } standing
        && standing.End - standing.First > 1
        && text.Is(standing.End - 1, Concept.Since);

    private static int Barriers(MarkedText text, int from, int to)
    {
        var count = 0;
        for (var i = from; i < to; i++)
        {
            if (text.Tokens[i].Norm is ":")
                count += 6;
            else if (text.Tokens[i].Kind == TokenKind.Symbol && text.Tokens[i].Norm is "," or "–" or "—" or ";" && i > from)
                count += 2;
        }

        return count;
    }
}

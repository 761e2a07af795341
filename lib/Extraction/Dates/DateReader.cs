using System.Globalization;
using SwapPipeline.Extraction.Lexicon;
using SwapPipeline.Extraction.Words;

namespace SwapPipeline.Extraction.Dates;

/// <summary>Reads the words of time of a sentence, longest first: dates, days and months, weekdays, yesterday, last October.</summary>
internal static class DateReader
{
    public static List<TimeExpression> Read(MarkedText text, Sentence sentence)
    {
        var found = new List<TimeExpression>();
        for (var i = sentence.First; i < sentence.End; )
        {
            var time = CanBegin(text, i) ? ReadAt(text, sentence, i) : null;
            if (time is null)
            {
                i++;
                continue;
            }

            // «первый обмен, январский, состоялся 15-го»: the only month of the sentence is that of its day.
            if (time is { Kind: TimeKind.MonthDay, Month: null } && found is [{ Kind: TimeKind.Month, Month: { } month, Year: var year }])
                found[0] = time with { Kind = year is null ? TimeKind.MonthDay : TimeKind.FullDate, Month = month, Year = year };
            else if (found.Count > 0 && Combined(text, found[^1], time) is { } both)
                found[^1] = both;
            else
                found.Add(time);
            i = time.End;
        }

        return found;
    }

    // Most words begin no words of time: asked of each word of a text, in one test.
    private static bool CanBegin(MarkedText text, int at) =>
        text.Tokens[at].Kind is TokenKind.Date or TokenKind.Number || (text.At(at) is { } term && term.Concepts.Overlaps(Openers));

    private static readonly ConceptSet Openers = ConceptSet.Of(
        Concept.DayWord,
        Concept.Month,
        Concept.Weekday,
        Concept.Holiday,
        Concept.Number,
        Concept.RelativeDay
    );

    private static TimeExpression? ReadAt(MarkedText text, Sentence sentence, int at)
    {
        var token = text.Tokens[at];
        if (token.Kind == TokenKind.Date)
            return Numeric(token.Norm, at);
        if (token.Kind == TokenKind.Number)
            return DayFirst(text, sentence, at)
                ?? DateFigures.Read(text, sentence, at)
                ?? Ago(text, sentence, at)
                ?? YearAlone(text, sentence, at)
                ?? DayAlone(text, sentence, at);
        if (text.At(at) is not { } term || term.First != at)
            return null;
        if (
            term.Value(Concept.DayWord) is { } word
            && DayInWords(text, sentence, term, int.Parse(word, CultureInfo.InvariantCulture)) is { } spelled
        )
            return spelled;
        if (term.Value(Concept.Month) is { } month)
            return MonthFirst(text, sentence, term, int.Parse(month, CultureInfo.InvariantCulture));
        if (term.Value(Concept.Weekday) is { } weekday)
            return Modified(
                text,
                sentence,
                new()
                {
                    First = at,
                    End = term.End,
                    Kind = TimeKind.Weekday,
                    Weekday = int.Parse(weekday, CultureInfo.InvariantCulture),
                }
            );
        // "the New Year prisoner swap" names its occasion, which need not be its day; "Christmas is dear to both" names none.
        if (
            term.Is(Concept.Holiday)
            && (
                text.ValueAt(term.End, Concept.Exchange) is not (null or "verb")
                || (text.Is(term.End, Concept.Passive) && !text.Is(term.First - 1, Concept.On))
            )
        )
            return null;
        if (term.Value(Concept.Holiday) is { } moving && moving.StartsWith(Easter.Name, StringComparison.Ordinal))
            return new()
            {
                First = at,
                End = term.End,
                Kind = TimeKind.Easter,
                Offset =
                    moving.Length == Easter.Name.Length
                        ? 0
                        : int.Parse(moving.AsSpan(Easter.Name.Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            };
        if (term.Value(Concept.Holiday) is { } holiday)
            return new()
            {
                First = at,
                End = term.End,
                Kind = TimeKind.MonthDay,
                Month = int.Parse(holiday.AsSpan(0, 2), CultureInfo.InvariantCulture),
                Day = int.Parse(holiday.AsSpan(3), CultureInfo.InvariantCulture),
            };
        if (term.Is(Concept.Number))
            return Ago(text, sentence, at);
        return term.Value(Concept.RelativeDay) is { } day ? Eve(text, sentence, term, day) ?? Relative(term, day) : null;
    }

    // "the day before Christmas", «накануне Дня независимости»
    private static TimeExpression? Eve(MarkedText text, Sentence sentence, Term term, string day)
    {
        if (day != "context-1" || text.At(text.IsDefinite(term.End) ? term.End + 1 : term.End) is not { } next || !next.Is(Concept.Holiday))
            return null;
        return ReadAt(text, sentence, next.First) is { Kind: TimeKind.MonthDay } feast
            ? feast with
            {
                First = term.First,
                Offset = -1,
            }
            : null;
    }

    private static TimeExpression Relative(Term term, string day)
    {
        var basic = new TimeExpression
        {
            First = term.First,
            End = term.End,
            Kind = TimeKind.Vague,
        };
        if (day.StartsWith("context", StringComparison.Ordinal))
            return basic with
            {
                Kind = TimeKind.FromContext,
                IsShifted = true,
                Offset = int.Parse(day.AsSpan(7), CultureInfo.InvariantCulture),
            };
        // "last month": a month, whichever it was.
        if (day.StartsWith("month", StringComparison.Ordinal))
            return basic with
            {
                Kind = TimeKind.Month,
                Offset = int.Parse(day.AsSpan(5), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            };
        return int.TryParse(day, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset)
            ? basic with
            {
                Kind = TimeKind.FromPublished,
                Offset = offset,
                IsToday = offset == 0,
            }
            : basic;
    }

    private static TimeExpression? Numeric(string digits, int at)
    {
        var written = digits.Split('.', '-', '/');
        // 2/3/2222222226 looks like a date as well.
        if (written.Length != 3 || written.Any(part => part.Length is 0 or > 4))
            return null;
        var parts = written.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var (year, month, day) = parts[0] > 31 ? (parts[0], parts[1], parts[2]) : (parts[2], parts[1], parts[0]);
        if (year < 100)
            year += 2000;
        return month is < 1 or > 12
            ? null
            : new()
            {
                First = at,
                End = at + 1,
                Kind = TimeKind.FullDate,
                Year = year,
                Month = month,
                Day = day,
            };
    }

    // 5 March 2026, 5 марта 2026 года, 11 апреля
    private static TimeExpression? DayFirst(MarkedText text, Sentence sentence, int at)
    {
        if (!TryDay(text.Tokens[at].Norm, out var day))
            return null;
        var next = at + 1;
        if (
            next < sentence.End
            && text.Is(next, Concept.OrdinalEnding)
            && (text.Tokens[next].Joined || text.Tokens[next].Start == text.Tokens[at].End)
        )
            next++;
        if (next < sentence.End && text.Is(next, Concept.Of))
            next++;
        // "on 9 and 10 June", «9 та 10 червня»: the first day borrows the month.
        if (
            next + 1 < sentence.End
            && text.Is(next, Concept.And)
            && text.Tokens[next + 1].Kind == TokenKind.Number
            && DayFirst(text, sentence, next + 1) is { Month: not null } borrowed
        )
            return borrowed with { First = at, End = next, Day = day };
        // «с 9 по 15 июня», «з 9 до 15 червня»: so does the first day of a span.
        if (
            next + 1 < sentence.End
            && text.ValueAt(next, Concept.Since) == "end"
            && text.ValueAt(at - 1, Concept.Since) is not null
            && text.Tokens[next + 1].Kind == TokenKind.Number
            && DayFirst(text, sentence, next + 1) is { Month: not null } last
        )
            return last with { First = at, End = next, Day = day };
        if (next >= sentence.End || text.ValueAt(next, Concept.Month) is not { } month)
            return null;
        return WithYear(
            text,
            sentence,
            new()
            {
                First = at,
                End = text.At(next)!.End,
                Kind = TimeKind.MonthDay,
                Day = day,
                Month = int.Parse(month, CultureInfo.InvariantCulture),
            }
        );
    }

    // «девятнадцатого апреля», "the nineteenth of April"; «Першого дня, чотирнадцятого, …»: the month is that of the day spoken of last.
    private static TimeExpression? DayInWords(MarkedText text, Sentence sentence, Term word, int day)
    {
        var next = word.End < sentence.End && text.Is(word.End, Concept.Of) ? word.End + 1 : word.End;
        if (next >= sentence.End)
            return null;
        if (text.ValueAt(next, Concept.Month) is { } month)
            return WithYear(
                text,
                sentence,
                new()
                {
                    First = word.First,
                    End = text.At(next)!.End,
                    Kind = TimeKind.MonthDay,
                    Day = day,
                    Month = int.Parse(month, CultureInfo.InvariantCulture),
                }
            );
        if (text.At(word.End) is { } date && date.Value(Concept.OrdinalEnding) == "date")
            return new()
            {
                First = word.First,
                End = date.End,
                Kind = TimeKind.MonthDay,
                Day = day,
            };
        return
            word.First > sentence.First
            && text.Tokens[word.First - 1].Norm is ","
            && text.Tokens[next].Norm is ","
            && text.Has(Concept.Day, sentence.First, word.First)
            ? new()
            {
                First = word.First,
                End = word.End,
                Kind = TimeKind.MonthDay,
                Day = day,
            }
            : null;
    }

    // March 5, 2026; Feb. 5; last October; in August 2025
    private static TimeExpression? MonthFirst(MarkedText text, Sentence sentence, Term term, int month)
    {
        var next = term.End;
        // "may" and "march" are verbs unless a number or a capital says otherwise.
        if (!text.Tokens[term.First].Capital && text.Tokens[term.First].Norm is "may" or "march" or "mar")
            return null;
        if (next < sentence.End && text.Tokens[next].Is("."))
            next++;
        if (
            next < sentence.End
            && text.Tokens[next].Kind == TokenKind.Number
            && TryDay(text.Tokens[next].Norm, out var day)
            && !(next + 1 < sentence.End && text.Tokens[next + 1].Is("%"))
        )
        {
            var end = next + 1;
            if (end < sentence.End && text.Is(end, Concept.OrdinalEnding))
                end++;
            return WithYear(
                text,
                sentence,
                new()
                {
                    First = term.First,
                    End = end,
                    Kind = TimeKind.MonthDay,
                    Day = day,
                    Month = month,
                }
            );
        }

        // «из Октябрьского района»: a place that is named by a month.
        if (text.Tokens[term.First].Capital && next < sentence.End && (text.Is(next, Concept.Local) || text.Is(next, Concept.Unit)))
            return null;
        return text.Tokens[term.First].Is("may") && !text.Is(term.First - 1, Concept.On) && !text.Is(term.First - 1, Concept.LastTime)
            ? null
            : Modified(
                text,
                sentence,
                EdgeDays.Of(
                    text,
                    sentence,
                    WithYear(
                        text,
                        sentence,
                        new()
                        {
                            First = term.First,
                            End = term.End,
                            Kind = TimeKind.Month,
                            Month = month,
                        }
                    )
                )
            );
    }

    private static TimeExpression WithYear(MarkedText text, Sentence sentence, TimeExpression time)
    {
        var next = time.End;
        if (next < sentence.End && text.Tokens[next].Norm is "," or ".")
            next++;
        if (
            next < sentence.End
            && text.Tokens[next].Kind == TokenKind.Number
            && TryAnyYear(text.Tokens[next].Norm, out var year)
            && !text.Is(next + 1, Concept.Person)
        )
            return time with { End = next + 1, Year = year, Kind = time.Day is null ? TimeKind.Month : TimeKind.FullDate };
        return time.Day is not null && (YearBefore(text, sentence, time.First) ?? YearBehind(text, sentence, time.End)) is { } told
            ? time with
            {
                Year = told,
                Kind = TimeKind.FullDate,
            }
            : time;
    }

    /// <summary>The year stands at most so many words and signs before its day.</summary>
    private const int YearReach = 4;

    // «в останній день 2025 року, 31 грудня», "in 2025, on 3 March"; but «в полоні з 2022 року, 31 грудня повернулися» begins a span.
    private static int? YearBefore(MarkedText text, Sentence sentence, int day)
    {
        for (var i = day - 1; i >= Math.Max(sentence.First, day - YearReach); i--)
        {
            if (text.Tokens[i].Kind == TokenKind.Number)
                return
                    TryYear(text.Tokens[i].Norm, out var year)
                    && !text.Is(i - 1, Concept.Since)
                    && !text.Is(i - 1, Concept.DecoyTime)
                    && !text.Has(Concept.DecoyTime, Math.Max(sentence.First, i - YearReach), i)
                    && !text.Has(Concept.Captivity, Math.Max(sentence.First, i - YearReach), i)
                    ? year
                    : null;
            if (
                text.Tokens[i].Norm is not ","
                && !text.Is(i, Concept.Unit)
                && !text.Is(i, Concept.Day)
                && !text.Is(i, Concept.ThisYear)
                && !text.Is(i, Concept.On)
                && !text.Is(i, Concept.OrdinalEnding)
            )
                return null;
        }

        return null;
    }

    // «31 грудня, в останній день 2022 року», "on 31 December, the last day of 2022"
    private static int? YearBehind(MarkedText text, Sentence sentence, int end)
    {
        if (end >= sentence.End || text.Tokens[end].Norm is not ",")
            return null;
        var isOfDay = false;
        for (var i = end + 1; i < Math.Min(sentence.End, end + 1 + YearReach + 1); i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Number)
                return isOfDay && TryYear(text.Tokens[i].Norm, out var year) ? year : null;
            isOfDay |= text.Is(i, Concept.Day);
            if (
                !text.Is(i, Concept.On)
                && !text.Is(i, Concept.Day)
                && !text.Is(i, Concept.Final)
                && !text.Is(i, Concept.OrdinalNumber)
                && !text.Is(i, Concept.Of)
                && !text.Is(i, Concept.Article)
                && text.Tokens[i].Norm is not "the"
            )
                return null;
        }

        return null;
    }

    private static TimeExpression Modified(MarkedText text, Sentence sentence, TimeExpression time)
    {
        if (time.First == sentence.First || text.At(time.First - 1) is not { } before)
            return time;
        if (before.Is(Concept.LastTime))
            return time with { First = before.First, IsLast = true };
        return before.Is(Concept.NextTime) ? time with { First = before.First, IsNext = true } : time;
    }

    private static TimeExpression? Ago(MarkedText text, Sentence sentence, int at)
    {
        var end = Math.Min(at + 3, sentence.End);
        if (text.Find(Concept.Ago, at, end) is not { } ago || text.Find(Concept.Day, at, end) is not { } unit)
            return null;
        var count = text.ValueAt(at, Concept.Number) ?? text.Tokens[at].Norm;
        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days > 60)
            return null;
        return unit.Value(Concept.Day) == "1"
            ? new()
            {
                First = at,
                End = ago.End,
                Kind = TimeKind.FromPublished,
                Offset = -days,
            }
            : new()
            {
                First = at,
                End = ago.End,
                Kind = TimeKind.Vague,
            };
    }

    private static TimeExpression? YearAlone(MarkedText text, Sentence sentence, int at)
    {
        return
            TryYear(text.Tokens[at].Norm, out var year)
            && at > sentence.First
            && (text.Is(at - 1, Concept.On) || text.Is(at - 1, Concept.Since))
            ? new()
            {
                First = at,
                End = at + 1,
                Kind = TimeKind.Year,
                Year = year,
            }
            : null;
    }

    private static readonly ConceptSet Acts = ConceptSet.Of(Concept.Exchange, Concept.Give, Concept.Get, Concept.Back, Concept.Happen);

    // «А 24-го додому повернули …», "On the 24th", «прошёл 15 числа»: the month is that of the day spoken of last.
    private static TimeExpression? DayAlone(MarkedText text, Sentence sentence, int at)
    {
        if (at + 1 >= sentence.End || !TryDay(text.Tokens[at].Norm, out var day))
            return null;
        var isEnded =
            text.ValueAt(at + 1, Concept.OrdinalEnding) == "day"
            && (text.Tokens[at + 1].Joined || text.Tokens[at + 1].Start == text.Tokens[at].End);
        if (text.At(isEnded ? at + 2 : at + 1) is { } date && date.First < sentence.End && date.Value(Concept.OrdinalEnding) == "date")
            return new()
            {
                First = at,
                End = date.End,
                Kind = TimeKind.MonthDay,
                Day = day,
            };
        if (!isEnded)
            return null;
        // «состоялся 15-го», where nothing stands behind that could be counted.
        var isDay =
            at - 1 < sentence.First
            || (text.Tokens[at + 1].Is("го") && (at + 2 >= sentence.End || text.Tokens[at + 2].Kind == TokenKind.Symbol))
            || (text.At(at + 2) is { } act && act.Concepts.Overlaps(Acts))
            || text.Is(at - 1, Concept.On)
            || text.Is(at - 1, Concept.And)
            || text.Tokens[at - 1].Kind == TokenKind.Symbol
            || (text.IsDefinite(at - 1) && text.Is(at - 2, Concept.On));
        var noun = text.At(at + 2);
        return isDay && (noun is null || !(noun.Is(Concept.Stage) || noun.Value(Concept.Exchange) is "one" or "many"))
            ? new()
            {
                First = at,
                End = at + 2,
                Kind = TimeKind.MonthDay,
                Day = day,
            }
            : null;
    }

    // "20.5" has four characters as well.
    private static bool TryYear(string norm, out int year) =>
        int.TryParse(norm, NumberStyles.None, CultureInfo.InvariantCulture, out year)
        && norm.Length == 4
        && norm.StartsWith("20", StringComparison.Ordinal);

    // Beside a day and its month also the years in which those were born of whom it tells.
    private static bool TryAnyYear(string norm, out int year) =>
        TryYear(norm, out year)
        || (
            int.TryParse(norm, NumberStyles.None, CultureInfo.InvariantCulture, out year)
            && norm.Length == 4
            && norm.StartsWith("19", StringComparison.Ordinal)
        );

    private static bool TryDay(string norm, out int day) =>
        int.TryParse(norm, NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= 31 && norm.Length <= 2;

    // "on Friday, 6 March" and «напередодні, у четвер» are one day told twice: the more exact words decide.
    private static TimeExpression? Combined(MarkedText text, TimeExpression first, TimeExpression second)
    {
        for (var i = first.End; i < second.First; i++)
        {
            if (!(text.Tokens[i].Norm is "," or "(" || text.Is(i, Concept.On) || text.IsDefinite(i)) || i - first.End > 2)
                return null;
        }

        // "on Saturday, a day after 390 people came home": another day, that of the words behind it.
        if (
            second is { Kind: TimeKind.FromContext, Offset: not 0 }
            && second.End < text.Tokens.Count
            && text.SentenceOf(second.End) == text.SentenceOf(second.First)
            && text.Tokens[second.End].Kind != TokenKind.Symbol
            && !text.Is(second.End, Concept.On)
        )
            return null;
        // "On Independence Day, 24 August"
        if (
            first is { Kind: TimeKind.MonthDay, Month: not null }
            && second.Kind == TimeKind.MonthDay
            && (first.Month, first.Day) == (second.Month, second.Day)
        )
            return first with { End = second.End };
        // "Today, 5 March" is one day; "today, yesterday" and "5 March, 6 March" are two.
        if (Exactness(first) == Exactness(second))
            return null;
        // «в начале января, тогда …»: refers to what stands before it.
        if (second is { Kind: TimeKind.FromContext, Offset: 0 })
            return first with { End = second.End };
        // "Today, on the threshold of the New Year": a feast does not say more than a day told by itself.
        if (first.Kind is TimeKind.FromPublished or TimeKind.Weekday && text.Is(second.First, Concept.Holiday))
            return first with { End = second.End };
        var better = Exactness(first) > Exactness(second) ? first : second;
        return better with
        {
            First = first.First,
            End = second.End,
            IsShifted = first.IsShifted || second.IsShifted,
            IsToday = first.IsToday || second.IsToday,
        };
    }

    private static int Exactness(TimeExpression time) =>
        time.Kind switch
        {
            TimeKind.FullDate => 6,
            TimeKind.MonthDay => 5,
            // The day of the week says no less than the feast.
            TimeKind.Easter => 3,
            TimeKind.Weekday => 4,
            TimeKind.FromPublished => 3,
            TimeKind.FromContext => 2,
            TimeKind.Month => 1,
            _ => 0,
        };
}

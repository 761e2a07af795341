namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>A time of day with its offset, where one is written: <c>14:02:00+02:00</c>, <c>4:02 p.m. EET</c>.</summary>
internal readonly record struct TimeOfDay(TimeOnly Time, TimeSpan? Offset, int Next)
{
    public static TimeOfDay? Match(List<DateToken> t, int i)
    {
        if (!IsHourAndMinute(t, i))
            return null;
        var (hour, minute, second, next) = (t[i].Number, t[i + 2].Number, 0, i + 3);
        if (next + 1 < t.Count && t[next].Mark == ':' && t[next + 1].Digits == 2)
        {
            second = Math.Min(t[next + 1].Number, 59);
            next += 2;
            // Fractions of a second are of no use to anyone here.
            if (next + 1 < t.Count && t[next].Mark is '.' or ',' && t[next + 1].IsNumber)
                next += 2;
        }

        (hour, next) = HalfDay(t, hour, next);
        var (offset, after) = Zone(t, next);
        return new TimeOfDay(new TimeOnly(hour, minute, second), offset, after);
    }

    private static bool IsHourAndMinute(List<DateToken> t, int i) =>
        i + 2 < t.Count
        && t[i + 1].Mark == ':'
        && t[i] is { IsDayOrMonth: true, Number: <= 23 }
        && t[i + 2] is { Digits: 2, Number: <= 59 };

    private static (int Hour, int Next) HalfDay(List<DateToken> t, int hour, int next)
    {
        if (next >= t.Count)
            return (hour, next);
        var word = t[next].Word.ToLowerInvariant();
        var half =
            word is "am" or "pm" ? word[0]
            : word is "a" or "p" && next + 2 < t.Count && t[next + 1].Mark == '.' && t[next + 2].Word is "m" or "M" ? word[0]
            : '\0';
        if (half == '\0')
            return (hour, next);
        next += word.Length == 2 ? 1 : 3;
        if (next < t.Count && word.Length == 1 && t[next].Mark == '.')
            next++;
        return (
            half == 'p' && hour < 12 ? hour + 12
            : half == 'a' && hour == 12 ? 0
            : hour,
            next
        );
    }

    private static (TimeSpan? Offset, int Next) Zone(List<DateToken> t, int next)
    {
        TimeSpan? offset = null;
        if (next < t.Count && t[next].Mark == '(')
            next++;
        if (next < t.Count && DateWords.Zone(t[next].Word) is { } named)
            (offset, next) = (named, next + 1);
        if (next + 1 >= t.Count || t[next].Mark is not ('+' or '-' or '−') || !t[next + 1].IsNumber)
            return (offset, next);
        var (hours, minutes, after) = t[next + 1].Digits switch
        {
            4 => (t[next + 1].Number / 100, t[next + 1].Number % 100, next + 2),
            <= 2 when next + 3 < t.Count && t[next + 2].Mark == ':' && t[next + 3].Digits == 2 => (
                t[next + 1].Number,
                t[next + 3].Number,
                next + 4
            ),
            <= 2 => (t[next + 1].Number, 0, next + 2),
            _ => (99, 0, next),
        };
        if (hours > 14 || minutes > 59 || (hours == 14 && minutes > 0))
            return (offset, next);
        var span = new TimeSpan(hours, minutes, 0);
        return (t[next].Mark == '+' ? span : -span, after);
    }
}

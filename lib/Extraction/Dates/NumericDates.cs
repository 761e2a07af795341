using System.Globalization;

namespace SwapPipeline.Extraction.Dates;

/// <summary>A date in digits: 05.02.2026, 5/2/26, 2026-02-05.</summary>
internal static class NumericDates
{
    /// <summary>The date of a token; null where its digits are none.</summary>
    public static TimeExpression? Read(string digits, int at)
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
}

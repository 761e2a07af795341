using System.Globalization;

namespace SwapPipeline.Extraction.Dates;

/// <summary>Whether digits can be the day of a month, or a year.</summary>
internal static class DateDigits
{
    public static bool TryDay(string norm, out int day) => TryNumber(norm, out day) && day is >= 1 and <= 31 && norm.Length <= 2;

    /// <summary>A year in which exchanges can be.</summary>
    public static bool TryYear(string norm, out int year) => TryYear(norm, "20", out year);

    /// <summary>Beside a day and its month also the years in which those were born of whom it tells.</summary>
    public static bool TryAnyYear(string norm, out int year) => TryYear(norm, out year) || TryYear(norm, "19", out year);

    // "20.5" has four characters as well.
    private static bool TryYear(string norm, string century, out int year) =>
        TryNumber(norm, out year) && norm.Length == 4 && norm.StartsWith(century, StringComparison.Ordinal);

    private static bool TryNumber(string norm, out int number) =>
        int.TryParse(norm, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

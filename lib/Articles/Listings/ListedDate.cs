using System.Globalization;
using System.Text.RegularExpressions;
using SwapPipeline.Extraction.Reading.Metadata;

namespace SwapPipeline.Articles.Listings;

/// <summary>
/// Dates as listings write them: RFC 822 with its variants, W3C date and time, epochs, month names in several languages, named zones.
/// </summary>
internal static partial class ListedDate
{
    private static readonly DateTimeOffset Earliest = new(1995, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Null when nobody can read it, or when it is a filler ("1970-01-01"): the article itself may still tell it.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var written = text.Trim();
        var date =
            Compact(written) ?? DateText.Parse(TwoDigitYear().Replace(written, "${before}20${year}${after}"), DayOrder.DayFirst)?.Value;
        return date >= Earliest ? date : null;
    }

    // 20260305T120000Z
    private static DateTimeOffset? Compact(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            "yyyyMMdd'T'HHmmss'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var date
        )
            ? date
            : null;

    // RFC 822 itself had years of two digits: Thu, 05 Mar 26 14:02:00 GMT
    [GeneratedRegex(
        @"(?<before>^(\w{2,3},?\s+)?\d{1,2}[\s-]\w{3}[\s-])(?<year>\d{2})(?<after>\s)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex TwoDigitYear();
}

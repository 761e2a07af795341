using System.Globalization;

namespace SwapPipeline.Local.Export;

/// <summary>
/// A value of the dataset as text: ISO 8601 dates and UTC instants, <c>true</c> and <c>false</c>, numbers that read back the same; null is
/// empty.
/// </summary>
internal static class CellText
{
    public static string Of(object? cell) =>
        cell switch
        {
            null => "",
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
            bool yes => yes ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => cell.ToString() ?? "",
        };
}

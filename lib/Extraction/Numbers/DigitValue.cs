using System.Globalization;

namespace SwapPipeline.Extraction.Numbers;

/// <summary>The value of digits, whatever parts them.</summary>
internal static class DigitValue
{
    /// <summary>A number of more digits counts no people.</summary>
    public const int MostDigits = 12;

    /// <summary>Digits and nothing else.</summary>
    public static bool IsPlain(string norm) => !norm.AsSpan().ContainsAnyExceptInRange('0', '9');

    public static bool TryRead(string digits, out decimal value)
    {
        // Most numbers have neither a point nor a comma.
        if (
            digits.Length <= MostDigits
            && IsPlain(digits)
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
        )
        {
            value = whole;
            return true;
        }

        var parts = digits.Split(',', '.');
        return IsOfThousands(parts)
            ? decimal.TryParse(string.Concat(parts), NumberStyles.None, CultureInfo.InvariantCulture, out value)
            : decimal.TryParse(digits.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    // A point or comma before exactly three digits parts thousands; otherwise it begins a fraction.
    private static bool IsOfThousands(string[] parts) =>
        parts.Length > 1 && parts.Skip(1).All(p => p.Length == 3) && parts[0].Length is > 0 and <= 3 && parts[0] != "0";
}

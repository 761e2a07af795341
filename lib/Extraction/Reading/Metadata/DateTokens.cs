namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>Numbers, words and marks of a short text, in order.</summary>
internal static class DateTokens
{
    private const int Longest = 200;

    public static List<DateToken> Of(string text)
    {
        var tokens = new List<DateToken>();
        for (var i = 0; i < text.Length && i < Longest; )
        {
            var c = text[i];
            var start = i;
            if (char.IsAsciiDigit(c))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                    i++;
                var digits = text.AsSpan(start, i - start);
                tokens.Add(
                    new DateToken(
                        digits.Length <= 9 ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : -1,
                        digits.Length,
                        "",
                        '\0'
                    )
                );
            }
            else if (char.IsLetter(c))
            {
                while (
                    i < text.Length
                    && (char.IsLetter(text[i]) || (text[i] is '\'' or '’' && i + 1 < text.Length && char.IsLetter(text[i + 1])))
                )
                    i++;
                tokens.Add(new DateToken(-1, 0, text[start..i], '\0'));
            }
            else
            {
                i++;
                if (!char.IsWhiteSpace(c))
                    tokens.Add(new DateToken(-1, 0, "", c));
            }
        }

        return tokens;
    }
}

/// <summary>One number (with its count of digits), word or mark.</summary>
internal readonly record struct DateToken(int Number, int Digits, string Word, char Mark)
{
    public bool IsNumber => Digits > 0;

    public bool IsDayOrMonth => Digits is 1 or 2;

    public bool IsYear => Digits == 4 && Number is >= 1990 and <= 2100;
}

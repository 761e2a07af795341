namespace SwapPipeline.Extraction.Reading;

/// <summary>How many letters of each alphabet a text has, and how many that only one Slavic language writes.</summary>
internal readonly record struct LetterCounts(int Latin, int Cyrillic, int Ukrainian, int Russian, int Belarusian)
{
    public static LetterCounts Of(string text)
    {
        int latin = 0,
            cyrillic = 0,
            ukrainian = 0,
            russian = 0,
            belarusian = 0;
        var before = ' ';
        foreach (var c in text)
        {
            if (IsCyrillic(c))
                cyrillic++;
            else if (char.IsLetter(c))
                latin++;
            if (IsUkrainian(c) || StandsForUkrainian(c, before))
                ukrainian++;
            else if (c is 'ы' or 'э' or 'ъ' or 'ё' or 'Ы' or 'Э' or 'Ё')
                russian++;
            else if (c is 'ў' or 'Ў')
                belarusian++;
            before = c;
        }

        return new(latin, cyrillic, ukrainian, russian, belarusian);
    }

    private static bool IsCyrillic(char c) => c is >= 'Ѐ' and <= 'ӿ';

    private static bool IsUkrainian(char c) => c is 'і' or 'ї' or 'є' or 'ґ' or 'І' or 'Ї' or 'Є' or 'Ґ';

    // A Latin letter that stands for the Cyrillic one.
    private static bool StandsForUkrainian(char c, char before) => c is 'i' or 'í' or 'ï' && IsCyrillic(before);
}

namespace SwapPipeline.Dataset.Tables;

/// <summary>Cuts text to a length in UTF-16 code units, never through a surrogate pair.</summary>
internal static class Cut
{
    /// <summary>The longest string of the Parquet profile.</summary>
    public const int Longest = 32_000;

    /// <summary>The longest quote.</summary>
    public const int Quote = 300;

    public static string? ToProfile(string? text) => text is null ? null : To(text, Longest);

    public static string To(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}

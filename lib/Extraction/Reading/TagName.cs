namespace SwapPipeline.Extraction.Reading;

/// <summary>
/// The name of a tag as one number, whatever its case: up to eight ASCII letters and digits packed, any other name by a hash that no page
/// can guess.
/// </summary>
internal readonly record struct TagName(ulong Value)
{
    private const int Packed = 8;
    private const ulong Hashed = 1UL << 63;

    public static TagName Of(ReadOnlySpan<char> name)
    {
        if (name.Length > Packed)
            return Hash(name);
        var value = 0UL;
        foreach (var c in name)
        {
            if (c >= 128)
                return Hash(name);
            value = (value << 8) | (char.IsAsciiLetterUpper(c) ? (byte)(c | 0x20) : (byte)c);
        }

        return new TagName(value);
    }

    private static TagName Hash(ReadOnlySpan<char> name) =>
        new(Hashed | (uint)string.GetHashCode(name, StringComparison.OrdinalIgnoreCase));
}

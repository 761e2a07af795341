namespace SwapPipeline.Parquet.Writing;

/// <summary>
/// The strings that a column had last with their numbers, found by their ends: a column of a few words never gets further than this.
/// </summary>
internal sealed class RecentStrings
{
    /// <summary>With more strings than this the places are fought for.</summary>
    public const int Places = 256;

    private readonly string?[] strings = new string?[Places];
    private readonly int[] numbers = new int[Places];

    public static int PlaceOf(string value) => value.Length == 0 ? 0 : (value.Length + (value[0] * 7) + (value[^1] * 31)) & (Places - 1);

    /// <returns>The string's number; -1 when another one has its place.</returns>
    public int Find(string value, int place) => string.Equals(strings[place], value) ? numbers[place] : -1;

    public void Keep(string value, int place, int number)
    {
        strings[place] = value;
        numbers[place] = number;
    }

    public void Clear() => Array.Clear(strings);
}

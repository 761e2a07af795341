namespace SwapPipeline.Benchmarks.Extraction;

/// <summary>Texts made to be slow: much of what a reader of numbers, dates and sentences could trip over.</summary>
internal static class AdversarialTexts
{
    public static readonly IReadOnlyDictionary<string, Func<int, string>> All = new Dictionary<string, Func<int, string>>
    {
        ["digits"] = length => new string('7', length),
        ["numbers"] = length => Repeat("200 ", length),
        ["groups of digits"] = length => Repeat("1,000.", length),
        ["numbers in words"] = length => Repeat("two hundred and ", length),
        ["pairs"] = length => Repeat("200 for 200 ", length),
        ["dates"] = length => Repeat("5 March 2026 and ", length),
        ["days in digits"] = length => Repeat("05.03.", length),
        ["blanks"] = length => Repeat(" \t\u00A0", length),
        ["lines"] = length => Repeat("a\n", length),
        ["full stops"] = length => Repeat(". ", length),
        ["quotes"] = length => Repeat("\"”»", length),
        ["hyphens"] = length => Repeat("a-", length),
        ["one long sentence"] = length => Repeat("Russia and Ukraine exchanged 200 prisoners each on Thursday, and ", length),
        ["many exchanges"] = length => Repeat("Russia and Ukraine exchanged 200 prisoners each on 5 March 2026. ", length),
        ["numbered lines"] = length =>
            "Russia and Ukraine exchanged 200 prisoners each on Thursday.\n" + Repeat("1. Men came home!\n", length),
        ["entries"] = length =>
            "Russia and Ukraine exchanged 200 prisoners each on Thursday.\n" + Repeat("14:05 Five soldiers there\n", length),
        ["speakers"] = length => Repeat("\"said the Russian Defence Ministry ", length),
    };

    private static string Repeat(string part, int length) => string.Concat(Enumerable.Repeat(part, length / part.Length + 1))[..length];
}

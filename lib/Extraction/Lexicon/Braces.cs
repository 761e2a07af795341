namespace SwapPipeline.Extraction.Lexicon;

/// <summary>Writes out the alternatives of a phrase: <c>обмін{,у,ом} {полоненими,тілами}</c> stands for six.</summary>
internal static class Braces
{
    public static IEnumerable<string> Expand(string phrase) => Parts(phrase).Select(p => p.Trim());

    private static IEnumerable<string> Parts(string phrase)
    {
        var open = phrase.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
            return [phrase];
        var close = phrase.IndexOf('}', open);
        return from choice in phrase[(open + 1)..close].Split(',')
            from rest in Parts(phrase[(close + 1)..])
            select phrase[..open] + choice + rest;
    }
}

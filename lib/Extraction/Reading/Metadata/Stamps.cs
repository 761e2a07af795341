namespace SwapPipeline.Extraction.Reading.Metadata;

/// <summary>Lines that say who published when, without the year: "Ann Lee — 14 March, 15:20".</summary>
internal static class Stamps
{
    private const int MostOtherWords = 4;

    public static bool IsStamp(string line)
    {
        if (line.Length > 80 || Sentences.Ends(line))
            return false;
        var tokens = DateTokens.Of(line);
        bool day = false,
            clock = false;
        var words = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var month = DateWords.Month(tokens[i].Word) > 0;
            day |= month && ((i > 0 && tokens[i - 1].IsDayOrMonth) || (i + 1 < tokens.Count && tokens[i + 1].IsDayOrMonth));
            clock |= TimeOfDay.Match(tokens, i) is not null;
            if (tokens[i].Word.Length > 0 && !month && !DateWords.IsFiller(tokens[i].Word))
                words++;
        }

        return day && clock && words <= MostOtherWords;
    }
}

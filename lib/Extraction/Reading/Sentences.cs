namespace SwapPipeline.Extraction.Reading;

/// <summary>The outer shape of a line: whether it ends as a sentence, how many words it has, whether it could be a headline.</summary>
internal static class Sentences
{
    private const string Closers = "\"'”’»)]“」』）";

    /// <summary>The line ends with a mark that ends sentences, perhaps inside quotes or brackets.</summary>
    public static bool Ends(string line)
    {
        var text = line.AsSpan().TrimEnd().TrimEnd(Closers);
        return text.Length > 0 && text[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।';
    }

    public static int Words(string line)
    {
        int words = 0,
            signs = 0;
        var inside = false;
        foreach (var c in line)
        {
            var letter = char.IsLetterOrDigit(c);
            // Chinese and Japanese write no spaces: two signs are about one word.
            if (c is >= '\u3040' and <= '\u9FFF')
                signs++;
            else if (letter && !inside)
                words++;
            inside = letter || (inside && c is '\'' or '’' or '-');
        }

        return words + signs / 2;
    }

    /// <summary>One statement without a full stop, of the length that headlines have.</summary>
    public static bool IsHeadlineLike(string line)
    {
        if (line.Length is < 12 or > 220 || Words(line) < 3)
            return false;
        var text = line.AsSpan().TrimEnd(Closers);
        return text.Length > 0 && text[^1] is not ('.' or ':' or ';' or ',') && !HasInnerStop(line);
    }

    /// <summary>A paragraph of prose: long enough, and it ends as a sentence or is longer than headlines are.</summary>
    public static bool IsProse(string line) =>
        (line.Length >= 60 && Ends(line)) || line.Length > 220 || (line.Length >= 20 && line[^1] is '。' or '！' or '？');

    // "U.S. and UAE" has stops, but no sentence ends there: the word before is short.
    private static bool HasInnerStop(string line)
    {
        for (var at = line.IndexOf(". ", StringComparison.Ordinal); at >= 0; at = line.IndexOf(". ", at + 1, StringComparison.Ordinal))
        {
            var word = 0;
            while (at - word - 1 >= 0 && char.IsLetter(line[at - word - 1]))
                word++;
            if (word > 3 && at + 2 < line.Length && char.IsUpper(line[at + 2]))
                return true;
        }

        return false;
    }
}

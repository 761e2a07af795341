using System.Collections.Frozen;

namespace SwapPipeline.Extraction.Reading;

/// <summary>
/// A line under a picture: it opens with "Photo:", or it ends in a credit ("… Press Service / AFP", "[File: … /Reuters]").
/// </summary>
internal static class CaptionShape
{
    private const int Longest = 420;
    private static readonly Openings Starts = Lexicon.Load("phrases.json").Openings("captionStarts");
    private static readonly FrozenSet<string> Gallery = Lexicon.Load("phrases.json").Set("galleryWords");
    private static readonly FrozenSet<string> Credits = Lexicon.Load("phrases.json").Set("credits");

    public static bool Matches(string line, string key)
    {
        if (key.Length > Longest)
            return false;
        if (Starts.Open(key) && (key.Length <= 160 || key.Contains(':')))
            return true;
        // "In this March 5 file photo, …": agencies write the caption as a sentence.
        if (key.Contains("file photo", StringComparison.Ordinal) && key.StartsWith("in this", StringComparison.Ordinal))
            return true;
        return Bracketed(key) || Numbered(key) || Trailing(line, key);
    }

    // "Item 1 of 5 Soldiers return home": a picture of a gallery.
    private static bool Numbered(string key) =>
        Gallery.GetAlternateLookup<ReadOnlySpan<char>>().Contains(FirstWord(key))
        && key.Split(' ', 5) is [_, var number, var of, var count, ..]
        && of is "of" or "из" or "з" or "із"
        && number.All(char.IsAsciiDigit)
        && count.All(char.IsAsciiDigit);

    private static ReadOnlySpan<char> FirstWord(string key) =>
        key.AsSpan(0, key.IndexOf(' ', StringComparison.Ordinal) is var end && end < 0 ? key.Length : end);

    // "… in Kyiv [File: A. Name/AFP]", "… (AP Photo/A. Name)"
    private static bool Bracketed(string key)
    {
        if (key[^1] is not (']' or ')'))
            return false;
        var open = key.LastIndexOf(key[^1] == ']' ? '[' : '(');
        if (open < 0 || key.Length - open > 90)
            return false;
        var credit = key[(open + 1)..^1];
        var file = credit.StartsWith("file", StringComparison.Ordinal) || Starts.Open(credit);
        return file
            || credit.Split(['/', ','], StringSplitOptions.TrimEntries) is { Length: >= 2 } parts && parts.Any(Credits.Contains)
            || (Credits.Contains(credit) && open > 0 && IsCaptionEnd(key, open));
    }

    // News ends a sentence before it names the agency ("… he said. (Reuters)"); a caption runs on into it ("… at the gate (Reuters)").
    private static bool IsCaptionEnd(string key, int open) =>
        key[^1] == ']' || (key.Length <= 200 && !Sentences.Ends(key[..open]) && !key[..open].Contains(". ", StringComparison.Ordinal));

    // The credit is what follows the last full stop: short, no sentence, with a slash or a known name.
    private static bool Trailing(string line, string key)
    {
        if (Sentences.Ends(line) || key.Length > 300)
            return false;
        var stop = Math.Max(
            key.LastIndexOf(". ", StringComparison.Ordinal),
            Math.Max(key.LastIndexOf("! ", StringComparison.Ordinal), key.LastIndexOf("© ", StringComparison.Ordinal))
        );
        var credit = key[(stop + 1)..].Trim(' ', '©', '.');
        if (credit.Length is 0 or > 70 || Sentences.Words(credit) > 9)
            return false;
        var parts = credit.Split(['/', '|', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var known = parts.Length > 0 && (Credits.Contains(parts[^1]) || Credits.Contains(credit));
        return stop > 0
            ? known || Starts.Open(credit) || credit.Contains(" / ", StringComparison.Ordinal)
            : known && parts.Length >= 2 && Sentences.Words(key) <= 12;
    }
}

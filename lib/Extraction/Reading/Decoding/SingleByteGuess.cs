using System.Text;

namespace SwapPipeline.Extraction.Reading.Decoding;

/// <summary>
/// Which single-byte encoding a page is in: the one in which its letters look most like Cyrillic words; else the declared one; else
/// windows-1252.
/// </summary>
internal static class SingleByteGuess
{
    private const int Window = 64 * 1024;
    private const string CommonLetters = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщіїє";

    private static readonly Encoding[] Cyrillic =
    [
        .. new[] { "windows-1251", "koi8-u", "ibm866", "iso-8859-5", "x-mac-cyrillic" }
            .Select(name => Charsets.Find(name))
            .OfType<Encoding>(),
    ];
    private static readonly Encoding Latin = Charsets.Find("windows-1252")!;

    public static Encoding Of(ReadOnlySpan<byte> bytes, Encoding? declared)
    {
        var sample = bytes[..Math.Min(bytes.Length, Window)];
        var beyondAscii = 0;
        foreach (var b in sample)
            beyondAscii += b > 127 ? 1 : 0;

        Encoding? best = null;
        var bestScore = 0;
        foreach (var encoding in Cyrillic)
        {
            var score = Score(encoding.GetString(sample));
            // A tie goes to what the page says of itself.
            if (score < bestScore || (score == bestScore && encoding.CodePage != declared?.CodePage))
                continue;
            (best, bestScore) = (encoding, score);
        }

        // Cyrillic text makes most of its letters common ones; a few accents of a Latin page do not.
        if (best is not null && bestScore * 2 > beyondAscii && LongestRun(sample) >= 4)
            return best;
        return declared is { IsSingleByte: true } ? declared : Latin;
    }

    private static int Score(string text)
    {
        var score = 0;
        var previousLower = false;
        foreach (var c in text)
        {
            if (c < 128)
            {
                previousLower = false;
                continue;
            }

            var lower = c is >= 'а' and <= 'џ' or 'ґ';
            var upper = c is >= 'Ѐ' and <= 'Я' or 'Ґ';
            if (lower)
                score += CommonLetters.Contains(c) ? 1 : 0;
            // A capital after a small letter is the mark of the wrong table.
            else if (upper)
                score -= previousLower ? 2 : 0;
            else if (!"«»—–“”„’…№ ".Contains(c))
                score--;
            previousLower = lower;
        }

        return score;
    }

    private static int LongestRun(ReadOnlySpan<byte> bytes)
    {
        int longest = 0,
            run = 0;
        foreach (var b in bytes)
        {
            run = b > 127 ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}

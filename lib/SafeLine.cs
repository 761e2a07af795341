using System.Globalization;
using System.Text;

namespace SwapPipeline;

/// <summary>
/// Other people's text as one line of ours, for logs, terminals and reports: what could move a cursor, turn the writing direction or begin
/// a
/// line is written as its number (<c>\u001b</c>), and what is too long is cut.
/// </summary>
public static class SafeLine
{
    /// <summary>In characters of the answer, before the ellipsis.</summary>
    public const int Longest = 300;

    public static string Of(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, Longest) + 1);
        for (var at = 0; at < text.Length; at++)
        {
            var isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            var shown = isPair ? Shown(text.AsSpan(at, 2)) : Shown(text.AsSpan(at, 1));
            if (line.Length + shown.Length > Longest)
                return line.Append('…').ToString();
            line.Append(shown);
            if (isPair)
                at++;
        }

        return line.ToString();
    }

    /// <summary>
    /// The same letters, as many as the text has, with a space for each that is not harmless: for text in which offsets count.
    /// </summary>
    public static string Plain(string text) =>
        string.Create(
            text.Length,
            text,
            static (plain, text) =>
            {
                for (var at = 0; at < text.Length; at++)
                {
                    var isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
                    var letter = text.AsSpan(at, isPair ? 2 : 1);
                    if (IsHarmless(letter))
                        letter.CopyTo(plain[at..]);
                    else
                        plain.Slice(at, letter.Length).Fill(' ');
                    if (isPair)
                        at++;
                }
            }
        );

    private static string Shown(ReadOnlySpan<char> letter) =>
        IsHarmless(letter)
            ? letter.ToString()
            : string.Concat(letter.ToArray().Select(unit => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}")));

    private static bool IsHarmless(ReadOnlySpan<char> letter) =>
        Rune.DecodeFromUtf16(letter, out var rune, out _) == System.Buffers.OperationStatus.Done
        && Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned
            );
}

using System.Collections.Frozen;

namespace SwapPipeline.Extraction.Reading;

/// <summary>Pages that stand where an article should: walls and errors. They are known by their words (walls.json), and only where there is little else on the page.</summary>
internal static class Walls
{
    private const int LittleText = 1200;
    private static readonly FrozenDictionary<string, string[]> Phrases = Lexicon.Load("walls.json");

    /// <summary>Why a plain text is no article, or null.</summary>
    public static Rejection? OfText(IEnumerable<string> lines, string body) => Of(string.Join('\n', lines), body, null, false);

    /// <summary>Why a page with these visible words is no article, or null.</summary>
    /// <param name="visible">All visible words of the page.</param>
    /// <param name="body">The clean text.</param>
    /// <param name="title">The page's own title.</param>
    /// <param name="saysLocked">The page states that it is not free to read.</param>
    public static Rejection? Of(string visible, string body, string? title, bool saysLocked)
    {
        var words = (title is null ? "" : title + "\n") + visible;
        if (!words.Any(char.IsLetterOrDigit)) return Rejection.Empty;
        var key = LineKey.Of(words.Length > 3 * LittleText ? words[..(3 * LittleText)] : words);
        if (body.Length < LittleText)
        {
            var titleKey = LineKey.Of(title ?? "");
            if (Any("botWall", titleKey) || (visible.Length < LittleText && Any("botWall", key))) return Rejection.BotWall;
            if (Any("notFound", titleKey) || titleKey.StartsWith("404", StringComparison.Ordinal) || (body.Length < LittleText / 2 && Any("notFound", key))) return Rejection.Soft404;
            if (Count("consent", LineKey.Of(body)) >= 1 && body.Length < LittleText || (visible.Length < LittleText && Count("consent", key) >= 2)) return Rejection.Consent;
            if (Any("paywall", LineKey.Of(visible)) || saysLocked && body.Length < LittleText / 2) return Rejection.Paywall;
        }

        return body.Length == 0 ? Rejection.Empty : null;
    }

    private static bool Any(string list, string key) => Phrases[list].Any(phrase => key.Contains(phrase, StringComparison.Ordinal));

    private static int Count(string list, string key) => Phrases[list].Count(phrase => key.Contains(phrase, StringComparison.Ordinal));
}

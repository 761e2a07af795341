using System.Collections.Frozen;

namespace SwapPipeline.Extraction.Reading;

/// <summary>
/// Pages that stand where an article should: walls and errors. They are known by their words (walls.json), and only where there is little
/// else on the page.
/// </summary>
internal static class Walls
{
    private const int LittleText = 1200;
    private const int VeryLittleText = 350;
    private static readonly FrozenDictionary<string, string[]> Phrases = Lexicon.Load("walls.json");

    /// <summary>Why a plain text is no article, or null.</summary>
    public static Rejection? OfText(IEnumerable<string> lines, string body)
    {
        var all = string.Join('\n', lines);
        return Of(new WallView(all, all, body, null, false));
    }

    /// <summary>Why a page is no article, or null.</summary>
    public static Rejection? Of(WallView page)
    {
        if (!page.Visible.Any(char.IsLetterOrDigit) && string.IsNullOrWhiteSpace(page.Title))
            return Rejection.Empty;
        if (page.Body.Length < LittleText)
        {
            var (title, main, body) = (LineKey.Of(page.Title ?? ""), LineKey.Of(page.Main), LineKey.Of(page.Body));
            var isBare = page.Visible.Length < LittleText && page.Body.Length < VeryLittleText;
            if (
                page.Body.Length < LittleText / 2 && Any("botTitles", title)
                || (isBare && Any("botWall", title + "\n" + LineKey.Of(page.Visible)))
            )
                return Rejection.BotWall;
            if (
                page.Body.Length < LittleText / 2
                && (
                    Any("notFound", title)
                    || title.StartsWith("404", StringComparison.Ordinal)
                    || (page.Body.Length < VeryLittleText && Any("notFound", main))
                )
            )
                return Rejection.Soft404;
            if (Count("consent", body) >= 2 || (isBare && Count("consent", LineKey.Of(page.Visible)) >= 2))
                return Rejection.Consent;
            // An offer to subscribe stands on many pages that are free to read; "to continue reading" only where the text breaks off.
            var offered = page.SaysLocked || page.Body.Length < VeryLittleText;
            if (Any("paywall", main) || (offered && Any("paywallOffers", main)) || (page.SaysLocked && page.Body.Length < LittleText / 2))
                return Rejection.Paywall;
        }

        return page.Body.Length == 0 ? Rejection.Empty : null;
    }

    private static bool Any(string list, string key) => Phrases[list].Any(phrase => key.Contains(phrase, StringComparison.Ordinal));

    private static int Count(string list, string key) => Phrases[list].Count(phrase => key.Contains(phrase, StringComparison.Ordinal));
}

namespace SwapPipeline.Articles.Relevance;

/// <summary>What an address says in words: <c>/2026/03/05/russia-and-ukraine-swap-prisoners-a1234</c>.</summary>
internal static class Slug
{
    /// <summary>The words of its last two segments, numbers and endings left out.</summary>
    public static IReadOnlyList<string> WordsOf(Uri address)
    {
        var segments = Uri.UnescapeDataString(address.AbsolutePath).Split('/', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. segments
                .TakeLast(2)
                .SelectMany(segment => Tokens.Of(Path.GetFileNameWithoutExtension(segment)))
                .Where(word => !word.Any(char.IsDigit)),
        ];
    }
}

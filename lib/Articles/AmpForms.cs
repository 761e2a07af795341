using System.Text.RegularExpressions;

namespace SwapPipeline.Articles;

/// <summary>The ways in which an article is also served as Accelerated Mobile Pages.</summary>
internal static partial class AmpForms
{
    /// <summary>
    /// The address behind that of a cache: <c>https://news-example.cdn.ampproject.org/c/s/news.example/a</c>,
    /// <c>https://www.google.com/amp/s/news.example/a</c>.
    /// </summary>
    public static Uri Undo(Uri address)
    {
        var cached =
            address.IdnHost.EndsWith(".cdn.ampproject.org", StringComparison.OrdinalIgnoreCase) ? CachePath().Match(address.AbsolutePath)
            : SiteName.Of(address.IdnHost).StartsWith("google.", StringComparison.Ordinal) ? ViewerPath().Match(address.AbsolutePath)
            : Match.Empty;
        return cached.Success && WebAddress.Of(null, $"https://{cached.Groups["rest"].Value}{address.Query}") is { } own ? own : address;
    }

    /// <summary>
    /// The path of the article itself: <c>/a/amp</c>, <c>/amp/a</c>, <c>/a.amp</c>, <c>/a.amp.html</c>, <c>/a/amp.html</c> are all of
    /// <c>/a</c> or <c>/a.html</c>.
    /// </summary>
    public static string WithoutAmp(string path)
    {
        var own = LastSegment().Replace(path, "");
        own = Ending().Replace(own, "${html}");
        return FirstSegment().Replace(own, "/");
    }

    /// <summary><c>amp</c>, <c>amp=1</c>, <c>outputType=amp</c>.</summary>
    public static bool IsParameter(string parameter) => Parameter().IsMatch(parameter);

    [GeneratedRegex("^/[a-z]+/(s/)?(?<rest>[^/]+\\.[^/]+/.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex CachePath();

    [GeneratedRegex("^/amp/(s/)?(?<rest>[^/]+\\.[^/]+/.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex ViewerPath();

    [GeneratedRegex("(/amp(\\.html?)?)+/*$", RegexOptions.NonBacktracking)]
    private static partial Regex LastSegment();

    [GeneratedRegex("\\.amp(?<html>(\\.html?)?)$", RegexOptions.NonBacktracking)]
    private static partial Regex Ending();

    [GeneratedRegex("^(/amp)+/", RegexOptions.NonBacktracking)]
    private static partial Regex FirstSegment();

    [GeneratedRegex(
        "^(amp(=(1|true|amp)?)?|(outputtype|view|mode|type|format)=amp)$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Parameter();
}

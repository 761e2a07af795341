using System.Text.RegularExpressions;

namespace SwapPipeline.Articles;

/// <summary>
/// One address for one article, however it was linked: https, lower-case host, no fragment, no default port, no trailing slash, no index page,
/// no tracking parameters, the rest of the query sorted, percent-encoding in its normal form, and the article's own address instead of its AMP form.
/// </summary>
/// <remarks>Parameters that it does not know stay: <c>?id=123</c> is often all that tells two articles apart.</remarks>
public static partial class CanonicalUrl
{
    /// <summary>The address under which a person can open the article.</summary>
    public static string Of(Uri address)
    {
        var own = AmpForms.Undo(address);
        var query = (own.Query is ['?', .. var given] ? given : "").Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(Normal)
            .Where(parameter => !TrackingParameters.Is(parameter.Split('=')[0]) && !AmpForms.IsParameter(parameter))
            .Order(StringComparer.Ordinal)
            .ToList();
        var port = own.IsDefaultPort ? "" : $":{own.Port}";
        return $"https://{Host(own)}{port}{Path(own)}{(query.Count == 0 ? "" : "?" + string.Join('&', query))}";
    }

    /// <summary>
    /// The name of the article: a hash of its canonical address in which <c>www.</c>, <c>m.</c> and the like do not count, so that what a site shows
    /// under several hosts is one article.
    /// </summary>
    public static string ArticleId(Uri address)
    {
        var canonical = new Uri(Of(address));
        return ContentId.Of($"https://{SiteName.Of(canonical.IdnHost)}{Of(address)["https://".Length..][canonical.IdnHost.Length..]}");
    }

    private static string Host(Uri address) => address.IdnHost.ToLowerInvariant().TrimEnd('.');

    private static string Path(Uri address)
    {
        var path = AmpForms.WithoutAmp(Slashes().Replace(Normal(address.AbsolutePath), "/"));
        return IndexPage().Replace(path, "").TrimEnd('/');
    }

    // RFC 3986, 6.2.2: letters, digits and -._~ stand for themselves, the hexadecimal digits of the rest are upper case.
    private static string Normal(string text) => Escape().Replace(text, match =>
    {
        var character = (char)Convert.ToByte(match.Value[1..], 16);
        return char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_' or '~' ? character.ToString() : match.Value.ToUpperInvariant();
    });

    [GeneratedRegex("%[0-9a-fA-F]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();

    [GeneratedRegex("/{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Slashes();

    [GeneratedRegex(@"/(index|default)\.(html?|shtml|php|aspx?|jsp)$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IndexPage();
}

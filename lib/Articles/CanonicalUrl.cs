using System.Text.RegularExpressions;

namespace SwapPipeline.Articles;

/// <summary>
/// One address for one article, however it was linked: https, lower-case host, no fragment, no default port, no trailing slash, no index
/// page,
/// no tracking parameters, the rest of the query sorted, percent-encoding in its normal form, and the article's own address instead of its
/// AMP form.
/// </summary>
/// <remarks>Parameters that it does not know stay: <c>?id=123</c> is often all that tells two articles apart.</remarks>
public static partial class CanonicalUrl
{
    private const int MostLooks = 4;

    /// <summary>The address under which a person can open the article.</summary>
    public static string Of(Uri address)
    {
        var canonical = Form(AmpForms.Undo(address), Path);

        // What one look leaves may be such a form itself: /a/index.html/amp, a cache of a cache.
        for (var look = 0; look < MostLooks; look++)
        {
            if (
                WebAddress.Of(null, canonical) is not { } left
                || Form(AmpForms.Undo(left), Path) is var shorter && shorter.Length >= canonical.Length
            )
                return canonical;
            canonical = shorter;
        }

        // No site writes addresses so; one that does would have us look for as long as they are.
        return Form(address, PlainPath);
    }

    private static string Form(Uri own, Func<Uri, string> path)
    {
        var query = (own.Query is ['?', .. var given] ? given : "")
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(Normal)
            .Where(parameter => !TrackingParameters.Is(parameter.Split('=')[0]) && !AmpForms.IsParameter(parameter))
            .Order(StringComparer.Ordinal)
            .ToList();
        var port = own.IsDefaultPort ? "" : $":{own.Port}";
        return $"https://{Host(own)}{port}{path(own)}{(query.Count == 0 ? "" : "?" + string.Join('&', query))}";
    }

    /// <summary>
    /// The name of the article: a hash of its canonical address in which <c>www.</c>, <c>m.</c> and the like do not count, so that what a
    /// site shows
    /// under several hosts is one article.
    /// </summary>
    public static string ArticleId(Uri address)
    {
        var canonical = new Uri(Of(address));
        return ContentId.Of($"https://{SiteName.Of(canonical.IdnHost)}{Of(address)["https://".Length..][canonical.IdnHost.Length..]}");
    }

    private static string Host(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant().TrimEnd('.');
        return address.HostNameType == UriHostNameType.IPv6 ? $"[{host}]" : host;
    }

    private static string Path(Uri address)
    {
        var path = AmpForms.WithoutAmp(PlainPath(address));
        return IndexPage().Replace(path, "").TrimEnd('/');
    }

    private static string PlainPath(Uri address) => Slashes().Replace(Normal(address.AbsolutePath), "/").TrimEnd('/');

    // RFC 3986, 6.2.2: letters, digits and -._~ stand for themselves, the hexadecimal digits of the rest are upper case.
    private static string Normal(string text) =>
        Escape()
            .Replace(
                text,
                match =>
                {
                    var character = (char)Convert.ToByte(match.Value[1..], 16);
                    return char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_' or '~'
                        ? character.ToString()
                        : match.Value.ToUpperInvariant();
                }
            );

    [GeneratedRegex("%[0-9a-fA-F]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();

    [GeneratedRegex("/{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Slashes();

    [GeneratedRegex(
        @"/(index|default)\.(html?|shtml|php|aspx?|jsp)$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex IndexPage();
}

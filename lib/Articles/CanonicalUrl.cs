using System.Collections.Frozen;

namespace SwapPipeline.Articles;

/// <summary>
/// One address for one article, however it was linked: https, lower-case host, no fragment, no default port, no trailing slash,
/// no tracking parameters, the rest of the query sorted.
/// </summary>
public static class CanonicalUrl
{
    private static readonly FrozenSet<string> Tracking = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "fbclid", "gclid", "dclid", "yclid", "msclkid", "igshid", "mc_cid", "mc_eid", "ref", "ref_src", "cmpid", "ocid", "at_medium", "at_campaign", "ftag", "_ga");

    public static string Of(Uri address)
    {
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(parameter => !IsTracking(parameter.Split('=')[0]))
            .Order(StringComparer.Ordinal)
            .ToList();
        var port = address.IsDefaultPort ? "" : $":{address.Port}";
        var path = address.AbsolutePath.TrimEnd('/');
        return $"https://{address.IdnHost.ToLowerInvariant()}{port}{path}{(query.Count == 0 ? "" : "?" + string.Join('&', query))}";
    }

    private static bool IsTracking(string name) => name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name);
}
